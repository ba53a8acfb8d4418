import { Button, Textarea } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import type { Diagnosis } from '@lianzhen/shared/records';
import { actionWords, report } from '@lianzhen/shared/referral';
import { DiagnosisPicker } from '../records/index.ts';
import { useDraft } from '../platform/draft.ts';
import { useTexts, useWords } from '../platform/i18n.ts';
import { fieldErrors, sayIssueKey } from '../platform/refusal.ts';
import { useActor } from '../platform/session.ts';
import { timeOfDay } from '../platform/time.ts';
import styles from './Act.module.css';
import type { ActProps } from './ActDialog.tsx';
import { ActFoot } from './ActFoot.tsx';
import { issuesAt } from './issues.ts';
import { texts } from './texts.ts';
import { useAct } from './useAct.ts';

const empty = { diagnoses: [] as Diagnosis[], findings: '', treatment: '', advice: '' };
type Written = typeof empty;

/** What was found, done and advised, sent back to the referring doctor; kept as it is typed. */
export function ReportAct({ action, found, seen, onDone, onMoved, onClose }: ActProps<'report'>) {
  const t = useTexts(texts);
  const say = useWords();
  const { practitioner } = useActor();
  const draft = useDraft<Written>(`referral.report.${practitioner.id}.${found.id}`, empty);
  const [tried, setTried] = useState(false);
  const act = useAct(action, seen, {
    onDone() {
      draft.clear();
      onDone();
    },
    onMoved,
  });
  const written = draft.value;
  const parsed = report.safeParse(written);
  const fromServer = fieldErrors(act.error);
  const error = (field: keyof Written) => {
    const key = tried ? issuesAt(parsed.error?.issues ?? [], field) : undefined;
    return key ? sayIssueKey(key) : fromServer[`report.${field}`];
  };
  const change = (next: Partial<Written>) => draft.set({ ...written, ...next });
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (parsed.success) act.mutate({ report: parsed.data });
  };
  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <p className={styles.says}>{t.reportBody}</p>
      <DiagnosisPicker
        label={t.reportDiagnoses}
        value={written.diagnoses}
        onChange={diagnoses => change({ diagnoses: [...diagnoses] })}
        error={error('diagnoses')}
      />
      {written.diagnoses.length === 0 && (
        <div>
          <Button variant="subtle" size="compact-sm" onClick={() => change({ diagnoses: found.diagnoses })}>
            {t.takeDiagnoses}
          </Button>
        </div>
      )}
      {(
        [
          ['findings', t.findings],
          ['treatment', t.treatmentDone],
          ['advice', t.adviceField],
        ] as const
      ).map(([field, label]) => (
        <Textarea
          key={field}
          label={label}
          value={written[field]}
          onChange={event => change({ [field]: event.currentTarget.value })}
          error={error(field)}
          withAsterisk
          maxLength={4000}
          autosize
          minRows={2}
          maxRows={10}
        />
      ))}
      <ActFoot
        action={say(actionWords[action])}
        error={act.error}
        busy={act.isPending}
        note={draft.savedAt && t.keptHere(timeOfDay(draft.savedAt))}
        onClose={onClose}
      />
    </form>
  );
}
