import { Anchor } from '@mantine/core';
import type { Diagnosis } from '@lianzhen/shared/records';
import { icd10Words } from '@lianzhen/shared/records';
import { Field, Fields } from '../kit/Field.tsx';
import { Go } from '../kit/Go.tsx';
import { Section } from '../kit/Section.tsx';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import { titleWords } from '@lianzhen/shared/directory';
import type { Case } from './actions.ts';
import { casePath } from './address.ts';
import styles from './CaseSummary.module.css';
import { texts } from './texts.ts';
import { useReasons } from './useReasons.ts';
import { useNamed } from './useRow.tsx';
import { purposeWords } from './words.ts';

/** What the referring doctor says, on one page. */
export function CaseSummary({ found }: { found: Case }) {
  const t = useTexts(texts);
  const say = useWords();
  const named = useNamed();
  const time = useTime();
  const lists = useReasons();
  const [main, ...others] = found.diagnoses;
  const { consent, department, sender } = found;
  const how = consent && (consent.signer === 'patient' ? t.bySelf : t.byFamily(consent.relation ?? ''));
  return (
    <Section
      id="summary"
      title={t.summary}
      note={t.sentAt(time.instant(found.submittedAt))}
      actions={<Related found={found} />}
    >
      <Fields>
        <Field label={t.from}>
          {named(found.from)}
          <br />
          <span className={styles.quiet}>
            {sender.name} {say(titleWords[sender.title])}
          </span>
        </Field>
        <Field label={t.to}>
          {named(found.to)}
          <br />
          <span className={styles.quiet}>{department && named(department)}</span>
        </Field>
        <Field label={t.purpose}>
          {say(purposeWords(lists, found.direction, found.purpose))}
          {found.purposeText && <> · {found.purposeText}</>}
        </Field>
        <Field label={t.mainDiagnosis} wide>
          {main && <DiagnosisText diagnosis={main} main />}
          {others.length > 0 && (
            <span className={styles.others}>
              {others.map(one => (
                <DiagnosisText key={one.code} diagnosis={one} />
              ))}
            </span>
          )}
        </Field>
        <Field label={t.history} wide>
          {found.history}
        </Field>
        <Field label={t.pastHistory} wide>
          {found.pastHistory || <span className={styles.quiet}>{t.notGiven}</span>}
        </Field>
        <Field label={t.treatmentGiven} wide>
          {found.treatment || <span className={styles.quiet}>{t.notGiven}</span>}
        </Field>
        <Field label={t.consentPart} wide>
          {consent && how ? (
            t.consentBy(consent.name, how)
          ) : (
            <span className={styles.pending}>{t.consentLater}</span>
          )}
        </Field>
      </Fields>
    </Section>
  );
}

/** A diagnosis by its name and code; the built-in codes are also known in English. */
export function DiagnosisText({ diagnosis, main = false }: { diagnosis: Diagnosis; main?: boolean }) {
  const english = useLanguage() === 'en';
  const name = (english && icd10Words(diagnosis.code)?.en) || diagnosis.name;
  return (
    <span className={styles.diagnosis} data-main={main || undefined}>
      {name} <span className={styles.icd}>{diagnosis.code}</span>
    </span>
  );
}

function Related({ found }: { found: Case }) {
  const t = useTexts(texts);
  const links = [
    { id: found.previousId, label: t.previous },
    { id: found.endsReferralId, label: t.endsCase },
    { id: found.down?.id, label: t.downCase },
  ].flatMap(({ id, label }) => (id ? [{ id, label }] : []));
  return links.map(({ id, label }) => (
    <Anchor key={id} component={Go} to={casePath(id)} size="sm">
      {label}
    </Anchor>
  ));
}
