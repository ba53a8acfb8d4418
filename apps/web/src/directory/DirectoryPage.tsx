import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { useTexts } from '../platform/i18n.ts';
import { DirectoryFilter } from './DirectoryFilter.tsx';
import { InstitutionTable } from './InstitutionTable.tsx';
import { MOST, useInstitutions } from './institutions.ts';
import styles from './Directory.module.css';
import { texts } from './texts.ts';

const route = getRouteApi('/desk/directory');

/** 机构: who takes part in the region, by name, district and tier. */
export function DirectoryPage() {
  const t = useTexts(texts);
  const filter = route.useSearch();
  const navigate = route.useNavigate();
  const found = useInstitutions(filter);
  return (
    <Page
      title={t.directory}
      note={found.data && <span aria-live="polite">{t.count(found.data.length)}</span>}
    >
      <DirectoryFilter
        filter={filter}
        onChange={next => void navigate({ search: next, replace: true, resetScroll: false })}
      />
      <Loaded query={found} skeleton={<LoadingRows rows={10} />}>
        {rows =>
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
            <>
              <InstitutionTable rows={rows} filter={filter} />
              {rows.length === MOST && <p className={styles.quiet}>{t.atMost(MOST)}</p>}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
