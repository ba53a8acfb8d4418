import { Alert, Button } from '@mantine/core';
import { IconCalendarOff } from '@tabler/icons-react';
import { localDay } from '@lianzhen/shared/kernel';
import { useTexts } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import type { Places } from './place.ts';
import { ReleaseText } from './ReleaseText.tsx';
import { texts } from './texts.ts';

/** Says plainly that nothing is free, and when or where something is; silent when a place can be had. */
export function NoPlaces({ found, onWeek }: { found: Places; onWeek: (day: string) => void }) {
  const t = useTexts(texts);
  const time = useTime();
  const { sessions, nextFree, release } = found;
  if (sessions.some(({ places }) => places.length > 0)) return null;
  if (!nextFree)
    return (
      <Alert
        color="var(--lz-warning)"
        icon={<IconCalendarOff aria-hidden />}
        title={t.noneAtAll}
        role="status"
        mb="sm"
      >
        <p>
          <ReleaseText release={release} />
        </p>
        <p>{t.comesBack}</p>
      </Alert>
    );
  const at = time.instant(nextFree.startsAt);
  return (
    <Alert
      color="var(--lz-waiting)"
      icon={<IconCalendarOff aria-hidden />}
      title={sessions.length === 0 ? t.noSession : t.noneFree}
      role="status"
      mb="sm"
    >
      <Button variant="default" onClick={() => onWeek(localDay(new Date(nextFree.startsAt)))}>
        {t.goToNext(at)}
      </Button>
    </Alert>
  );
}
