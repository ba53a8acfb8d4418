import { Button, Collapse } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';
import { localDay } from '@lianzhen/shared/kernel';
import { insuranceWords, sexWords, yearsOn } from '@lianzhen/shared/patient';
import type { MaskedField } from '@lianzhen/shared/patient';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import type { Allergies } from '../kit/PatientStrip.tsx';
import { PatientStrip } from '../kit/PatientStrip.tsx';
import { now } from '../platform/clock.ts';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import type { Answers } from '../platform/trpc.ts';
import styles from './PatientHeader.module.css';
import { EmergencyBanner } from './EmergencyBanner.tsx';
import { PatientActs } from './PatientActs.tsx';
import { PatientFacts } from './PatientFacts.tsx';
import { PatientMarks } from './PatientMarks.tsx';
import { texts } from './texts.ts';
import { keyOf, Unmask, useUnmasked } from './Unmask.tsx';
import { usePatientPage } from './usePatientPage.ts';

export type PatientPage = Answers['patient']['page'];

type Props = {
  patientId: string;
  /** What can be done for this patient; stands at the end of the strip. */
  actions?: ReactNode;
};

/** Who a page is about: the strip, with numbers that are shown in full for a reason. Reads the patient itself. */
export function PatientHeader({ patientId, actions }: Props) {
  const page = usePatientPage(patientId);
  return (
    <Loaded query={page} skeleton={<LoadingRows rows={1} />}>
      {patient => <Header key={patient.id} patient={patient} actions={actions} />}
    </Loaded>
  );
}

function Header({ patient, actions }: { patient: PatientPage; actions: ReactNode }) {
  const t = useTexts(texts);
  const say = useWords();
  const english = useLanguage() === 'en';
  const [more, setMore] = useState(false);
  const moreId = useId();
  const { values, show, hide } = useUnmasked();
  const unmaskOf = (field: MaskedField, masked: string | null, contactId?: string) =>
    masked && (
      <Unmask
        patientId={patient.id}
        field={field}
        contactId={contactId}
        shown={keyOf(field, contactId) in values}
        onShow={show}
        onHide={hide}
      />
    );
  return (
    <div className={styles.header}>
      {patient.emergencyUntil && <EmergencyBanner until={patient.emergencyUntil} />}
      <PatientStrip
        name={patient.name}
        sex={sexWords[patient.sex]}
        age={yearsOn(patient.birthDate, localDay(now()))}
        maskedId={values['id'] ?? patient.idMasked ?? t.noDocument}
        unmask={unmaskOf('id', patient.idMasked)}
        allergies={allergiesOf(patient, t.reaction)}
        insurance={say(insuranceWords[patient.insurance])}
        contractClinic={(english && patient.contractNameEn) || patient.contractName}
        actions={
          <div className={styles.actions}>
            <Button
              variant="subtle"
              aria-expanded={more}
              aria-controls={moreId}
              onClick={() => setMore(!more)}
              rightSection={
                <IconChevronDown className={styles.chevron} data-open={more || undefined} aria-hidden />
              }
            >
              {t.more}
            </Button>
            {actions}
          </div>
        }
      />
      <PatientMarks patient={patient} />
      <Collapse expanded={more} id={moreId}>
        <div className={styles.more}>
          <PatientFacts patient={patient} values={values} unmaskOf={unmaskOf} />
          <PatientActs patient={patient} />
        </div>
      </Collapse>
    </div>
  );
}

function allergiesOf(
  { allergyStatus, allergies }: PatientPage,
  withReaction: (substance: string, reaction: string) => string,
): Allergies {
  if (allergyStatus !== 'listed') return { status: allergyStatus };
  const items = allergies.map(({ substance, reaction }) =>
    reaction ? withReaction(substance, reaction) : substance,
  );
  return { status: 'listed', items };
}
