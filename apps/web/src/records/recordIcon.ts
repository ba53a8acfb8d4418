import {
  IconAlertTriangle,
  IconClipboardCheck,
  IconDoorExit,
  IconFile,
  IconFlask,
  IconHeartbeat,
  IconPill,
  IconRoute,
  IconScan,
  IconStethoscope,
  IconVaccine,
  IconVirus,
} from '@tabler/icons-react';
import { recordKindIcons } from '@lianzhen/shared/records';
import type { RecordKind } from '@lianzhen/shared/records';

type Drawing = typeof IconFile;

const drawings: Record<(typeof recordKindIcons)[RecordKind], Drawing> = {
  stethoscope: IconStethoscope,
  flask: IconFlask,
  scan: IconScan,
  heartbeat: IconHeartbeat,
  file: IconFile,
  pill: IconPill,
  'door-exit': IconDoorExit,
  route: IconRoute,
  'clipboard-check': IconClipboardCheck,
  vaccine: IconVaccine,
  virus: IconVirus,
  alert: IconAlertTriangle,
};

/** The sign drawn beside a record of this kind. */
export const recordIcon = (kind: RecordKind): Drawing => drawings[recordKindIcons[kind]];
