import { Alert, Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { localDay, localInstant } from '@lianzhen/shared/kernel';
import { attachKinds, recordKindWords } from '@lianzhen/shared/records';
import type { AttachKind } from '@lianzhen/shared/records';
import { notify } from '../kit/notify.ts';
import { now } from '../platform/clock.ts';
import { useTexts, useWords } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import { otherNames } from './otherNames.ts';
import type { Entered } from './sendFile.ts';
import { texts } from './texts.upload.ts';
import styles from './UploadFiles.module.css';

type Props = {
  patientId: string;
  arrived: readonly Entered[];
  sending: boolean;
  onAttached: (recordIds: string[]) => void;
};

const below: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** Under what the uploaded files are filed. */
export function FileForm({ patientId, arrived, sending, onAttached }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const today = localDay(now());
  const [title, setTitle] = useState('');
  const [note, setNote] = useState('');
  const [day, setDay] = useState(today);
  const [kind, setKind] = useState<AttachKind>('document');
  const documents = arrived.some(file => file.kind !== 'dicom');
  const ahead = day > today;
  const attach = useMutation(
    trpc.records.attach.mutationOptions({
      onSuccess({ recordIds }) {
        notify.done(t.filed(recordIds.length));
        onAttached(recordIds);
      },
    }),
  );
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (ahead) return;
    const fileIds = arrived.map(file => file.id);
    const dated = day !== '' && day < today && { occurredAt: localInstant(day, '12:00').toISOString() };
    attach.mutate({ patientId, fileIds, title, note, kind, ...dated });
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <NameWarning patientId={patientId} arrived={arrived} />
      <div className={styles.fields}>
        <TextInput
          label={t.title}
          description={t.titleHint}
          inputWrapperOrder={below}
          value={title}
          onChange={event => setTitle(event.currentTarget.value)}
          maxLength={80}
        />
        {documents && (
          <NativeSelect
            label={t.kind}
            value={kind}
            onChange={event =>
              setKind(attachKinds.find(one => one === event.currentTarget.value) ?? 'document')
            }
            data={attachKinds.map(value => ({ value, label: say(recordKindWords[value]) }))}
          />
        )}
        <TextInput
          type="date"
          label={t.date}
          description={t.dateHint}
          inputWrapperOrder={below}
          value={day}
          max={today}
          onChange={event => setDay(event.currentTarget.value)}
          error={ahead && t.dateAhead}
        />
      </div>
      <TextInput
        label={t.note}
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
        maxLength={500}
      />
      <div className={styles.send}>
        <Button type="submit" loading={attach.isPending}>
          {t.file(arrived.length)}
        </Button>
        {sending && <span className={styles.quiet}>{t.stillSending}</span>}
      </div>
    </form>
  );
}

function NameWarning({ patientId, arrived }: Pick<Props, 'patientId' | 'arrived'>) {
  const t = useTexts(texts);
  const page = useQuery({
    ...trpc.patient.page.queryOptions({ id: patientId }),
    refetchOnWindowFocus: false,
    staleTime: 5 * 60_000,
  });
  const name = page.data?.name ?? '';
  const others = name ? otherNames(name, arrived) : [];
  if (others.length === 0) return null;
  return (
    <Alert color="danger" role="alert">
      {t.differs(others.join('、'), name)}
    </Alert>
  );
}
