import type { OpeningRule } from '../booking/index.ts';
import type { WorkCalendar } from '../kernel/index.ts';
import type { Clocks, CodedReason } from '../referral/index.ts';
import type { Template } from '../rehab/index.ts';
import { calendarChanges } from './calendarChanges.ts';
import { settingCatalog } from './catalog.ts';
import type { SettingName, SettingValues } from './catalog.ts';
import type { Change } from './change.ts';
import { clockChanges } from './clockChanges.ts';
import { reasonChanges } from './listChanges.ts';
import { openingChanges } from './openingChanges.ts';
import { templateChanges } from './templateChanges.ts';

type Value = SettingValues[SettingName];

const sayers = {
  clocks: (before: Value, after: Value) => clockChanges(before as Clocks, after as Clocks),
  reasons: (before: Value, after: Value) => reasonChanges(before as CodedReason[], after as CodedReason[]),
  opening: (before: Value, after: Value) => openingChanges(before as OpeningRule, after as OpeningRule),
  templates: (before: Value, after: Value) => templateChanges(before as Template[], after as Template[]),
  calendar: (before: Value, after: Value) => calendarChanges(before as WorkCalendar, after as WorkCalendar),
};

/** What differs between two values of one setting, in words. */
export function changesOf(name: SettingName, before: Value, after: Value): Change[] {
  return sayers[settingCatalog[name].kind](before, after);
}
