import type { SettingName } from '@lianzhen/shared/configuration';

/** Whether running clocks can be timed anew by a setting. */
export const isTimed = (name: SettingName): boolean =>
  name === 'referral.clocks' || name === 'region.calendar';
