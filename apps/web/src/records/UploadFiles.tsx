import { Alert, Button } from '@mantine/core';
import { IconFiles, IconFolder } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ChangeEvent, DragEvent } from 'react';
import { useEffect, useRef, useState } from 'react';
import { Section } from '../kit/Section.tsx';
import { useTexts } from '../platform/i18n.ts';
import { useActor } from '../platform/session.ts';
import { client, trpc } from '../platform/trpc.ts';
import { FileForm } from './FileForm.tsx';
import { texts } from './texts.upload.ts';
import styles from './UploadFiles.module.css';
import { droppedFiles, UploadQueue } from './uploadQueue.ts';
import type { Item } from './uploadQueue.ts';
import { UploadRows } from './UploadRows.tsx';

type Props = {
  patientId: string;
  /** Called with the new records when the files were filed. */
  onAttached: (recordIds: string[]) => void;
};

const MB = 1024 * 1024;

/** The largest file in bytes; `null` when the server sets no limit. */
async function askLimit(): Promise<number | null> {
  const answer = await fetch('/uploads', { method: 'OPTIONS' });
  return Number(answer.headers.get('tus-max-size')) || null;
}

/** Uploads files and folders for a patient, resumed over a bad line, and files them as records. */
export function UploadFiles({ patientId, onAttached }: Props) {
  const t = useTexts(texts);
  const limit = useQuery({ queryKey: ['records.upload_limit'], queryFn: askLimit, staleTime: Infinity });
  const { items, add, retry, remove, earlier } = useUploads(patientId, limit.data ?? null);
  const arrived = items.flatMap(({ entered }) => entered ?? []);
  return (
    <Section title={t.upload} id="upload">
      <div className={styles.panel}>
        <p className={styles.limits}>
          {limit.data ? t.limits(`${Math.floor(limit.data / MB)} MB`) : t.limitsUnknown}
        </p>
        <Chooser onFiles={add} />
        {earlier > 0 && <Alert color="accent">{t.earlier(earlier)}</Alert>}
        <UploadRows items={items} onRetry={retry} onRemove={remove} />
        {arrived.length > 0 && (
          <FileForm
            patientId={patientId}
            arrived={arrived}
            sending={items.some(({ state }) => state === 'sending' || state === 'waiting')}
            onAttached={onAttached}
          />
        )}
      </div>
    </Section>
  );
}

function useUploads(patientId: string, mostBytes: number | null) {
  const { post } = useActor();
  const [items, setItems] = useState<Item[]>([]);
  const queue = useRef<UploadQueue | null>(null);
  const unfiled = useQuery({
    ...trpc.records.unfiled.queryOptions({ patientId }),
    refetchOnWindowFocus: false,
    staleTime: Infinity,
    gcTime: 0,
  });
  useEffect(() => {
    const opened = new UploadQueue({ patientId, postId: post.id }, setItems);
    queue.current = opened;
    return () => opened.end();
  }, [patientId, post.id]);
  useEffect(() => {
    if (queue.current) queue.current.mostBytes = mostBytes;
  }, [mostBytes]);
  const { data: earlier } = unfiled;
  useEffect(() => {
    if (earlier) queue.current?.addEntered(earlier);
  }, [earlier]);
  useEffect(() => {
    const sending = items.some(({ state }) => state === 'sending' || state === 'waiting');
    if (!sending) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [items]);
  return {
    items,
    earlier: earlier?.length ?? 0,
    add: (files: readonly File[]) => queue.current?.add(files),
    retry: (key: string) => queue.current?.retry(key),
    remove: (item: Item) => {
      queue.current?.remove(item.key);
      if (item.entered) void client.records.discard.mutate({ fileId: item.entered.id });
    },
  };
}

function Chooser({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const t = useTexts(texts);
  const [over, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const chosen = (event: ChangeEvent<HTMLInputElement>) => {
    onFiles(Array.from(event.currentTarget.files ?? []));
    event.currentTarget.value = '';
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void droppedFiles(event.dataTransfer).then(onFiles);
  };
  return (
    <div
      className={styles.chooser}
      data-over={over || undefined}
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input ref={files} type="file" multiple hidden onChange={chosen} aria-label={t.chooseFiles} />
      <input
        ref={input => {
          folder.current = input;
          input?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        hidden
        onChange={chosen}
        aria-label={t.chooseFolder}
      />
      <Button leftSection={<IconFiles size="1rem" aria-hidden />} onClick={() => files.current?.click()}>
        {t.chooseFiles}
      </Button>
      <Button
        variant="default"
        leftSection={<IconFolder size="1rem" aria-hidden />}
        onClick={() => folder.current?.click()}
      >
        {t.chooseFolder}
      </Button>
      <span className={styles.drop}>{t.drop}</span>
    </div>
  );
}
