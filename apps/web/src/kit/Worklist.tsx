import type { ReactNode } from 'react';
import { useId } from 'react';
import { useTexts } from '../platform/i18n.ts';
import { LoadingRows } from './LoadingRows.tsx';
import { Go } from './Go.tsx';
import { LightButton } from './LightButton.tsx';
import { texts } from './texts.ts';
import styles from './Worklist.module.css';

/** One case on one line. What a column does not have stays empty; the order of columns never changes. */
export type WorkRow = {
  id: string;
  /** A finished address, e.g. `/referrals/<id>`. */
  to: string;
  who: ReactNode;
  route?: ReactNode;
  problem?: ReactNode;
  state?: ReactNode;
  due?: ReactNode;
};

export type WorkGroup = { key: string; title: ReactNode; rows: readonly WorkRow[] };

type Props = {
  /** The name of the list for those who do not see it. */
  label: string;
  groups: readonly WorkGroup[];
  loading?: boolean;
  /** What stands here when there is nothing: an `EmptyState`. */
  empty: ReactNode;
  more?: { load: () => void; busy: boolean } | null;
};

/** Cases that are due, grouped by next action. J and K move between all rows of a page, Enter opens one. */
export function Worklist({ label, groups, loading = false, empty, more = null }: Props) {
  const t = useTexts(texts);
  if (loading) return <LoadingRows rows={5} />;
  const filled = groups.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) return <>{empty}</>;
  return (
    <section className={styles.list} aria-label={label}>
      {filled.map(group => (
        <Group key={group.key} group={group} />
      ))}
      {more && (
        <div className={styles.more}>
          <LightButton onClick={more.load} busy={more.busy}>
            {t.loadMore}
          </LightButton>
        </div>
      )}
    </section>
  );
}

function Group({ group }: { group: WorkGroup }) {
  const titleId = useId();
  return (
    <div className={styles.group}>
      <h3 className={styles.title} id={titleId}>
        {group.title} <span className={styles.count}>{group.rows.length}</span>
      </h3>
      <ul aria-labelledby={titleId}>
        {group.rows.map(row => (
          <li key={row.id}>
            <Go to={row.to} className={styles.row} data-worklist-row>
              <span className={styles.who}>{row.who}</span>
              <span className={styles.route}>{row.route}</span>
              <span className={styles.problem}>{row.problem}</span>
              <span className={styles.state}>{row.state}</span>
              <span className={styles.due}>{row.due}</span>
            </Go>
          </li>
        ))}
      </ul>
    </div>
  );
}
