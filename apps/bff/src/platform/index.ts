export type { Actor } from './actor.ts';
export type { Act, Context, Look, Purpose, SignedIn } from './context.ts';
export type { Db, Reader, Tx } from './db.ts';
export { beginning, containing } from './like.ts';
export { one, some } from './rows.ts';
export { digestOf, newToken } from './token.ts';
export { takeTurns } from './turns.ts';
export {
  changeSetting,
  isGivenUp,
  ownersOf,
  readSetting,
  readSettingOf,
  readSettings,
  standingOf,
} from './setting.ts';
export type { Standing } from './setting.ts';
export { spellingOf } from './spelling.ts';
export { command, open, own, query, reveal, router } from './trpc.ts';
export { actWithin, inTransaction, leaveMarks, leaveRefusal } from './perform.ts';
