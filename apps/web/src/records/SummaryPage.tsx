import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { localDay } from '@lianzhen/shared/kernel';
import { allergyStatusWords, sexWords, yearsOn } from '@lianzhen/shared/patient';
import { Loaded } from '../kit/Loaded.tsx';
import { Page } from '../kit/Page.tsx';
import { now } from '../platform/clock.ts';
import { usePostNames, useActor } from '../platform/session.ts';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import { SummaryParts } from './SummaryParts.tsx';
import styles from './Summary.module.css';
import { texts } from './texts.summary.ts';

const route = getRouteApi('/desk/patients/$patientId/summary');
const once = { refetchOnWindowFocus: false, staleTime: 5 * 60_000 } as const;

/** 健康摘要: one or two sheets of A4 with what another doctor must know. */
export function SummaryPage() {
  const { patientId } = route.useParams();
  const t = useTexts(texts);
  const patient = useQuery({ ...trpc.patient.page.queryOptions({ id: patientId }), ...once });
  const facts = useQuery({ ...trpc.records.summary.queryOptions({ patientId }), ...once });
  return (
    <div className={styles.page}>
      <Page
        title={t.summary}
        actions={
          <Button
            className={styles.screen}
            leftSection={<IconPrinter size="1rem" aria-hidden />}
            disabled={!patient.data || !facts.data}
            onClick={() => print()}
          >
            {t.print}
          </Button>
        }
      >
        <Loaded query={patient}>
          {person => (
            <Loaded query={facts}>
              {known => (
                <article className={styles.sheet}>
                  <Who person={person} />
                  <SummaryParts facts={known} />
                  <Foot />
                </article>
              )}
            </Loaded>
          )}
        </Loaded>
      </Page>
    </div>
  );
}

function Who({ person }: { person: Answers['patient']['page'] }) {
  const t = useTexts(texts);
  const say = useWords();
  const english = useLanguage() === 'en';
  const { allergyStatus, allergies } = person;
  const listed = allergies.map(({ substance, reaction }) =>
    reaction ? `${substance}(${reaction})` : substance,
  );
  const facts: [string, string][] = [
    [t.name, person.name],
    [t.sex, say(sexWords[person.sex])],
    [t.age, t.years(yearsOn(person.birthDate, localDay(now())))],
    [t.born, person.birthDate],
    [t.idNumber, person.idMasked ?? t.none],
    [t.phone, person.phoneMasked ?? t.none],
    [t.clinic, (english && person.contractNameEn) || person.contractName || t.none],
  ];
  return (
    <header className={styles.who}>
      <h2 className={styles.heading}>{t.summary}</h2>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.allergies} data-status={allergyStatus}>
        <strong>{t.allergies}</strong> {listed.join('、') || say(allergyStatusWords[allergyStatus])}
      </p>
    </header>
  );
}

/** Who printed it and when: a sheet of paper no longer changes. */
function Foot() {
  const t = useTexts(texts);
  const time = useTime();
  const { practitioner, post } = useActor();
  const names = usePostNames();
  return (
    <footer className={styles.foot}>
      {t.printedBy(time.instant(now()), practitioner.name, names(post).institution)}
    </footer>
  );
}
