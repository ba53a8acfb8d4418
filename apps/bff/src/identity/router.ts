import { z } from 'zod';
import { open, router } from '../platform/index.ts';
import { actAs, actAsInput, me, signOut } from './session.ts';
import { signIn, signInInput } from './signIn.ts';

export const identityRouter = router({
  me: open.query(z.void(), me),
  demoAccounts: open.query(z.void(), async ctx => (ctx.demo ? ctx.demoAccounts : [])),
  signIn: open.command(signInInput, signIn),
  signOut: open.command(z.object({}), signOut),
  actAs: open.command(actAsInput, actAs),
});
