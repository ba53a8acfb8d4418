export { bundle } from './fhir.ts';
export type { Bundle } from './fhir.ts';
export { readBundle } from './reading.ts';
export type { Reading, Unread } from './reading.ts';
export type { Coded, OutsideContent, OutsideEntry } from './entry.ts';
export type { OutsidePerson } from './person.ts';
export type { Measured } from './values.ts';
export { unreadReasons, unreadReasonWords } from './unread.ts';
export type { UnreadReason } from './unread.ts';
