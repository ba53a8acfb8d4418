import { Button, SegmentedControl, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '../../kit/Confirm.tsx';
import { notify } from '../../kit/notify.ts';
import { Section } from '../../kit/Section.tsx';
import { useTexts } from '../../platform/i18n.ts';
import { refreshRoom } from '../../platform/queryClient.ts';
import { useTime } from '../../platform/time.ts';
import { trpc } from '../../platform/trpc.ts';
import styles from '../Directory.module.css';
import { useName } from '../institutions.ts';
import { InstitutionSelect } from '../InstitutionSelect.tsx';
import { WayMark } from '../WayMark.tsx';
import type { NetworkFacts } from './NetworkPage.tsx';
import { texts } from './texts.ts';

/** Ways among the members that were opened or shut by hand, and by whom. */
export function ByHand({ network, keeps }: { network: NetworkFacts; keeps: boolean }) {
  const t = useTexts(texts);
  const time = useTime();
  const nameOf = useName();
  const [deciding, setDeciding] = useState(false);
  const undo = useMutation(
    trpc.directory.undecideWay.mutationOptions({ onSuccess: () => refreshRoom('directory') }),
  );
  const nameById = (id: string) => {
    const member = network.members.find(one => one.id === id);
    return member ? nameOf(member) : id;
  };
  return (
    <Section
      id="by-hand"
      title={t.byHand}
      note={t.byHandNote}
      actions={
        keeps && (
          <Button variant="default" size="compact-sm" onClick={() => setDeciding(true)}>
            {t.decide}
          </Button>
        )
      }
    >
      {network.exceptions.length === 0 && <p className={styles.quiet}>{t.noByHand}</p>}
      <ul className={styles.lines}>
        {network.exceptions.map(({ fromId, toId, open, reason, at, by }) => (
          <li key={`${fromId} ${toId}`} className={styles.line}>
            <WayMark standing={open ? 'opened' : 'shut'} />
            <span>
              {nameById(fromId)} → {nameById(toId)}
            </span>
            <span>{reason}</span>
            <span className={`${styles.quiet} lz-numbers`}>{t.by(by, time.instant(at))}</span>
            {keeps && (
              <Button
                className={styles.end}
                variant="subtle"
                size="compact-sm"
                loading={undo.isPending}
                onClick={() => undo.mutate({ fromId, toId })}
              >
                {t.undo}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {deciding && <DecideDialog onClose={() => setDeciding(false)} />}
    </Section>
  );
}

function DecideDialog({ onClose }: { onClose: () => void }) {
  const t = useTexts(texts);
  const [fromId, setFrom] = useState<string | null>(null);
  const [toId, setTo] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const decide = useMutation(
    trpc.directory.decideWay.mutationOptions({
      async onSuccess() {
        onClose();
        notify.done(t.decided);
        await refreshRoom('directory');
      },
    }),
  );
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t.decideTitle}
      action={open ? t.decideOpen : t.decideShut}
      ready={fromId !== null && toId !== null && fromId !== toId && reason.trim() !== ''}
      busy={decide.isPending}
      danger={!open}
      onConfirm={() => {
        if (fromId && toId) decide.mutate({ fromId, toId, open, reason });
      }}
    >
      <div className={styles.form}>
        <SegmentedControl
          aria-label={t.decide}
          data={[
            { value: 'shut', label: t.shutWay },
            { value: 'open', label: t.openWay },
          ]}
          value={open ? 'open' : 'shut'}
          onChange={value => setOpen(value === 'open')}
        />
        <InstitutionSelect label={t.fromId} value={fromId} onPick={row => setFrom(row?.id ?? null)} />
        <InstitutionSelect label={t.toId} value={toId} onPick={row => setTo(row?.id ?? null)} />
        <TextInput
          label={t.reason}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
          maxLength={200}
          withAsterisk
        />
      </div>
    </Confirm>
  );
}
