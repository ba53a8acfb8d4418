import { z } from 'zod';
import { changePasswordInput, confirmInput, foundInput, signInInput } from '@lianzhen/shared/identity';
import { open, own, router } from '../platform/index.ts';
import { changePassword } from './changePassword.ts';
import { confirm } from './confirm.ts';
import {
  addPasskey,
  addPasskeyInput,
  askPasskey,
  askPasskeyInput,
  beginEnrolment,
  beginPasskey,
  demoCode,
  enrol,
  enrolInput,
  myFactors,
  passkeyIdInput,
  proofs,
  removePasskey,
  removeTotp,
  renewCodes,
  secondInput,
  showSecond,
  usePasskey,
  usePasskeyInput,
} from './factor/index.ts';
import { myLink, prepareLink, provider, unlink } from './oidc/index.ts';
import { found, foundable } from './founding.ts';
import { actAs, actAsInput, me, signOut } from './session.ts';
import { endMySessions, endSessionsInput, mySessions } from './sessions.ts';
import { signIn } from './signIn.ts';

export const identityRouter = router({
  me: open.query(z.void(), me),
  foundable: open.query(z.void(), foundable),
  found: open.command(foundInput, found),
  demoAccounts: open.query(z.void(), async ctx =>
    ctx.demo ? ctx.demoAccounts.map(({ totpSecret: _secret, ...account }) => account) : [],
  ),
  demoCode: own.query(z.void(), demoCode),
  signIn: open.command(signInInput, signIn),
  signOut: open.command(z.object({}), signOut),
  showSecond: own.command(secondInput, showSecond),
  beginEnrolment: own.command(z.object({}), beginEnrolment),
  enrol: own.command(enrolInput, enrol),
  changePassword: own.command(changePasswordInput, changePassword),
  actAs: open.command(actAsInput, actAs),
  confirm: own.command(confirmInput, confirm),
  sessions: own.query(z.void(), mySessions),
  endSessions: own.command(endSessionsInput, endMySessions),
  factors: own.query(z.void(), myFactors),
  proofs: own.query(z.void(), proofs),
  renewCodes: own.command(z.object({}), renewCodes),
  removeTotp: own.command(z.object({}), removeTotp),
  beginPasskey: own.command(z.object({}), beginPasskey),
  addPasskey: own.command(addPasskeyInput, addPasskey),
  removePasskey: own.command(passkeyIdInput, removePasskey),
  provider: open.query(z.void(), provider),
  link: own.query(z.void(), myLink),
  prepareLink: own.command(z.object({}), prepareLink),
  unlink: own.command(z.object({}), unlink),
  askPasskey: open.command(askPasskeyInput, askPasskey),
  usePasskey: open.command(usePasskeyInput, usePasskey),
});
