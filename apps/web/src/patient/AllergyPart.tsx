import { AllergyFields } from './AllergyFields.tsx';
import { LongTermFields } from './LongTermFields.tsx';
import type { PartProps } from './RegisterPage.tsx';

const fieldOf = { status: 'allergyStatus', items: 'allergies' } as const;

/** What a new patient says of allergies and of long-term conditions. */
export function AllergyPart({ form, change, error, leave }: PartProps) {
  return (
    <>
      <AllergyFields
        value={{ status: form.allergyStatus, items: form.allergies }}
        onChange={({ status, items }) => change({ allergyStatus: status, allergies: items })}
        error={part => error(fieldOf[part])}
        onLeave={part => leave(fieldOf[part])}
      />
      <LongTermFields
        value={form.longTerm}
        onChange={longTerm => change({ longTerm })}
        error={path => error(`longTerm.${path}`)}
      />
    </>
  );
}
