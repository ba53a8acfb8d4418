import { Button, Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { subjectWords, trailActionWords, trailOutcomeWords } from '@lianzhen/shared/audit';
import { dutyWords } from '@lianzhen/shared/kernel';
import { StateBadge } from '../kit/StateBadge.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Filter } from './address.ts';
import { texts } from './texts.ts';
import { useExactTime } from './time.ts';
import styles from './Trail.module.css';
import type { Entry } from './TrailTable.tsx';
import { outcomeFamily } from './TrailTable.tsx';

type Props = {
  entry: Entry | null;
  filter: Filter;
  onClose: () => void;
  onNarrow: (next: Filter) => void;
};

/** One row of the trail with all that it says. */
export function RowDrawer({ entry, filter, onClose, onNarrow }: Props) {
  const say = useWords();
  return (
    <Drawer
      opened={entry !== null}
      onClose={onClose}
      position="right"
      title={entry && say(trailActionWords(entry.action))}
      closeButtonProps={{ 'aria-label': useTexts(texts).back }}
    >
      {entry && <Facts entry={entry} filter={filter} onNarrow={onNarrow} />}
    </Drawer>
  );
}

function Facts({ entry, filter, onNarrow }: { entry: Entry } & Pick<Props, 'filter' | 'onNarrow'>) {
  const t = useTexts(texts);
  const say = useWords();
  const exact = useExactTime();
  const { username, detail } = entry;
  const reference = (value: string) => (
    <Narrowing label={t.sameRef} value={value} onNarrow={() => onNarrow({ ref: value })} />
  );
  return (
    <dl className={styles.facts}>
      <Fact name={t.time}>{exact(entry.at)}</Fact>
      <Fact name={t.outcome}>
        <StateBadge family={outcomeFamily[entry.outcome]} words={trailOutcomeWords[entry.outcome]} />
      </Fact>
      <Fact name={t.who}>{entry.name ?? t.system}</Fact>
      {username && (
        <Fact name={t.username}>
          <Narrowing
            label={t.samePerson}
            value={username}
            onNarrow={() => onNarrow({ ...filter, who: username })}
          />
        </Fact>
      )}
      {entry.duty && <Fact name={t.duty}>{say(dutyWords[entry.duty])}</Fact>}
      {entry.institution && (
        <Fact name={t.institution}>
          {say({ zh: entry.institution, en: entry.institutionEn ?? entry.institution })}
        </Fact>
      )}
      <Fact name={t.subject}>{say(subjectWords(entry.subject))}</Fact>
      {entry.subjectId && <Fact name={t.subjectId}>{reference(entry.subjectId)}</Fact>}
      {entry.patientId && <Fact name={t.patient}>{reference(entry.patientId)}</Fact>}
      <Fact name={t.address}>{entry.address}</Fact>
      <Fact name={t.request}>{reference(entry.requestId)}</Fact>
      <Fact name={t.rowKey}>
        <code className={styles.code}>{entry.key}</code>
      </Fact>
      {detail && (
        <Fact name={t.content}>
          <pre className={styles.content}>{JSON.stringify(detail, null, 2)}</pre>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Narrowing(props: { label: string; value: string; onNarrow: () => void }) {
  return (
    <>
      <code className={styles.code}>{props.value}</code>
      <Button variant="subtle" size="compact-sm" onClick={props.onNarrow}>
        {props.label}
      </Button>
    </>
  );
}
