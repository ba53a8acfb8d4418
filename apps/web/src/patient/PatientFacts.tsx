import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { areaWords } from '@lianzhen/shared/directory';
import { idKindWords, kinshipWords, verificationWords } from '@lianzhen/shared/patient';
import type { MaskedField } from '@lianzhen/shared/patient';
import { Field, Fields } from '../kit/Field.tsx';
import { Go } from '../kit/Go.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useAreaName } from './areaName.ts';
import type { PatientPage } from './PatientHeader.tsx';
import styles from './PatientHeader.module.css';
import { patientPath } from './search.ts';
import { texts } from './texts.ts';
import { texts as sightTexts } from './texts.sight.ts';
import { keyOf } from './Unmask.tsx';
import type { Unmasked } from './Unmask.tsx';

type Props = {
  patient: PatientPage;
  values: Unmasked;
  unmaskOf: (field: MaskedField, masked: string | null, contactId?: string) => ReactNode;
};

/** What is known of a person beyond the strip. */
export function PatientFacts({ patient, values, unmaskOf }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const areaName = useAreaName();
  const { areaCode, address } = patient;
  const namesArea = areaCode && address?.startsWith(areaWords(areaCode).zh);
  const area = areaCode && !namesArea && areaName(areaCode);
  const number = (field: MaskedField, masked: string | null, contactId?: string) => (
    <span className={styles.number}>
      <span className="lz-numbers">{values[keyOf(field, contactId)] ?? masked ?? t.none}</span>
      {unmaskOf(field, masked, contactId)}
    </span>
  );
  return (
    <Fields>
      <Field label={t.phone}>{number('phone', patient.phoneMasked)}</Field>
      <Field label={t.contact}>
        {patient.contacts.length === 0 && t.none}
        {patient.contacts.map(contact => (
          <div key={contact.id} className={styles.contact}>
            <span>
              {contact.name} {say(kinshipWords[contact.kinship])}
            </span>
            {contact.phoneMasked && number('contact', contact.phoneMasked, contact.id)}
          </div>
        ))}
      </Field>
      <Field label={t.livesIn}>{[area, address].filter(Boolean).join(' ') || t.none}</Field>
      <Field label={t.birthDate}>
        <span className="lz-numbers">
          {patient.birthEstimated ? t.aboutYear(patient.birthDate.slice(0, 4)) : patient.birthDate}
        </span>
      </Field>
      <Field label={t.document}>{say(idKindWords[patient.idKind])}</Field>
      <Field label={t.identity}>{say(verificationWords[patient.verification])}</Field>
      {patient.motherName && <Field label={t.mother}>{patient.motherName}</Field>}
      {patient.children.length > 0 && (
        <Field label={t.children}>
          {patient.children.map(child => (
            <Go key={child.id} className={styles.link} to={patientPath(child.id)}>
              {child.name}
            </Go>
          ))}
        </Field>
      )}
      <MergedEntries patient={patient} />
    </Fields>
  );
}

/** Entries that were found to be this person; from here the merge can be looked at and taken back. */
function MergedEntries({ patient }: { patient: PatientPage }) {
  const t = useTexts(sightTexts);
  if (patient.merged.length === 0) return null;
  return (
    <Field label={t.mergedEntries} wide>
      {patient.merged.map(entry => (
        <span key={entry.id} className={styles.merged}>
          {entry.name} <span className="lz-numbers">{entry.recordNumber}</span>
        </span>
      ))}
      <Button component={Go} to={`${patientPath(patient.id)}/merge`} variant="subtle" size="compact-sm">
        {t.mergeShow}
      </Button>
    </Field>
  );
}
