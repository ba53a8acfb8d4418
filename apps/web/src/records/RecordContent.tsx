import { allergyStatusWords } from '@lianzhen/shared/patient';
import {
  clinicalFlagWords,
  dispositionWords,
  examParts,
  examPartWords,
  glucoseKindWords,
  modalityOf,
  intakeOf,
  vitalNames,
  vitalSigns,
} from '@lianzhen/shared/records';
import type { Encounter, RecordBody } from '@lianzhen/shared/records';
import { Field, Fields } from '../kit/Field.tsx';
import { Go } from '../kit/Go.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useDiagnosisName } from './diagnosisName.ts';
import {
  AllergyContent,
  ConditionContent,
  EcgContent,
  ImmunisationContent,
  PrescriptionContent,
  VisitContent,
} from './FactContent.tsx';
import { LabContent } from './LabContent.tsx';
import { texts } from './texts.ts';
import { Lines, Written } from './Written.tsx';

type Props = {
  body: RecordBody;
  /** Shows the course of a laboratory item; left out where there is no timeline beside. */
  onCourse?: ((item: string) => void) | undefined;
};

/** What a record holds, whatever its kind. */
export function RecordContent({ body, onCourse }: Props) {
  switch (body.type) {
    case 'encounter':
      return <EncounterContent encounter={body.encounter} />;
    case 'visit':
      return <VisitContent visit={body} />;
    case 'lab':
      return <LabContent lab={body} onCourse={onCourse} />;
    case 'imaging':
      return <ImagingContent imaging={body} />;
    case 'ecg':
      return <EcgContent ecg={body} />;
    case 'document':
      return <DocumentContent note={body.note} />;
    case 'summary':
      return <SummaryContent summary={body} />;
    case 'prescription':
      return <PrescriptionContent prescription={body} />;
    case 'immunisation':
      return <ImmunisationContent immunisation={body} />;
    case 'condition':
      return <ConditionContent condition={body} />;
    case 'allergy':
  }
  return <AllergyContent allergy={body} />;
}

function EncounterContent({ encounter }: { encounter: Omit<Encounter, 'patientId'> }) {
  const t = useTexts(texts);
  const say = useWords();
  const named = useDiagnosisName();
  const { status, items } = encounter.allergies;
  const allergies = items.map(({ substance, reaction }) =>
    reaction ? `${substance} (${reaction})` : substance,
  );
  const medicines = encounter.medicines.map(one => `${one.name} ${intakeOf(one, say)}`);
  const found = examParts.flatMap(part =>
    encounter.findings[part] ? [`${say(examPartWords[part])} ${encounter.findings[part]}`] : [],
  );
  return (
    <Fields>
      <Field label={t.complaint} wide>
        {encounter.complaint}
      </Field>
      <Written label={t.history} text={encounter.history} />
      <Written label={t.pastHistory} text={encounter.pastHistory} />
      <Written label={t.personalHistory} text={encounter.personalHistory} />
      <Written label={t.familyHistory} text={encounter.familyHistory} />
      <VitalsField vitals={encounter.vitals} />
      <Written label={t.examination} text={[...found, encounter.examination].filter(Boolean).join('\n')} />
      {encounter.flags.length > 0 && (
        <Field label={t.flags} wide>
          {encounter.flags.map(flag => say(clinicalFlagWords[flag])).join(' · ')}
        </Field>
      )}
      <Field label={t.diagnoses} wide>
        <Lines lines={encounter.diagnoses.map(one => `${named(one)} (${one.code})`)} />
      </Field>
      <Field label={t.allergies}>{allergies.join(' · ') || say(allergyStatusWords[status])}</Field>
      <Field label={t.disposition}>{say(dispositionWords[encounter.disposition])}</Field>
      {medicines.length > 0 && (
        <Field label={t.medicines} wide>
          <Lines lines={medicines} />
        </Field>
      )}
      <Written label={t.treatment} text={encounter.treatment} />
    </Fields>
  );
}

function VitalsField({ vitals }: { vitals: Encounter['vitals'] }) {
  const t = useTexts(texts);
  const say = useWords();
  const measured = vitalNames.flatMap(name => {
    const value = vitals[name];
    if (value === null) return [];
    const { words, unit } = vitalSigns[name];
    const kind =
      name === 'glucose' && vitals.glucoseKind ? ` (${say(glucoseKindWords[vitals.glucoseKind])})` : '';
    return [`${say(words)}${kind} ${value} ${unit}`.trim()];
  });
  if (measured.length === 0) return null;
  return (
    <Field label={t.vitals} wide>
      <span className="lz-numbers">{measured.join(' · ')}</span>
    </Field>
  );
}

function ImagingContent({ imaging }: { imaging: Extract<RecordBody, { type: 'imaging' }> }) {
  const t = useTexts(texts);
  const say = useWords();
  return (
    <Fields>
      <Field label={t.modality}>{say(modalityOf(imaging.modality))}</Field>
      {imaging.studyDate && (
        <Field label={t.studyDate}>
          <span className="lz-numbers">{imaging.studyDate}</span>
        </Field>
      )}
      <Field label={t.images}>{t.imageCount(imaging.images)}</Field>
      <Written label={t.described} text={imaging.description} />
      <Written label={t.findings} text={imaging.findings ?? ''} />
      <Written label={t.conclusion} text={imaging.conclusion ?? ''} />
      <Written label={t.note} text={imaging.note ?? ''} />
    </Fields>
  );
}

function SummaryContent({ summary }: { summary: Extract<RecordBody, { type: 'summary' }> }) {
  const t = useTexts(texts);
  return (
    <Fields>
      {summary.sections.map(({ heading, text }) => (
        <Written key={heading} label={heading} text={text} />
      ))}
      {summary.linkTo?.startsWith('/') && (
        <Field label="" wide>
          <Go to={summary.linkTo}>{t.open}</Go>
        </Field>
      )}
    </Fields>
  );
}

function DocumentContent({ note }: { note: string }) {
  const t = useTexts(texts);
  if (!note) return <p>{t.noNote}</p>;
  return (
    <Fields>
      <Written label={t.note} text={note} />
    </Fields>
  );
}
