import { Button } from '@mantine/core';
import { IconId, IconUrgent } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { IdKind } from '@lianzhen/shared/patient';
import { Confirm } from '../kit/Confirm.tsx';
import { useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { useActor } from '../platform/session.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import { EmergencyDialog } from './EmergencyDialog.tsx';
import styles from './OutsideOffer.module.css';
import { Unproven, Who } from './PatientRow.tsx';
import { patientPath } from './search.ts';
import { texts } from './texts.ts';
import { texts as sightTexts } from './texts.sight.ts';

type Outside = NonNullable<Answers['patient']['search']['outside']>;

/** What the person at the desk shows: a document, or the code of a health card. */
export type Shown = { idKind: Exclude<IdKind, 'none'>; idNumber: string } | { card: string };

type Props = { shown: Shown; outside: Outside };

/**
 * Someone whom the region knows and this institution does not: met when standing here with the card, or opened by a
 * physician in an emergency.
 */
export function OutsideOffer({ shown, outside }: Props) {
  const t = useTexts(texts);
  const tSight = useTexts(sightTexts);
  const navigate = useNavigate();
  const treats = useActor().post.duty !== 'desk';
  const [asking, setAsking] = useState<'meet' | 'emergency' | null>(null);
  const open = async ({ id }: { id: string }) => {
    await refreshRoom('patient');
    await navigate({ href: patientPath(id) });
  };
  const meet = useMutation(trpc.patient.meet.mutationOptions({ onSuccess: open }));
  return (
    <section className={styles.offer} aria-label={t.outside}>
      <IconId className={styles.icon} stroke={1.5} aria-hidden />
      <div className={styles.text}>
        <p className={styles.title}>{t.outside}</p>
        <p className={styles.person}>
          <Who person={outside} /> <span className="lz-numbers">{outside.idMasked}</span>
          <Unproven verification={outside.verification} />
        </p>
        <p className={styles.hint}>{t.outsideHint}</p>
      </div>
      <div className={styles.ways}>
        <Button className={styles.meet} onClick={() => setAsking('meet')}>
          {t.meet}
        </Button>
        {treats && (
          <Button
            className={styles.meet}
            variant="default"
            color="danger"
            leftSection={<IconUrgent size="1rem" aria-hidden />}
            onClick={() => setAsking('emergency')}
          >
            {tSight.emergency}
          </Button>
        )}
      </div>
      <Confirm
        opened={asking === 'meet'}
        onClose={() => setAsking(null)}
        title={t.meetTitle}
        action={t.meetAction}
        busy={meet.isPending}
        onConfirm={() => meet.mutate(shown)}
      >
        <p>{t.meetBody(outside.name)}</p>
      </Confirm>
      <EmergencyDialog
        opened={asking === 'emergency'}
        onClose={() => setAsking(null)}
        shown={shown}
        name={outside.name}
        onOpened={open}
      />
    </section>
  );
}
