import { kept } from '../platform/keep.ts';

/** Under this name finished visits wait in the browser for the line. */
export const OUTBOX = 'lianzhen.outbox';

/** Whether any visit waits in this browser; asked before the part that sends them is fetched. */
export const anythingWaits = (): boolean => kept(OUTBOX) !== null;
