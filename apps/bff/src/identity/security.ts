import { z } from 'zod';
import { id, offices } from '@lianzhen/shared/kernel';
import { username } from '@lianzhen/shared/identity';
import { appointOffice, endPost, mustKeepSecurity, setActive } from '../directory/index.ts';
import { command, query, router } from '../platform/index.ts';
import type { Act } from '../platform/index.ts';
import { mustBeAnother, openCredential, resetPassword, unlock } from './credential.ts';
import { resetFactor } from './factor/index.ts';
import { people, peopleInput } from './people.ts';
import { changePolicy, policy, policyInput } from './policy.ts';
import { endSessionsOf } from './sessions.ts';

const whom = z.object({ practitionerId: id });
const office = ['security_officer'] as const;
/** What gives rights, or takes away what protects them, is signed. */
const signed = { confirmed: 'sign' } as const;

async function endSessions(act: Act, { practitionerId }: z.output<typeof whom>): Promise<{ ended: number }> {
  return { ended: await endSessionsOf(act, practitionerId) };
}

async function takeFactor(act: Act, { practitionerId }: z.output<typeof whom>): Promise<{ reset: true }> {
  mustBeAnother(act, practitionerId);
  await resetFactor(act, practitionerId);
  await endSessionsOf(act, practitionerId);
  return { reset: true };
}

const activeInput = whom.extend({ active: z.boolean() });

async function letIn(act: Act, input: z.output<typeof activeInput>): Promise<{ active: boolean }> {
  mustBeAnother(act, input.practitionerId);
  await setActive(act, input);
  await mustKeepSecurity(act);
  if (!input.active) await endSessionsOf(act, input.practitionerId);
  return { active: input.active };
}

const officeInput = whom.extend({ institutionId: id, duty: z.enum(offices) });

async function appointTo(act: Act, input: z.output<typeof officeInput>): Promise<{ id: string }> {
  mustBeAnother(act, input.practitionerId);
  return appointOffice(act, input);
}

const postInput = whom.extend({ postId: id });

async function endOffice(act: Act, input: z.output<typeof postInput>): Promise<{ ended: true }> {
  mustBeAnother(act, input.practitionerId);
  await endPost(act, input.postId, offices);
  await mustKeepSecurity(act);
  await endSessionsOf(act, input.practitionerId, input.postId);
  return { ended: true };
}

/** The desk of the security office. */
export const securityRouter = router({
  people: query(office, peopleInput, people),
  policy: query(office, z.void(), policy),
  changePolicy: command(office, policyInput, changePolicy, signed),
  openCredential: command(office, whom.extend({ username }), openCredential, signed),
  resetPassword: command(office, whom, resetPassword, signed),
  unlock: command(office, whom, unlock),
  endSessions: command(office, whom, endSessions),
  resetFactor: command(office, whom, takeFactor, signed),
  setActive: command(office, activeInput, letIn, signed),
  appoint: command(office, officeInput, appointTo, signed),
  endOffice: command(office, postInput, endOffice, signed),
});
