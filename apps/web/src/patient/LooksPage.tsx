import { Button, Group } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { trailActionWords } from '@lianzhen/shared/audit';
import { emergencyReasonWords, mergeReasonWords, unmaskReasonWords } from '@lianzhen/shared/patient';
import type { Words } from '@lianzhen/shared/kernel';
import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import { BackToPatient } from './BackToPatient.tsx';
import { PatientHeader } from './PatientHeader.tsx';
import { texts } from './texts.sight.ts';

const route = getRouteApi('/desk/patients/$patientId/looks');

const reasonWords: Readonly<Record<string, Words>> = {
  ...unmaskReasonWords,
  ...mergeReasonWords,
  ...emergencyReasonWords,
  other: unmaskReasonWords.other,
};

type Look = Answers['patient']['looks']['rows'][number];

function useColumns(): Column<Look>[] {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  const why = (reason: string | null) => reason !== null && reasonWords[reason] && say(reasonWords[reason]);
  const at = (look: Look) => <span className="lz-nowrap lz-numbers">{time.instant(look.at)}</span>;
  return [
    { key: 'at', header: t.when, heads: true, cell: at },
    { key: 'who', header: t.who, cell: ({ who }) => who ?? t.nobodyKnown },
    { key: 'institution', header: t.institution, cell: ({ institution }) => institution && say(institution) },
    { key: 'what', header: t.what, cell: ({ action }) => say(trailActionWords(action)) },
    { key: 'why', header: t.why, cell: ({ reason }) => why(reason) },
  ];
}

/** 谁看过: everyone who looked at this person or did something to them, newest first. */
export function LooksPage() {
  const t = useTexts(texts);
  const columns = useColumns();
  const { patientId } = route.useParams();
  const looks = useInfiniteQuery({
    ...trpc.patient.looks.infiniteQueryOptions(
      { patientId },
      { getNextPageParam: ({ next }) => next ?? undefined },
    ),
    refetchOnWindowFocus: false,
    staleTime: 60_000,
  });
  return (
    <Page title={t.looksTitle} note={t.looksBody} actions={<BackToPatient patientId={patientId} />}>
      <PatientHeader patientId={patientId} />
      <Loaded query={looks} skeleton={<LoadingRows rows={8} />}>
        {({ pages }) => {
          const rows = pages.flatMap(page => page.rows);
          if (rows.length === 0) return <EmptyState title={t.noLooks} />;
          return (
            <Section title={t.looksTitle} flush>
              <DataTable caption={t.looksTitle} rows={rows} rowKey={({ key }) => key} columns={columns} />
            </Section>
          );
        }}
      </Loaded>
      {looks.hasNextPage && (
        <Group justify="center" mt="md">
          <Button
            variant="default"
            loading={looks.isFetchingNextPage}
            onClick={() => void looks.fetchNextPage()}
          >
            {t.earlier}
          </Button>
        </Group>
      )}
    </Page>
  );
}
