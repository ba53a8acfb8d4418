import type { z } from 'zod';
import type { actInputs } from '@lianzhen/shared/referral';
import type { Case } from './load.ts';

/** The checked input of one act. */
export type Input<Verb extends keyof typeof actInputs> = z.output<(typeof actInputs)[Verb]>;

/** Where a case stands after an act: enough for the next act. */
export type Stands = Pick<Case, 'id' | 'version' | 'state'>;

export function stands({ id, version, state }: Case): Stands {
  return { id, version, state };
}
