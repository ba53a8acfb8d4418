export type { Actor } from './actor.ts';
export type { Act, Context, Look, Purpose, SignedIn } from './context.ts';
export type { Db, Reader, Tx } from './db.ts';
export { one, some } from './rows.ts';
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
