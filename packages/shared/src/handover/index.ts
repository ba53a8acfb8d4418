export { workKinds, workWords } from './work.ts';
export type { HandedOver, WorkItem, WorkKind } from './work.ts';
export { namedLabel, openDaysLabel, sessionLabel, shiftLabel, visitLabel } from './label.ts';
export { mayEnd, mayEndPost, mayTakeOver, suggestTaker } from './law.ts';
export type { Held } from './law.ts';
export { leaveInput, leavingInput } from './schema.ts';
