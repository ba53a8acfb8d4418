export type { Actor } from './actor.ts';
export type { Act, Context, Look, Purpose } from './context.ts';
export type { Db, Reader, Tx } from './db.ts';
export { one, some } from './rows.ts';
export {
  changeSetting,
  readSetting,
  readSettingOf,
  readSettings,
  standingOf,
  versionsOf,
} from './setting.ts';
export type { SettingSource, Standing } from './setting.ts';
export { spellingOf } from './spelling.ts';
export { command, open, own, query, reveal, router } from './trpc.ts';
export { actWithin, inTransaction, leaveMarks, leaveRefusal } from './perform.ts';
