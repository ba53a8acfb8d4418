import { AllergyFields } from '../patient/index.ts';
import { useTexts } from '../platform/i18n.ts';
import { texts } from './texts.encounter.ts';
import type { PartProps } from './useEncounter.ts';

/** What was heard of allergies at the visit; what the index knows is filled in to be checked. */
export function AllergyPart({ form, change, error, leave, known }: PartProps & { known: boolean }) {
  const t = useTexts(texts);
  return (
    <AllergyFields
      value={{ status: form.allergyStatus, items: form.allergies }}
      onChange={({ status, items }) => change({ allergyStatus: status, allergies: items })}
      error={part => error(`allergies.${part}`)}
      onLeave={part => leave(`allergies.${part}`)}
      note={known ? t.allergyKnown : undefined}
    />
  );
}
