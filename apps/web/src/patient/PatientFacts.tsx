import type { ReactNode } from 'react';
import { areaWords } from '@lianzhen/shared/directory';
import { idKindWords, verificationWords } from '@lianzhen/shared/patient';
import type { MaskedField } from '@lianzhen/shared/patient';
import { Field, Fields } from '../kit/Field.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useAreaName } from './areaName.ts';
import type { PatientPage } from './PatientHeader.tsx';
import styles from './PatientHeader.module.css';
import { texts } from './texts.ts';
import type { Unmasked } from './Unmask.tsx';

type Props = {
  patient: PatientPage;
  values: Unmasked;
  unmaskOf: (field: MaskedField, masked: string | null) => ReactNode;
};

/** What is known of a person beyond the strip. */
export function PatientFacts({ patient, values, unmaskOf }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const areaName = useAreaName();
  const { areaCode, address } = patient;
  const namesArea = areaCode && address?.startsWith(areaWords(areaCode).zh);
  const area = areaCode && !namesArea && areaName(areaCode);
  const number = (field: MaskedField, masked: string | null) => (
    <span className={styles.number}>
      <span className="lz-numbers">{values[field] ?? masked ?? t.none}</span>
      {unmaskOf(field, masked)}
    </span>
  );
  return (
    <Fields>
      <Field label={t.phone}>{number('phone', patient.phoneMasked)}</Field>
      <Field label={t.contact}>
        {patient.contactName}{' '}
        {(patient.contactPhoneMasked ?? !patient.contactName) &&
          number('contact', patient.contactPhoneMasked)}
      </Field>
      <Field label={t.livesIn}>{[area, address].filter(Boolean).join(' ') || t.none}</Field>
      <Field label={t.birthDate}>
        <span className="lz-numbers">{patient.birthDate}</span>
      </Field>
      <Field label={t.document}>{say(idKindWords[patient.idKind])}</Field>
      <Field label={t.identity}>{say(verificationWords[patient.verification])}</Field>
      {patient.conditions.length > 0 && <Field label={t.conditions}>{patient.conditions.join(' · ')}</Field>}
    </Fields>
  );
}
