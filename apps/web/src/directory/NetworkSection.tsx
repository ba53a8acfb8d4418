import { areaWords, directionWords, networkKindWords } from '@lianzhen/shared/directory';
import { Go } from '../kit/Go.tsx';
import { Section } from '../kit/Section.tsx';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import { institutionPath, networkPath } from './address.ts';
import styles from './Directory.module.css';
import type { InstitutionFacts } from './institutions.ts';
import { useName } from './institutions.ts';
import { texts } from './texts.ts';
import { WayMark } from './WayMark.tsx';

const directions = ['up', 'level', 'down'] as const;

/** The networks of an institution and the ways that lead from it. */
export function NetworkSection({ institution }: { institution: InstitutionFacts }) {
  const t = useTexts(texts);
  const say = useWords();
  const nameOf = useName();
  const { networks, tier, ways } = institution;
  if (tier === null) return null;
  return (
    <Section id="networks" title={t.networksHere} note={t.networksNote}>
      <ul className={styles.lines}>
        {networks.length === 0 && <li className={styles.quiet}>{t.noNetwork}</li>}
        {networks.map(network => (
          <li key={network.id} className={styles.line}>
            <Go to={networkPath(network.id)}>{nameOf(network)}</Go>
            <span className={styles.quiet}>{say(networkKindWords[network.kind])}</span>
            {network.leads && <span className={styles.ability}>{t.leads}</span>}
          </li>
        ))}
      </ul>
      {directions.map(direction => (
        <Ways key={direction} direction={direction} ways={ways.filter(way => way.direction === direction)} />
      ))}
      <Exceptions institution={institution} />
    </Section>
  );
}

type Direction = (typeof directions)[number];

function Ways({ direction, ways }: { direction: Direction; ways: InstitutionFacts['ways'] }) {
  const t = useTexts(texts);
  const say = useWords();
  const nameOf = useName();
  if (ways.length === 0) return null;
  return (
    <details className={styles.ways}>
      <summary>
        {say(directionWords[direction])} · {t.ways(ways.length)}
      </summary>
      <ul className={styles.columns}>
        {ways.map(way => (
          <li key={way.id}>
            <Go to={institutionPath(way.id)}>{nameOf(way)}</Go>{' '}
            <span className={styles.quiet}>{say(areaWords(way.areaCode))}</span>{' '}
            <WayMark standing={way.standing} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Exceptions({ institution: { exceptions } }: { institution: InstitutionFacts }) {
  const t = useTexts(texts);
  const english = useLanguage() === 'en';
  if (exceptions.length === 0) return null;
  const name = (zh: string, en: string) => (english && en) || zh;
  return (
    <>
      <h3 className={styles.group}>{t.byHand}</h3>
      <ul className={styles.lines}>
        {exceptions.map(one => (
          <li key={`${one.fromId} ${one.toId}`} className={styles.line}>
            <WayMark standing={one.open ? 'opened' : 'shut'} />
            <span>
              {name(one.fromName, one.fromNameEn)} → {name(one.toName, one.toNameEn)}
            </span>
            <span className={styles.quiet}>{one.reason}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
