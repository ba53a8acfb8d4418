import { Button } from '@mantine/core';
import { IconId } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { IdKind } from '@lianzhen/shared/patient';
import { Confirm } from '../kit/Confirm.tsx';
import { useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './OutsideOffer.module.css';
import { Who } from './PatientRow.tsx';
import { patientPath } from './search.ts';
import { texts } from './texts.ts';

type Outside = NonNullable<Answers['patient']['search']['outside']>;

type Props = { idNumber: string; idKind?: Exclude<IdKind, 'none'>; outside: Outside };

/** Someone whom the region knows and this institution does not: met when standing here with the card. */
export function OutsideOffer({ idNumber, idKind = 'resident_id', outside }: Props) {
  const t = useTexts(texts);
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const meet = useMutation(
    trpc.patient.meet.mutationOptions({
      async onSuccess({ id }) {
        await refreshRoom('patient');
        await navigate({ href: patientPath(id) });
      },
    }),
  );
  return (
    <section className={styles.offer} aria-label={t.outside}>
      <IconId className={styles.icon} stroke={1.5} aria-hidden />
      <div className={styles.text}>
        <p className={styles.title}>{t.outside}</p>
        <p className={styles.person}>
          <Who person={outside} /> <span className="lz-numbers">{outside.idMasked}</span>
        </p>
        <p className={styles.hint}>{t.outsideHint}</p>
      </div>
      <Button className={styles.meet} onClick={() => setAsking(true)}>
        {t.meet}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.meetTitle}
        action={t.meetAction}
        busy={meet.isPending}
        onConfirm={() => meet.mutate({ idKind, idNumber })}
      >
        <p>{t.meetBody(outside.name)}</p>
      </Confirm>
    </section>
  );
}
