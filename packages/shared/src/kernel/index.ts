export { Refusal, refusalCodes } from './refusal.ts';
export type { RefusalCode, RefusalData, RefusalFacts } from './refusal.ts';
export { decide } from './machine.ts';
export type { Decision, Step, Table } from './machine.ts';
export type { Coded, Language, Words } from './words.ts';
export {
  addDays,
  addMinutes,
  addWorkingMinutes,
  DAY,
  HOUR,
  isWorkingDay,
  localDay,
  localInstant,
  MINUTE,
  weekday,
  ZONE,
} from './time.ts';
export { day, id, requiredText, seen, text } from './input.ts';
export { pageInput, pageOf } from './page.ts';
export { readCursor, readDayCursor, readInstantCursor } from './cursor.ts';
export type { PageOf } from './page.ts';
export { clinicalDuties, duties, dutyWords, isClinical, isOffice, offices } from './duty.ts';
export type { Duty, Office } from './duty.ts';
export { setting, soundValue } from './setting.ts';
export type { Setting } from './setting.ts';
export { calendarSetting, workCalendar } from './calendar.ts';
export type { WorkCalendar } from './calendar.ts';
export { publishedYears } from './calendar.data.ts';
