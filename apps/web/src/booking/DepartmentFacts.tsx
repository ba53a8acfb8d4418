import { Field, Fields } from '../kit/Field.tsx';
import { useTexts } from '../platform/i18n.ts';
import type { PickedDepartment } from './department.ts';
import { useDepartmentTexts } from './department.ts';
import { texts } from './texts.ts';

/** What a department takes, what it does not, and what the patient brings. */
export function DepartmentFacts({ department }: { department: PickedDepartment }) {
  const t = useTexts(texts);
  const { accepts, excludes, bring } = useDepartmentTexts()(department);
  return (
    <Fields>
      {accepts && (
        <Field label={t.accepts} wide>
          {accepts}
        </Field>
      )}
      {excludes && (
        <Field label={t.excludes} wide>
          {excludes}
        </Field>
      )}
      {bring && (
        <Field label={t.bring} wide>
          {bring}
        </Field>
      )}
    </Fields>
  );
}
