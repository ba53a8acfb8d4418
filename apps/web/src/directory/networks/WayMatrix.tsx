import { directionWords, relation, tiers, tierWords } from '@lianzhen/shared/directory';
import type { Tier } from '@lianzhen/shared/directory';
import type { Column } from '../../kit/DataTable.tsx';
import { DataTable } from '../../kit/DataTable.tsx';
import { useTexts, useWords } from '../../platform/i18n.ts';
import styles from '../Directory.module.css';
import type { NetworkFacts } from './NetworkPage.tsx';
import { texts } from './texts.ts';

/** How many ways the rule makes of the members, tier by tier. */
export function WayMatrix({ network }: { network: NetworkFacts }) {
  const t = useTexts(texts);
  const say = useWords();
  const counts = tiers
    .map(tier => ({ tier, count: network.members.filter(member => member.tier === tier).length }))
    .filter(({ count }) => count > 0);
  const waysTo = (from: Tier, to: Tier) => {
    const of = (tier: Tier) => counts.find(one => one.tier === tier)?.count ?? 0;
    return from === to ? of(from) * (of(from) - 1) : of(from) * of(to);
  };
  const shut = network.exceptions.filter(({ open }) => !open).length;
  const total = network.members.length * (network.members.length - 1) - shut;
  const columns: Column<(typeof counts)[number]>[] = [
    { key: 'from', header: t.from, heads: true, cell: ({ tier }) => say(tierWords[tier]) },
    ...counts.map(({ tier }) => ({
      key: tier,
      header: say(tierWords[tier]),
      numeric: true,
      cell: (row: (typeof counts)[number]) =>
        `${say(directionWords[relation(row.tier, tier)])} ${waysTo(row.tier, tier)}`,
    })),
  ];
  return (
    <section aria-labelledby="ways-title">
      <h2 id="ways-title" className={styles.title}>
        {t.ways}{' '}
        <span className={styles.quiet}>
          {t.total(total)} · {t.waysNote}
        </span>
      </h2>
      <DataTable caption={t.ways} rows={counts} rowKey={({ tier }) => tier} columns={columns} />
    </section>
  );
}
