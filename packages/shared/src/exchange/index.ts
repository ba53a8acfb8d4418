export { bundle } from './fhir.ts';
export type { Bundle } from './fhir.ts';
export { readableTypes } from './readers.ts';
export { readBundle } from './reading.ts';
export type { Reading, Unread } from './reading.ts';
export type { OutsideContent, OutsideEntry } from './entry.ts';
export type { OutsidePerson } from './person.ts';
export { unreadReasons, unreadReasonWords, waitsForSomeone } from './unread.ts';
export type { UnreadReason } from './unread.ts';
export { fileRecord, mergedBody, textRecord, toRecord } from './toRecord.ts';
export type { ToRecord } from './toRecord.ts';
export {
  dealWith,
  depthOf,
  itemsInput,
  itemStates,
  itemStateWords,
  MOST_DEPTH,
  registerSystem,
  renewSecret,
  standSystem,
} from './system.ts';
export type { ItemState } from './system.ts';
