import { ContractFields } from './ContractFields.tsx';
import type { PartProps } from './RegisterPage.tsx';

/** Who pays, and the clinic that has the contract. */
export function InsurancePart({ form, change, error, leave }: PartProps) {
  return <ContractFields value={form} onChange={change} error={error} onLeave={leave} />;
}
