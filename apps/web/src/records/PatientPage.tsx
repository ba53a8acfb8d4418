import { Button } from '@mantine/core';
import {
  IconArrowsExchange,
  IconFlask,
  IconPill,
  IconPrinter,
  IconStethoscope,
  IconUpload,
} from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { PatientHeader } from '../patient/index.ts';
import { Go } from '../kit/Go.tsx';
import { Page } from '../kit/Page.tsx';
import { useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { useActor } from '../platform/session.ts';
import { Course } from './Course.tsx';
import { changed } from './filter.ts';
import type { Filter } from './filter.ts';
import { Overview } from './Overview.tsx';
import { RecordList } from './RecordList.tsx';
import { texts } from './texts.ts';
import { UploadFiles } from './lent.tsx';
import { WaitingVisits } from './WaitingVisits.tsx';

const route = getRouteApi('/desk/patients/$patientId');
const icon = { size: '1rem', 'aria-hidden': true } as const;

/** A patient: who it is, what can be done, and everything on the timeline. */
export function PatientPage() {
  const t = useTexts(texts);
  const { patientId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { duty } = useActor().post;
  const treats = duty !== 'desk';
  const change = (next: Filter) => void navigate({ search: next, replace: true });
  const { upload, ...kept } = search;
  return (
    <Page
      title={t.patientPage}
      actions={
        <>
          <Button
            variant="subtle"
            leftSection={<IconPrinter {...icon} />}
            renderRoot={props => <Go {...props} to={`/patients/${patientId}/summary`} />}
          >
            {t.printSummary}
          </Button>
          <Button
            variant="default"
            leftSection={<IconFlask {...icon} />}
            renderRoot={props => <Go {...props} to={`/patients/${patientId}/results`} />}
          >
            {t.enterResults}
          </Button>
          <Button
            variant="default"
            leftSection={<IconUpload {...icon} />}
            aria-expanded={upload === true}
            onClick={() => change(upload ? kept : { ...kept, upload: true })}
          >
            {upload ? t.closeUpload : t.upload}
          </Button>
          {treats && (
            <>
              <Button
                variant="default"
                leftSection={<IconPill {...icon} />}
                renderRoot={props => <Go {...props} to={`/patients/${patientId}/prescription`} />}
              >
                {t.prescribe}
              </Button>
              <Button
                variant="default"
                leftSection={<IconStethoscope {...icon} />}
                renderRoot={props => <Go {...props} to={`/patients/${patientId}/encounter`} />}
              >
                {t.writeVisit}
              </Button>
              <Button
                leftSection={<IconArrowsExchange {...icon} />}
                renderRoot={props => <Go {...props} to={`/referrals/new?patient=${patientId}`} />}
              >
                {t.refer}
              </Button>
            </>
          )}
        </>
      }
    >
      <PatientHeader patientId={patientId} />
      <WaitingVisits patientId={patientId} />
      <Overview
        patientId={patientId}
        onProblem={problem => change(changed(search, { problem }))}
        onCourse={item => change(changed(search, { item }))}
      />
      {upload && (
        <UploadFiles
          patientId={patientId}
          onAttached={() => {
            change(kept);
            void refreshRoom('records');
          }}
        />
      )}
      <RecordList key={patientId} patientId={patientId} filter={search} onFilter={change} />
      {search.item && (
        <Course
          patientId={patientId}
          item={search.item}
          onClose={() => change(changed(search, { item: '' }))}
        />
      )}
    </Page>
  );
}
