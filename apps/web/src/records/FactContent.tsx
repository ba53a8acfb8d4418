import { factStateWords, medicineStateWords, intakeOf, visitSettingWords } from '@lianzhen/shared/records';
import type { PrescriptionBody, RecordBody } from '@lianzhen/shared/records';
import { DataTable } from '../kit/DataTable.tsx';
import { Field, Fields } from '../kit/Field.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { texts } from './texts.ts';
import { Lines, Written } from './Written.tsx';

type Of<Type extends RecordBody['type']> = Extract<RecordBody, { type: Type }>;

const codedText = ({ code, name }: { code: string; name: string }) => (code ? `${name} (${code})` : name);

export function PrescriptionContent({ prescription }: { prescription: PrescriptionBody }) {
  const t = useTexts(texts);
  const say = useWords();
  return (
    <>
      <DataTable
        caption={t.medicines}
        rows={prescription.items.map((item, place) => ({ ...item, place }))}
        rowKey={row => String(row.place)}
        columns={[
          { key: 'name', header: t.medicine, heads: true, cell: row => row.name },
          { key: 'use', header: t.use, cell: row => intakeOf(row, say) },
          { key: 'quantity', header: t.quantity, cell: row => row.quantity },
          { key: 'state', header: t.medicineState, cell: row => say(medicineStateWords[row.state]) },
        ]}
      />
      <Fields>
        <Written label={t.note} text={prescription.note} />
      </Fields>
    </>
  );
}

export function VisitContent({ visit }: { visit: Of<'visit'> }) {
  const t = useTexts(texts);
  const say = useWords();
  return (
    <Fields>
      <Field label={t.setting}>{say(visitSettingWords[visit.setting])}</Field>
      {visit.doctor && <Field label={t.doctor}>{visit.doctor}</Field>}
      {visit.place && <Field label={t.place}>{visit.place}</Field>}
      <Written label={t.complaint} text={visit.reason} />
      {visit.diagnoses.length > 0 && (
        <Field label={t.diagnoses} wide>
          <Lines lines={visit.diagnoses.map(codedText)} />
        </Field>
      )}
      <Written label={t.note} text={visit.note} />
    </Fields>
  );
}

export function ConditionContent({ condition }: { condition: Of<'condition'> }) {
  const t = useTexts(texts);
  const say = useWords();
  return (
    <Fields>
      <Field label={t.problem}>{codedText(condition.problem)}</Field>
      <Field label={t.factState}>{say(factStateWords[condition.state])}</Field>
      {condition.onset && <Field label={t.onset}>{condition.onset}</Field>}
      {condition.ended && <Field label={t.ended}>{condition.ended}</Field>}
      <Written label={t.note} text={condition.note} />
    </Fields>
  );
}

export function AllergyContent({ allergy }: { allergy: Of<'allergy'> }) {
  const t = useTexts(texts);
  const say = useWords();
  return (
    <Fields>
      <Field label={t.substance}>{codedText(allergy.substance)}</Field>
      <Field label={t.factState}>{say(factStateWords[allergy.state])}</Field>
      {allergy.reaction && <Field label={t.reaction}>{allergy.reaction}</Field>}
      {allergy.severe && <Field label={t.severity}>{t.severe}</Field>}
      <Written label={t.note} text={allergy.note} />
    </Fields>
  );
}

export function ImmunisationContent({ immunisation }: { immunisation: Of<'immunisation'> }) {
  const t = useTexts(texts);
  return (
    <Fields>
      <Field label={t.vaccine}>{codedText(immunisation.vaccine)}</Field>
      {!immunisation.given && <Field label={t.factState}>{t.notGiven}</Field>}
      {immunisation.dose && <Field label={t.doseNumber}>{immunisation.dose}</Field>}
      {immunisation.lot && <Field label={t.lot}>{immunisation.lot}</Field>}
      {immunisation.site && <Field label={t.site}>{immunisation.site}</Field>}
      <Written label={t.note} text={immunisation.note} />
    </Fields>
  );
}

export function EcgContent({ ecg }: { ecg: Of<'ecg'> }) {
  const t = useTexts(texts);
  return (
    <Fields>
      {ecg.rate !== null && (
        <Field label={t.rate}>
          <span className="lz-numbers">{ecg.rate} /min</span>
        </Field>
      )}
      <Written label={t.conclusion} text={ecg.conclusion} />
      <Written label={t.described} text={ecg.findings} />
    </Fields>
  );
}
