import { Button } from '@mantine/core';
import {
  IconBabyCarriage,
  IconEye,
  IconGitMerge,
  IconIdBadge2,
  IconPencil,
  IconQrcode,
} from '@tabler/icons-react';
import { Go } from '../kit/Go.tsx';
import { useTexts } from '../platform/i18n.ts';
import { useActor } from '../platform/session.ts';
import type { Icon } from '../platform/room.ts';
import type { PatientPage } from './PatientHeader.tsx';
import styles from './PatientHeader.module.css';
import { patientPath } from './search.ts';
import { texts } from './texts.ts';
import { texts as careTexts } from './texts.care.ts';
import { texts as sightTexts } from './texts.sight.ts';

function Act({ to, icon: Picture, words }: { to: string; icon: Icon; words: string }) {
  return (
    <Button
      component={Go}
      to={to}
      variant="default"
      size="compact-md"
      leftSection={<Picture size="1rem" aria-hidden />}
    >
      {words}
    </Button>
  );
}

/** What can be done with a person's entry itself. */
export function PatientActs({ patient }: { patient: PatientPage }) {
  const t = useTexts(texts);
  const tCare = useTexts(careTexts);
  const tSight = useTexts(sightTexts);
  const keeps = useActor().post.duty !== 'clinician';
  const path = patientPath(patient.id);
  return (
    <div className={styles.acts}>
      <Act to={`${path}/edit`} icon={IconPencil} words={tCare.edit} />
      <Act to={`${path}/identify`} icon={IconIdBadge2} words={tCare.identify} />
      <Act
        to={`${path}/card`}
        icon={IconQrcode}
        words={patient.hasCard ? tCare.changeCard : tCare.noteCard}
      />
      {patient.sex !== 'male' && (
        <Act
          to={`/patients/newborn?mother=${patient.id}`}
          icon={IconBabyCarriage}
          words={t.registerNewborn}
        />
      )}
      <Act to={`${path}/looks`} icon={IconEye} words={tSight.looks} />
      {keeps && <Act to={`${path}/merge`} icon={IconGitMerge} words={tSight.merge} />}
    </div>
  );
}
