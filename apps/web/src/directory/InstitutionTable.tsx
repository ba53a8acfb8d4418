import { areaWords, institutionKindWords, tierWords } from '@lianzhen/shared/directory';
import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { Go } from '../kit/Go.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useActor } from '../platform/session.ts';
import { Abilities } from './Abilities.tsx';
import type { Filter } from './address.ts';
import { institutionPath } from './address.ts';
import styles from './Directory.module.css';
import type { Institution } from './institutions.ts';
import { useName } from './institutions.ts';
import { texts } from './texts.ts';
import { WayMark } from './WayMark.tsx';

type Props = {
  rows: readonly Institution[];
  filter: Filter;
  /** Capabilities that are sought; they are shown first. */
  sought: readonly string[];
};

/** One line for each institution; its name leads to its page. */
export function InstitutionTable({ rows, filter, sought }: Props) {
  const t = useTexts(texts);
  const columns = useColumns(filter, sought);
  return <DataTable caption={t.directory} rows={rows} rowKey={({ id }) => id} columns={columns} />;
}

/** How far, and how sure that is. */
function useDistance() {
  const t = useTexts(texts);
  return ({ km, located }: Institution) => {
    if (km < 0.05) return t.here;
    return located ? t.km(km.toFixed(km < 10 ? 1 : 0)) : t.about(km.toFixed(0));
  };
}

function useColumns(filter: Filter, sought: readonly string[]): Column<Institution>[] {
  const t = useTexts(texts);
  const say = useWords();
  const nameOf = useName();
  const distance = useDistance();
  const { tier: refers, institutionId: own } = useActor().post;
  return [
    {
      key: 'name',
      header: t.name,
      heads: true,
      cell: one => (
        <span className={styles.name}>
          <Go to={institutionPath(one.id, filter)}>{nameOf(one)}</Go>{' '}
          {refers && one.tier && one.id !== own && <WayMark standing={one.standing} />}
          {one.alias && <span className={styles.alias}>{one.alias}</span>}
        </span>
      ),
    },
    {
      key: 'tier',
      header: t.tier,
      cell: ({ tier, kind }) => (
        <div>
          <span className="lz-nowrap">{tier ? say(tierWords[tier]) : t.none}</span>
          <span className={styles.alias}>{say(institutionKindWords[kind])}</span>
        </div>
      ),
    },
    {
      key: 'area',
      header: t.areaAndWay,
      cell: one => (
        <div>
          <span className="lz-nowrap">{say(areaWords(one.areaCode))}</span>
          <span className={`${styles.alias} lz-numbers lz-nowrap`}>{distance(one)}</span>
        </div>
      ),
    },
    {
      key: 'abilities',
      header: t.abilities,
      cell: ({ capabilities }) => <Abilities codes={capabilities} first={sought} most={4} />,
    },
    {
      key: 'duty',
      header: t.onDutyNow,
      cell: ({ onDuty, phone }) =>
        onDuty ? (
          <div>
            <span className="lz-nowrap">{onDuty.name}</span>{' '}
            <a className="lz-nowrap lz-numbers" href={`tel:${onDuty.phone}`}>
              {onDuty.phone}
            </a>
          </div>
        ) : (
          phone || t.none
        ),
    },
  ];
}
