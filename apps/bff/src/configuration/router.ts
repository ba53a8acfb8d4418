import { z } from 'zod';
import {
  changeInput,
  settingInput,
  takeBackInput,
  valueInput,
  versionInput,
} from '@lianzhen/shared/configuration';
import { command, query, router } from '../platform/index.ts';
import { change, takeBack } from './change.ts';
import { effective, effectiveInput, quotas } from './effective.ts';
import { preview } from './preview.ts';
import { setting, settings, version } from './views.ts';

const administrator = ['administrator'] as const;

export const configurationRouter = router({
  settings: query(administrator, z.void(), settings),
  setting: query(administrator, settingInput, setting),
  version: query(administrator, versionInput, version),
  effective: query(administrator, effectiveInput, effective),
  preview: query(administrator, valueInput, preview),
  change: command(administrator, changeInput, change),
  takeBack: command(administrator, takeBackInput, takeBack),
  quotas: query(['desk', 'head'], z.void(), quotas),
});
