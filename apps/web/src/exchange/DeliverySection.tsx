import { Button } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Section } from '../kit/Section.tsx';
import { useLanguage, useTexts } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './Exchange.module.css';
import { texts } from './texts.ts';

type Delivery = Answers['exchange']['deliveries']['rows'][number];

/** The bundles that came lately, in figures. */
export function DeliverySection() {
  const t = useTexts(texts);
  const list = useInfiniteQuery(
    trpc.exchange.deliveries.infiniteQueryOptions({ limit: 10 }, { getNextPageParam: page => page.next }),
  );
  const rows = list.data?.pages.flatMap(page => page.rows) ?? [];
  const columns = useColumns();
  return (
    <Section title={t.deliveries} note={t.deliveriesNote} flush>
      <Loaded query={list} skeleton={<LoadingRows rows={4} />}>
        {() =>
          rows.length === 0 ? (
            <EmptyState title={t.noDeliveries} hint={t.noDeliveriesHint} />
          ) : (
            <div className={styles.stack}>
              <DataTable caption={t.deliveries} columns={columns} rows={rows} rowKey={({ id }) => id} />
              {list.hasNextPage && (
                <Button
                  className={styles.more}
                  variant="subtle"
                  loading={list.isFetchingNextPage}
                  onClick={() => void list.fetchNextPage()}
                >
                  {t.more}
                </Button>
              )}
            </div>
          )
        }
      </Loaded>
    </Section>
  );
}

function useColumns(): Column<Delivery>[] {
  const t = useTexts(texts);
  const { instant } = useTime();
  const language = useLanguage();
  const figure = (key: 'people' | 'entered' | 'changed' | 'known' | 'unread'): Column<Delivery> => ({
    key,
    header: t[key],
    numeric: true,
    cell: row => row[key].toLocaleString(language),
  });
  return [
    {
      key: 'at',
      header: t.at,
      heads: true,
      cell: ({ at, finishedAt }) => (
        <span className={styles.cell}>
          <span className="lz-nowrap">{instant(at)}</span>
          {!finishedAt && <span className={styles.quiet}>{t.unfinished}</span>}
        </span>
      ),
    },
    { key: 'from', header: t.from, cell: ({ system }) => system },
    figure('people'),
    figure('entered'),
    figure('changed'),
    figure('known'),
    figure('unread'),
  ];
}
