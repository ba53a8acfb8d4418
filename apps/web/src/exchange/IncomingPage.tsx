import { Button, SegmentedControl, Select } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { UnreadReason } from '@lianzhen/shared/exchange';
import { itemStates, itemStateWords, unreadReasons, unreadReasonWords } from '@lianzhen/shared/exchange';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import { DeliverySection } from './DeliverySection.tsx';
import styles from './Exchange.module.css';
import { ItemDrawer } from './ItemDrawer.tsx';
import type { Item } from './ItemTable.tsx';
import { ItemTable } from './ItemTable.tsx';
import { texts } from './texts.ts';

const ROWS = 50;
const route = getRouteApi('/desk/exchange');

/** 来件: what other systems sent to this house and could not be entered, and what they sent at all. */
export function IncomingPage() {
  const t = useTexts(texts);
  const { state = 'waiting', reason: asked } = route.useSearch();
  const reason = unreadReasons.find(known => known === asked);
  const [opened, setOpened] = useState<Item | null>(null);
  const list = useInfiniteQuery({
    ...trpc.exchange.items.infiniteQueryOptions(
      { state, limit: ROWS, ...(reason && { reason }) },
      { getNextPageParam: page => page.next },
    ),
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.pages.flatMap(page => page.rows) ?? [];
  const clear = state === 'waiting' && !reason;
  return (
    <Page title={t.incoming} note={t.incomingNote}>
      <Filter state={state} reason={reason} counts={list.data?.pages[0]?.counts} />
      <Section title={t.items} flush>
        <Loaded query={list} skeleton={<LoadingRows rows={6} />}>
          {() =>
            rows.length === 0 ? (
              <EmptyState title={clear ? t.none : t.noneOf} hint={clear ? t.noneHint : t.noneOfHint} />
            ) : (
              <div aria-busy={list.isPlaceholderData}>
                <ItemTable rows={rows} onOpen={setOpened} />
              </div>
            )
          }
        </Loaded>
      </Section>
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
      <DeliverySection />
      <ItemDrawer item={opened} onClose={() => setOpened(null)} />
    </Page>
  );
}

type FilterProps = {
  state: Item['state'];
  reason: UnreadReason | undefined;
  counts: Record<Item['state'], number> | undefined;
};

function Filter({ state, reason, counts }: FilterProps) {
  const t = useTexts(texts);
  const say = useWords();
  const navigate = route.useNavigate();
  const change = (next: { state?: Item['state']; reason?: string }) =>
    void navigate({ search: next, replace: true });
  return (
    <search className={styles.bar}>
      <SegmentedControl
        aria-label={t.state}
        value={state}
        data={itemStates.map(value => ({
          value,
          label: `${say(itemStateWords[value])}${counts ? ` ${counts[value]}` : ''}`,
        }))}
        onChange={value => {
          const next = itemStates.find(known => known === value) ?? 'waiting';
          change({ state: next, ...(reason && { reason }) });
        }}
      />
      <Select
        className={styles.reason}
        aria-label={t.reason}
        placeholder={t.anyReason}
        data={unreadReasons.map(value => ({ value, label: say(unreadReasonWords[value]) }))}
        value={reason ?? null}
        onChange={value => change({ state, ...(value && { reason: value }) })}
        clearable
      />
    </search>
  );
}
