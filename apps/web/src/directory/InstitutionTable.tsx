import { areaWords, capabilityWords, institutionKindWords, tierWords } from '@lianzhen/shared/directory';
import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { Go } from '../kit/Go.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Filter } from './address.ts';
import { institutionPath } from './address.ts';
import styles from './Directory.module.css';
import type { Institution } from './institutions.ts';
import { useName } from './institutions.ts';
import { texts } from './texts.ts';
import { WayMark } from './WayMark.tsx';

/** One line for each institution; its name leads to its page. */
export function InstitutionTable({ rows, filter }: { rows: readonly Institution[]; filter: Filter }) {
  const t = useTexts(texts);
  const columns = useColumns(filter);
  return <DataTable caption={t.directory} rows={rows} rowKey={({ id }) => id} columns={columns} />;
}

const MOST_ABILITIES = 4;

function Abilities({ codes }: { codes: readonly string[] }) {
  const t = useTexts(texts);
  const say = useWords();
  if (codes.length === 0) return <>{t.none}</>;
  const rest = codes.length - MOST_ABILITIES;
  return (
    <span className={styles.abilities}>
      {codes.slice(0, MOST_ABILITIES).map(code => (
        <span key={code} className={styles.ability}>
          {say(capabilityWords(code))}
        </span>
      ))}
      {rest > 0 && <span className={styles.quiet}>{t.andMore(rest)}</span>}
    </span>
  );
}

/** How far, and how sure that is. */
function useDistance() {
  const t = useTexts(texts);
  return ({ km, located }: Institution) => {
    if (km < 0.05) return t.here;
    return located ? t.km(km.toFixed(km < 10 ? 1 : 0)) : t.about(km.toFixed(0));
  };
}

function useColumns(filter: Filter): Column<Institution>[] {
  const t = useTexts(texts);
  const say = useWords();
  const nameOf = useName();
  const distance = useDistance();
  return [
    {
      key: 'name',
      header: t.name,
      heads: true,
      cell: one => (
        <span className={styles.name}>
          <Go to={institutionPath(one.id, filter)}>{nameOf(one)}</Go>{' '}
          {one.tier && one.km >= 0.05 && <WayMark standing={one.standing} />}
          {one.alias && <span className={styles.alias}>{one.alias}</span>}
        </span>
      ),
    },
    {
      key: 'tier',
      header: t.tier,
      cell: ({ tier, kind }) => (
        <>
          <span className="lz-nowrap">{tier ? say(tierWords[tier]) : t.none}</span>
          <span className={styles.alias}>{say(institutionKindWords[kind])}</span>
        </>
      ),
    },
    {
      key: 'area',
      header: t.areaAndWay,
      cell: one => (
        <>
          <span className="lz-nowrap">{say(areaWords(one.areaCode))}</span>
          <span className={`${styles.alias} lz-numbers lz-nowrap`}>{distance(one)}</span>
        </>
      ),
    },
    {
      key: 'abilities',
      header: t.abilities,
      cell: ({ capabilities }) => <Abilities codes={capabilities} />,
    },
    {
      key: 'duty',
      header: t.onDutyNow,
      cell: ({ onDuty, phone }) =>
        onDuty ? (
          <>
            <span className="lz-nowrap">{onDuty.name}</span>{' '}
            <a className="lz-nowrap lz-numbers" href={`tel:${onDuty.phone}`}>
              {onDuty.phone}
            </a>
          </>
        ) : (
          phone || t.none
        ),
    },
  ];
}
