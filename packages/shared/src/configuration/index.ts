export {
  changeInput,
  reasonListOf,
  settingCatalog,
  settingDefinitions,
  settingGroups,
  settingGroupWords,
  settingInput,
  settingNames,
  takeBackInput,
  valueInput,
  versionInput,
} from './catalog.ts';
export type {
  ChangeInput,
  SettingGroup,
  SettingKind,
  SettingName,
  SettingValues,
  ValueInput,
} from './catalog.ts';
export { changesOf } from './changes.ts';
export type { Change } from './change.ts';
export { spanWords } from './clockChanges.ts';
export { sayValue } from './saying.ts';
export type { Said } from './saying.ts';
export { openingFields } from './openingChanges.ts';
export { weekdayWords } from './calendarChanges.ts';
