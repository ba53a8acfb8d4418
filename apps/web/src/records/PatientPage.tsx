import { Button } from '@mantine/core';
import { IconArrowsExchange, IconStethoscope, IconUpload } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { PatientHeader } from '../patient/index.ts';
import { Go } from '../kit/Go.tsx';
import { Page } from '../kit/Page.tsx';
import { useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { useActor } from '../platform/session.ts';
import { kindsOf } from './filter.ts';
import type { Filter } from './filter.ts';
import { RecordList } from './RecordList.tsx';
import { texts } from './texts.ts';
import { UploadFiles } from './lent.tsx';

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
      {upload && (
        <UploadFiles
          patientId={patientId}
          onAttached={() => {
            change(kept);
            void refreshRoom('records');
          }}
        />
      )}
      <RecordList
        key={patientId}
        patientId={patientId}
        kinds={kindsOf(search)}
        onKinds={kinds =>
          change({ ...(upload && { upload }), ...(kinds.length > 0 && { kinds: kinds.join(',') }) })
        }
      />
    </Page>
  );
}
