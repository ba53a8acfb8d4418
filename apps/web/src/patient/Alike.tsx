import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { anotherReasons, anotherReasonWords, likenessWords } from '@lianzhen/shared/patient';
import type { AnotherReason } from '@lianzhen/shared/patient';
import { Go } from '../kit/Go.tsx';
import type { Reason } from '../kit/ReasonPicker.tsx';
import { reasonComplete, ReasonPicker } from '../kit/ReasonPicker.tsx';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import { useActor } from '../platform/session.ts';
import type { Answers, Inputs } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './Lines.module.css';
import { Unproven, Who } from './PatientRow.tsx';
import { patientPath } from './search.ts';
import { texts } from './texts.care.ts';

type Like = Answers['patient']['alike'][number];
export type Likes = Inputs['patient']['alike'];

const PAUSE = 700;
const reasons = anotherReasons.map(code => ({ code, words: anotherReasonWords[code] }));
const nobody: Likes = { birthDate: '1900-01-01', sex: 'unknown', idKind: 'none' };

/** Who might be the same person as the one in the form; `facts` is null while there is too little to compare. */
export function useAlike(facts: Likes | null, why: Reason) {
  const [asked] = useDebouncedValue(facts && JSON.stringify(facts), PAUSE);
  const sought = asked ? (JSON.parse(asked) as Likes) : null;
  const found = useQuery({
    ...trpc.patient.alike.queryOptions(sought ?? nobody),
    enabled: sought !== null,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
  const rows = sought && facts ? (found.data ?? []) : [];
  const reason = anotherReasons.find(code => code === why.code);
  const said: { reason: AnotherReason; text: string } | null =
    reason && reasonComplete(why) ? { reason, text: why.text.slice(0, 200) } : null;
  return { rows, another: rows.length > 0 ? said : null, settled: rows.length === 0 || said !== null };
}

type NoticeProps = {
  rows: readonly Like[];
  why: Reason;
  onWhy: (next: Reason) => void;
  /** An entry that is being identified, which can be merged with one of them. */
  mergeFrom?: string;
};

/** The people who look alike, to be opened; or the reason why this is another. */
export function AlikeNotice(props: NoticeProps) {
  const t = useTexts(texts);
  if (props.rows.length === 0) return null;
  return (
    <section className={styles.alike} aria-label={t.alikeTitle} data-alike>
      <p className={styles.alikeTitle}>{t.alikeTitle}</p>
      <p>{t.alikeBody}</p>
      {props.rows.map((row, place) => (
        <AlikePerson key={row.opens?.id ?? place} row={row} mergeFrom={props.mergeFrom} />
      ))}
      <ReasonPicker label={t.anotherLabel} reasons={reasons} value={props.why} onChange={props.onWhy} />
    </section>
  );
}

function AlikePerson({ row, mergeFrom }: { row: Like; mergeFrom: string | undefined }) {
  const t = useTexts(texts);
  const say = useWords();
  const english = useLanguage() === 'en';
  const keeps = useActor().post.duty !== 'clinician';
  return (
    <div className={styles.person}>
      <strong>{row.birthDate ? <Who person={{ ...row, birthDate: row.birthDate }} /> : row.name}</strong>
      {row.birthDate && <span className="lz-numbers">{t.bornOn(row.birthDate)}</span>}
      {row.opens && <span className="lz-numbers">{row.opens.recordNumber}</span>}
      {row.idMasked && <span className="lz-numbers">{row.idMasked}</span>}
      <Unproven verification={row.verification} />
      <span className={styles.quiet}>{(english && row.contractNameEn) || row.contractName}</span>
      <span className={styles.why}>{row.reasons.map(reason => say(likenessWords[reason])).join(' · ')}</span>
      {row.opens ? (
        <Button component={Go} to={patientPath(row.opens.id)} size="compact-sm" variant="default">
          {t.open}
        </Button>
      ) : (
        <span className={styles.quiet}>{t.stranger}</span>
      )}
      {row.opens && mergeFrom && keeps && (
        <Button
          component={Go}
          to={`${patientPath(mergeFrom)}/merge?with=${row.opens.id}`}
          size="compact-sm"
          variant="default"
        >
          {t.compare}
        </Button>
      )}
    </div>
  );
}
