import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { idKindWords, mergeReasonWords } from '@lianzhen/shared/patient';
import { Confirm } from '../kit/Confirm.tsx';
import { Section } from '../kit/Section.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { useTime } from '../platform/time.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './Merge.module.css';
import type { PatientPage } from './PatientHeader.tsx';
import { texts } from './texts.sight.ts';

type Entry = PatientPage['merged'][number];

/** Entries that were merged into this person; each merge can be taken back. */
export function MergedList({ patient }: { patient: PatientPage }) {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  const [undoing, setUndoing] = useState<Entry | null>(null);
  const [why, setWhy] = useState('');
  const unmerge = useMutation(
    trpc.patient.unmerge.mutationOptions({
      async onSuccess() {
        setUndoing(null);
        setWhy('');
        await Promise.all(['patient', 'records', 'referral'].map(refreshRoom));
      },
    }),
  );
  if (patient.merged.length === 0) return null;
  return (
    <Section title={t.mergedEntries} id="merged" flush>
      {patient.merged.map(entry => (
        <div key={entry.id} className={styles.entry}>
          <strong>{entry.name}</strong>
          <span className="lz-numbers">{entry.recordNumber}</span>
          <span className="lz-numbers">
            {say(idKindWords[entry.idKind])} {entry.idMasked}
          </span>
          <span className={styles.quiet}>
            {time.instant(entry.at)} · {say(mergeReasonWords[entry.reason])}
          </span>
          <Button variant="default" size="compact-md" onClick={() => setUndoing(entry)}>
            {t.undo}
          </Button>
        </div>
      ))}
      <Confirm
        opened={undoing !== null}
        onClose={() => setUndoing(null)}
        title={t.undoTitle(undoing?.name ?? '')}
        action={t.undo}
        danger
        ready={why.trim() !== ''}
        busy={unmerge.isPending}
        onConfirm={() => undoing && unmerge.mutate({ id: undoing.mergeId, text: why })}
      >
        <p>{t.undoBody}</p>
        <Textarea
          mt="sm"
          label={t.undoWhy}
          value={why}
          onChange={event => setWhy(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={2}
          withAsterisk
        />
      </Confirm>
    </Section>
  );
}
