import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { capabilityWords, specialityWords } from '@lianzhen/shared/directory';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Go } from '../kit/Go.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import { useActor } from '../platform/session.ts';
import type { Answers } from '../platform/trpc.ts';
import type { Filter } from './address.ts';
import styles from './Directory.module.css';
import { DirectoryFilter } from './DirectoryFilter.tsx';
import { InstitutionTable } from './InstitutionTable.tsx';
import { useFound } from './institutions.ts';
import { texts } from './texts.ts';

const route = getRouteApi('/desk/directory');

/** 机构: who takes part in the region, by name, district, tier and what they can do. */
export function DirectoryPage() {
  const t = useTexts(texts);
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const found = useFound(filter);
  const rows = found.data?.pages.flatMap(page => page.rows) ?? [];
  const meaning = found.data?.pages[0]?.meaning;
  const sought = [...(filter.able ? [filter.able] : []), ...(meaning?.capabilities ?? [])];
  return (
    <Page
      title={t.directory}
      note={filter.closed ? t.closedOnes : t.directoryNote}
      actions={<Actions filter={filter} />}
    >
      <DirectoryFilter
        filter={filter}
        onChange={next => void navigate({ search: next, replace: true, resetScroll: false })}
      />
      {meaning && <Understood meaning={meaning} />}
      <Loaded query={found} skeleton={<LoadingRows rows={10} />}>
        {() =>
          rows.length === 0 ? (
            <EmptyState
              title={t.noneFound}
              hint={t.noneFoundHint}
              action={
                <Button variant="default" onClick={() => void navigate({ search: {}, replace: true })}>
                  {t.clearFilters}
                </Button>
              }
            />
          ) : (
            <div aria-busy={found.isPlaceholderData}>
              <InstitutionTable rows={rows} filter={filter} sought={sought} />
            </div>
          )
        }
      </Loaded>
      {found.hasNextPage && (
        <Button
          className={styles.more}
          variant="subtle"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          {t.more}
        </Button>
      )}
    </Page>
  );
}

/** What the typed text was understood as, when it means more than a name. */
function Understood({ meaning }: { meaning: NonNullable<Answers['directory']['find']['meaning']> }) {
  const t = useTexts(texts);
  const say = useWords();
  const english = useLanguage() === 'en';
  const names = [
    ...meaning.diseases.map(disease => disease[english ? 'en' : 'zh']),
    ...meaning.specialities.map(code => say(specialityWords(code))),
    ...meaning.capabilities.map(code => say(capabilityWords(code))),
  ];
  if (names.length === 0) return null;
  const shown = [...new Set(names)].slice(0, 8).join(english ? ', ' : '、');
  return <p className={styles.quiet}>{t.understood(shown)}</p>;
}

function Actions({ filter }: { filter: Filter }) {
  const t = useTexts(texts);
  const navigate = route.useNavigate();
  const keeps = useActor().post.duty === 'administrator';
  return (
    <>
      <Go className={styles.back} to="/directory/networks">
        {t.networks}
      </Go>
      {keeps && (
        <>
          <Go className={styles.back} to="/directory/people">
            {t.people}
          </Go>
          <Button
            variant="subtle"
            onClick={() => void navigate({ search: filter.closed ? {} : { closed: 'yes' } })}
          >
            {filter.closed ? t.showOpen : t.showClosed}
          </Button>
          <Button onClick={() => void navigate({ href: '/directory/new' })}>{t.addInstitution}</Button>
        </>
      )}
    </>
  );
}
