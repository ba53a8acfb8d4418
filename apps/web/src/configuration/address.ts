import type { SettingName } from '@lianzhen/shared/configuration';

/** The finished address of a setting, of the region or of one institution. */
export function settingPath(name: SettingName, institutionId?: string | null): string {
  const path = `/configuration/${name}`;
  return institutionId ? `${path}?institution=${institutionId}` : path;
}
