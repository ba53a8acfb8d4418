import { Button, Checkbox, Modal, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { changesOf } from '@lianzhen/shared/configuration';
import { EmptyState } from '../kit/EmptyState.tsx';
import { ErrorState } from '../kit/ErrorState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/Section.tsx';
import { useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { trpc } from '../platform/trpc.ts';
import { ChangeTable } from './ChangeTable.tsx';
import styles from './Configuration.module.css';
import { HistoryTable } from './HistoryTable.tsx';
import type { AnyValue } from './SettingForm.tsx';
import { isTimed } from './timed.ts';
import type { SettingAnswer } from './SettingPage.tsx';
import { texts } from './texts.ts';

/** Every decision on a setting; each can be compared with what holds, and taken back. */
export function HistorySection({ setting }: { setting: SettingAnswer }) {
  const t = useTexts(texts);
  const [of, setOf] = useState<number | null>(null);
  const { history, institution, version } = setting;
  const origin = institution ? t.giveUp : t.compareShipped;
  const actOf = (row: (typeof history)[number]) =>
    row.version === version ? (
      <span className={styles.quiet}>{t.now}</span>
    ) : (
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={t.compareTitle(row.version)}
        onClick={() => setOf(row.version)}
      >
        {t.compare}
      </Button>
    );
  return (
    <Section
      id="history"
      title={t.history}
      flush={history.length > 0}
      actions={
        version > 0 && (
          <Button variant="default" size="compact-sm" onClick={() => setOf(0)}>
            {origin}
          </Button>
        )
      }
    >
      {history.length === 0 ? (
        <EmptyState title={institution ? t.historyNoneOwn : t.historyNone} />
      ) : (
        <HistoryTable history={history} act={row => actOf(row)} />
      )}
      {of !== null && <Compare setting={setting} of={of} onClose={() => setOf(null)} />}
    </Section>
  );
}

type CompareProps = { setting: SettingAnswer; of: number; onClose: () => void };

function Compare({ setting, of, onClose }: CompareProps) {
  const t = useTexts(texts);
  const { name, institution } = setting;
  const institutionId = institution?.id ?? null;
  const own = useQuery({
    ...trpc.configuration.version.queryOptions({ name, institutionId, version: of }),
    enabled: of > 0,
  });
  const region = useQuery({
    ...trpc.configuration.setting.queryOptions({ name }),
    enabled: of === 0 && institution !== null,
  });
  const title = of > 0 ? t.compareTitle(of) : institution ? t.giveUp : t.compareShipped;
  return (
    <Modal opened onClose={onClose} title={title} size="xl" closeButtonProps={{ 'aria-label': t.close }}>
      {of > 0 ? (
        <Loaded query={own}>
          {({ value }) => <Differing setting={setting} of={of} value={value} onClose={onClose} />}
        </Loaded>
      ) : institution ? (
        <Loaded query={region}>
          {({ value }) => <Differing setting={setting} of={0} value={value} onClose={onClose} />}
        </Loaded>
      ) : (
        <Differing setting={setting} of={0} value={setting.shipped} onClose={onClose} />
      )}
    </Modal>
  );
}

type DifferingProps = CompareProps & { value: AnyValue | null };

function Differing({ setting, of, value, onClose }: DifferingProps) {
  const t = useTexts(texts);
  const [note, setNote] = useState('');
  const [retime, setRetime] = useState(false);
  const { name, version, institution } = setting;
  const takeBack = useMutation(
    trpc.configuration.takeBack.mutationOptions({
      meta: { ownErrors: true },
      async onSuccess() {
        notify.done(t.tookBack);
        onClose();
        await Promise.all(['configuration', 'referral', 'rehab', 'booking'].map(refreshRoom));
      },
    }),
  );
  if (value === null) return <p className={styles.line}>{t.unlawful}</p>;
  const changes = changesOf(name, setting.value, value);
  const inherits = institution !== null && setting.source !== 'institution';
  if (changes.length === 0 && (of > 0 || institution === null || inherits))
    return <p className={styles.line}>{t.same}</p>;
  return (
    <div className={styles.stack}>
      {changes.length > 0 && (
        <ChangeTable caption={t.changes} changes={changes} before={t.now} after={t.thatVersion} />
      )}
      <TextInput
        label={t.takeBackWhy}
        value={note}
        onChange={event => setNote(event.currentTarget.value)}
        maxLength={200}
        withAsterisk
      />
      {isTimed(name) && (
        <Checkbox
          label={t.retime}
          description={t.retimeHint}
          checked={retime}
          onChange={event => setRetime(event.currentTarget.checked)}
        />
      )}
      {takeBack.error && <ErrorState error={takeBack.error} />}
      <div className={styles.foot}>
        <Button
          disabled={note.trim() === ''}
          loading={takeBack.isPending}
          onClick={() =>
            takeBack.mutate({
              name,
              institutionId: institution?.id ?? null,
              of,
              version,
              note,
              retime,
            })
          }
        >
          {of === 0 && institution ? t.giveUp : t.takeBack}
        </Button>
      </div>
    </div>
  );
}
