import { DiagnosisPicker } from './DiagnosisPicker.tsx';
import type { PartProps } from './useEncounter.ts';

/** What it is. */
export function DiagnosisPart({ form, change, error, leave }: PartProps) {
  return (
    <DiagnosisPicker
      value={form.diagnoses}
      onChange={diagnoses => change({ diagnoses })}
      onLeave={() => leave('diagnoses')}
      error={error('diagnoses')}
    />
  );
}
