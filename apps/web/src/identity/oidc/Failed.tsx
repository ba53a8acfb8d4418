import { Refused } from '../Refused.tsx';

/** Why a trip to the other house failed, in words; nothing when it did not. */
export function Failed({ reason }: { reason: string | undefined }) {
  if (reason === undefined) return null;
  return <Refused error={{ data: { domain: { code: 'rule_violated', reason } } }} />;
}
