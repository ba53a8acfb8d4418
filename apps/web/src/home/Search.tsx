import { createSpotlight, Spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.css';
import { IconSearch } from '@tabler/icons-react';
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDeferredValue, useEffect, useState } from 'react';
import type { Duty } from '@lianzhen/shared/kernel';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Room } from '../platform/room.ts';
import { railFor, useRooms } from '../platform/room.ts';
import { useActor } from '../platform/session.ts';
import styles from './Search.module.css';
import { texts } from './texts.ts';

const [store, sheet] = createSpotlight();

/** The search of everything: what the rooms find, and the nouns of the rail. */
export function Search({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useTexts(texts);
  const words = useWords();
  const navigate = useNavigate();
  const rooms = useRooms();
  const { duty } = useActor().post;
  const [typed, setTyped] = useState('');
  const text = useDeferredValue(typed.trim());
  const found = useFound(rooms, duty, text);
  const nouns = railFor(rooms, duty).filter(({ words: { zh, en } }) =>
    `${zh} ${en}`.toLowerCase().includes(text.toLowerCase()),
  );
  useEffect(() => (opened ? sheet.open() : sheet.close()), [opened]);
  const open = (to: string) => {
    sheet.close();
    void navigate({ href: to });
  };
  const nothing = text !== '' && nouns.length === 0 && found.hits === 0;
  return (
    <Spotlight.Root
      query={typed}
      onQueryChange={setTyped}
      store={store}
      onSpotlightClose={onClose}
      shortcut={null}
      centered={false}
      yOffset="10vh"
      overlayProps={{ blur: 0 }}
      maxHeight="60vh"
      scrollable
    >
      <Spotlight.Search placeholder={t.searchPlaceholder} leftSection={<IconSearch size="1.25rem" />} />
      <Spotlight.ActionsList>
        {found.groups.map(({ source, hits }) => (
          <Spotlight.ActionsGroup key={source.key} label={words(source.words)}>
            {hits.map(hit => (
              <Spotlight.Action key={hit.id} onClick={() => open(hit.to)}>
                <span className={styles.hit}>
                  <span>{hit.label}</span>
                  <span className={styles.detail}>{hit.detail}</span>
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ))}
        {nouns.length > 0 && (
          <Spotlight.ActionsGroup label={t.goTo}>
            {nouns.map(item => (
              <Spotlight.Action
                key={item.to}
                label={words(item.words)}
                leftSection={<item.icon size="1.125rem" aria-hidden />}
                onClick={() => open(item.to)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.failed && <p className={styles.note}>{t.searchFailed}</p>}
        {nothing && !found.failed && (
          <Spotlight.Empty>{found.busy ? t.searching : t.nothingFound}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function useFound(rooms: readonly Room[], duty: Duty, text: string) {
  const sources = rooms.flatMap(({ search = [] }) => search).filter(source => source.duties.includes(duty));
  const answers = useQueries({
    queries: sources.map(source => ({
      queryKey: ['search', source.key, text],
      queryFn: () => source.find(text),
      enabled: text !== '',
      placeholderData: keepPreviousData,
      staleTime: 10_000,
      gcTime: 60_000,
    })),
  });
  const groups = sources
    .map((source, place) => ({ source, hits: (text && answers[place]?.data) || [] }))
    .filter(({ hits }) => hits.length > 0);
  return {
    groups,
    hits: groups.reduce((sum, { hits }) => sum + hits.length, 0),
    busy: answers.some(({ isFetching }) => isFetching),
    failed: text !== '' && answers.some(({ isError }) => isError),
  };
}
