import type { ReactNode } from 'react';
import { localDay } from '@lianzhen/shared/kernel';
import { itemWords, labFlagWords, recordKindWords, intakeOf } from '@lianzhen/shared/records';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import type { Answers } from '../platform/trpc.ts';
import { useDiagnosisName } from './diagnosisName.ts';
import { rangeText, unitText } from './LabContent.tsx';
import styles from './Summary.module.css';
import { texts } from './texts.summary.ts';

type Facts = Answers['records']['summary'];

const dayOf = (instant: Date | string | null) => (instant ? localDay(new Date(instant)) : '');

/** The parts of the summary; a part of which nothing is known says so. */
export function SummaryParts({ facts }: { facts: Facts }) {
  const t = useTexts(texts);
  const say = useWords();
  const english = useLanguage() === 'en';
  return (
    <>
      <Part title={t.problems} head={[t.disease, t.code, t.lastSeen, t.times]} none={t.nothing}>
        {facts.problems
          .slice(0, 15)
          .map(one => [
            one.name,
            one.code === one.name ? '' : one.code,
            dayOf(one.lastAt),
            String(one.count),
          ])}
      </Part>
      <Part title={t.medicines} head={[t.medicine, t.use, t.since, t.from]} none={t.nothing}>
        {facts.medicines.map(one => [
          one.name,
          intakeOf(one, say),
          dayOf(one.at),
          (english && one.institution.en) || one.institution.zh,
        ])}
      </Part>
      <Part title={t.results} head={[t.item, t.value, t.unit, t.range, t.day]} none={t.nothing}>
        {facts.results
          .slice(0, 24)
          .map(one => [
            say(itemWords(one.item, one.name)),
            `${one.text}${one.value ?? ''}${one.flag ? ` ${say(labFlagWords[one.flag])}` : ''}`,
            unitText(one.unit),
            rangeText(one),
            dayOf(one.at),
          ])}
      </Part>
      <Visits visits={facts.visits} title={t.visits} />
      <Visits visits={facts.studies} title={t.studies} />
    </>
  );
}

function Part(props: { title: string; head: string[]; none: string; children: string[][] }) {
  return (
    <Titled title={props.title}>
      {props.children.length === 0 ? (
        <p>{props.none}</p>
      ) : (
        <table className={styles.table}>
          <caption className="lz-spoken">{props.title}</caption>
          <thead>
            <tr>
              {props.head.map(cell => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.children.map((row, place) => (
              <tr key={place}>
                {row.map((cell, at) => (
                  <td key={at}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Titled>
  );
}

function Visits({ visits, title }: { visits: Facts['visits']; title: string }) {
  const t = useTexts(texts);
  const say = useWords();
  const english = useLanguage() === 'en';
  return (
    <Titled title={title}>
      {visits.length === 0 ? (
        <p>{t.nothing}</p>
      ) : (
        <ul className={styles.visits}>
          {visits.map(one => (
            <li key={one.id}>
              <span className="lz-numbers">{dayOf(one.occurredAt)}</span> {say(recordKindWords[one.kind])} ·{' '}
              <strong>{one.title}</strong> · {(english && one.institution.en) || one.institution.zh} ·{' '}
              {one.author.name}
              <Told body={one.body} />
            </li>
          ))}
        </ul>
      )}
    </Titled>
  );
}

function Told({ body }: { body: Facts['visits'][number]['body'] }) {
  const named = useDiagnosisName();
  if (body.type === 'encounter') return <div>{body.encounter.diagnoses.map(named).join('、')}</div>;
  if (body.type === 'imaging' && body.conclusion) return <div>{body.conclusion}</div>;
  if (body.type === 'ecg' && body.conclusion) return <div>{body.conclusion}</div>;
  if (body.type !== 'summary') return null;
  const [first] = body.sections;
  return first ? <div>{`${first.heading} ${first.text}`}</div> : null;
}

function Titled({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  );
}
