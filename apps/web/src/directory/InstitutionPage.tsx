import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Go } from '../kit/Go.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { useTexts } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import { editPath, listPath } from './address.ts';
import { DepartmentList } from './DepartmentList.tsx';
import styles from './Directory.module.css';
import { DutySection } from './DutySection.tsx';
import { FactsSection } from './FactsSection.tsx';
import type { InstitutionFacts } from './institutions.ts';
import { useName } from './institutions.ts';
import { NetworkSection } from './NetworkSection.tsx';
import { PairSection } from './PairSection.tsx';
import { StaffTable } from './StaffTable.tsx';
import { StandDialog } from './StandDialog.tsx';
import { texts } from './texts.ts';

const route = getRouteApi('/desk/directory/$institutionId');

/** One institution: who answers now, what it is, whom its departments take, how one refers to it, who works there. */
export function InstitutionPage() {
  const t = useTexts(texts);
  const { institutionId } = route.useParams();
  const filter = route.useSearch();
  const nameOf = useName();
  const inside = useQuery(trpc.directory.institution.queryOptions({ id: institutionId }));
  return (
    <Page
      title={inside.data ? nameOf(inside.data) : t.directory}
      note={inside.data && !inside.data.active && <span className={styles.closed}>{t.closed}</span>}
      actions={
        <>
          <Go className={styles.back} to={listPath(filter)}>
            <IconArrowLeft size="1rem" aria-hidden />
            {t.back}
          </Go>
          {inside.data?.may.edit && <Keep institution={inside.data} />}
        </>
      }
    >
      <Loaded query={inside} skeleton={<LoadingRows rows={8} />}>
        {institution => (
          <>
            <DutySection institution={institution} />
            <FactsSection institution={institution} />
            <DepartmentList institution={institution} />
            <NetworkSection institution={institution} />
            <PairSection institution={institution} />
            <StaffTable staff={institution.staff} departments={institution.departments} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Keep({ institution }: { institution: InstitutionFacts }) {
  const t = useTexts(texts);
  const navigate = route.useNavigate();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => void navigate({ href: editPath(institution.id) })}>
        {t.edit}
      </Button>
      <Button variant="default" onClick={() => setAsking(true)}>
        {institution.active ? t.close : t.reopen}
      </Button>
      {asking && <StandDialog institution={institution} onClose={() => setAsking(false)} />}
    </>
  );
}
