import { Button, Drawer, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { itemStateWords, unreadReasonWords } from '@lianzhen/shared/exchange';
import { Field, Fields } from '../kit/Field.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { notify } from '../kit/notify.ts';
import { StateBadge } from '../kit/StateBadge.tsx';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { useTime } from '../platform/time.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './Exchange.module.css';
import type { Item } from './ItemTable.tsx';
import { Patient } from './ItemTable.tsx';
import { readOriginal } from './original.ts';
import { texts } from './texts.ts';

const families = { waiting: 'yours', done: 'done', kept: 'stopped' } as const;

/** One resource that was not entered: why, what it says as it came, and what was done about it. */
export function ItemDrawer({ item, onClose }: { item: Item | null; onClose: () => void }) {
  const t = useTexts(texts);
  return (
    <Drawer
      opened={item !== null}
      onClose={onClose}
      position="right"
      size="lg"
      title={item?.key}
      closeButtonProps={{ 'aria-label': t.close }}
    >
      {item && <Sheet key={item.id} item={item} onClose={onClose} />}
    </Drawer>
  );
}

function Sheet({ item, onClose }: { item: Item; onClose: () => void }) {
  const t = useTexts(texts);
  const say = useWords();
  const hangs = item.reason === 'identity_conflict' && item.detail !== null;
  return (
    <div className={styles.stack}>
      <Fields>
        <Field label={t.state}>
          <StateBadge family={families[item.state]} words={itemStateWords[item.state]} />
        </Field>
        <Field label={t.reason} wide>
          {say(unreadReasonWords[item.reason])}
        </Field>
        {item.detail && (
          <Field label={hangs ? t.hangsOn : t.field}>
            <code>{item.detail}</code>
          </Field>
        )}
        <Field label={t.patient}>
          <Patient item={item} />
        </Field>
        <Field label={t.from}>{item.system}</Field>
      </Fields>
      <Dealt item={item} />
      {item.state !== 'done' && <Deal item={item} onClose={onClose} />}
      <Original id={item.id} />
    </div>
  );
}

function Dealt({ item }: { item: Item }): ReactNode {
  const t = useTexts(texts);
  const { instant } = useTime();
  if (!item.dealtAt) return null;
  const when = instant(item.dealtAt);
  return (
    <p>
      {item.dealtNote === null ? t.dealtBySystem(when) : t.dealtBy(item.dealtBy ?? '', when)}
      {item.dealtNote && <span className={styles.quiet}> {item.dealtNote}</span>}
    </p>
  );
}

function Deal({ item, onClose }: { item: Item; onClose: () => void }) {
  const t = useTexts(texts);
  const [note, setNote] = useState('');
  const deal = useMutation(
    trpc.exchange.dealWith.mutationOptions({
      async onSuccess() {
        onClose();
        notify.done(t.dealt);
        await refreshRoom('exchange');
      },
    }),
  );
  return (
    <form
      className={styles.stack}
      onSubmit={event => {
        event.preventDefault();
        deal.mutate({ id: item.id, note });
      }}
    >
      <Textarea
        label={t.dealNote}
        placeholder={t.dealHint}
        value={note}
        maxLength={200}
        autosize
        minRows={2}
        onChange={event => setNote(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" loading={deal.isPending}>
          {t.deal}
        </Button>
      </div>
    </form>
  );
}

const SHOWN = 200_000;

function Original({ id }: { id: string }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const original = useQuery({
    queryKey: ['exchange-original', id],
    queryFn: ({ signal }) => readOriginal(id, signal),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return (
    <div>
      <h3 className={styles.label}>{t.original}</h3>
      <Loaded query={original} skeleton={<p className={styles.quiet}>{t.originalLoading}</p>}>
        {text => (
          <>
            {text.length > SHOWN && (
              <p className={styles.quiet}>{t.originalCut((SHOWN / 1000).toLocaleString(language))}</p>
            )}
            <pre className={styles.original}>{text.slice(0, SHOWN)}</pre>
          </>
        )}
      </Loaded>
    </div>
  );
}
