import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { titleWords } from '@lianzhen/shared/directory';
import { localDay } from '@lianzhen/shared/kernel';
import { Section } from '../kit/Section.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { useTime } from '../platform/time.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './Directory.module.css';
import type { InstitutionFacts } from './institutions.ts';
import { useName } from './institutions.ts';
import { PairDialog } from './PairDialog.tsx';
import { texts } from './texts.ts';

/** 对口: which doctor of the grassroots asks which specialist. */
export function PairSection({ institution }: { institution: InstitutionFacts }) {
  const t = useTexts(texts);
  const [adding, setAdding] = useState(false);
  const { pairs, may, tier } = institution;
  if (tier === null) return null;
  return (
    <Section
      id="pairs"
      title={t.pairs}
      actions={
        may.pairs && (
          <Button variant="default" size="compact-sm" onClick={() => setAdding(true)}>
            {t.addPair}
          </Button>
        )
      }
    >
      {pairs.length === 0 && <p className={styles.quiet}>{t.noPairs}</p>}
      <ul className={styles.lines}>
        {pairs.map(pair => (
          <Pair key={pair.id} pair={pair} mayEnd={may.pairs} />
        ))}
      </ul>
      {adding && <PairDialog institution={institution} onClose={() => setAdding(false)} />}
    </Section>
  );
}

function Pair({ pair, mayEnd }: { pair: InstitutionFacts['pairs'][number]; mayEnd: boolean }) {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  const nameOf = useName();
  const { clinician, clinic, specialist, hospital, department } = pair;
  const end = useMutation(
    trpc.directory.unpair.mutationOptions({ onSuccess: () => refreshRoom('directory') }),
  );
  return (
    <li className={styles.line}>
      <span>
        <strong>{clinician.name}</strong>{' '}
        <span className={styles.quiet}>
          {nameOf(clinic)} · {say(titleWords[clinician.title])}
        </span>
      </span>
      <span aria-hidden>↔</span>
      <span>
        <strong>{specialist.name}</strong>{' '}
        <span className={styles.quiet}>
          {nameOf(hospital)}
          {department && ` · ${nameOf({ name: department.name, nameEn: department.nameEn })}`} ·{' '}
          {say(titleWords[specialist.title])}
        </span>
      </span>
      <span className={`${styles.quiet} lz-numbers`}>
        {t.pairedSince(time.day(localDay(new Date(pair.since))))}
      </span>
      {mayEnd && (
        <Button
          className={styles.end}
          variant="subtle"
          size="compact-sm"
          loading={end.isPending}
          onClick={() => end.mutate({ id: pair.id })}
        >
          {t.endPair}
        </Button>
      )}
    </li>
  );
}
