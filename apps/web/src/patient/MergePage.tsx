import { Button, Group } from '@mantine/core';
import { IconSwitchHorizontal } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { mergeReasons, mergeReasonWords } from '@lianzhen/shared/patient';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import type { Reason } from '../kit/ReasonPicker.tsx';
import { reasonComplete, ReasonPicker } from '../kit/ReasonPicker.tsx';
import { Section } from '../kit/Section.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { trpc } from '../platform/trpc.ts';
import { BackToPatient } from './BackToPatient.tsx';
import { comparedLines } from './compared.ts';
import type { Line } from './compared.ts';
import styles from './Merge.module.css';
import { MergedList } from './MergedList.tsx';
import type { PatientPage } from './PatientHeader.tsx';
import { PatientPicker } from './PatientPicker.tsx';
import { patientPath } from './search.ts';
import { texts } from './texts.sight.ts';
import { usePatientPage } from './usePatientPage.ts';

const route = getRouteApi('/desk/patients/$patientId/merge');
const reasons = mergeReasons.map(code => ({ code, words: mergeReasonWords[code] }));

/** 合并档案: two entries side by side, which one speaks, and why they are one person; and merges to take back. */
export function MergePage() {
  const t = useTexts(texts);
  const { patientId } = route.useParams();
  const { with: other } = route.useSearch();
  const navigate = route.useNavigate();
  const page = usePatientPage(patientId);
  return (
    <Page
      title={t.mergeTitle}
      note={t.mergeBody}
      actions={
        <>
          {other && (
            <Button variant="default" onClick={() => void navigate({ search: {} })}>
              {t.otherEntry}
            </Button>
          )}
          <BackToPatient patientId={patientId} />
        </>
      }
    >
      <Loaded query={page} skeleton={<LoadingRows rows={6} />}>
        {patient => (
          <>
            {!other && <MergedList patient={patient} />}
            {other ? (
              <WithOther key={other} patient={patient} other={other} />
            ) : (
              <Section title={t.mergeChoose} id="other">
                <PatientPicker onPick={({ id }) => void navigate({ search: { with: id } })} />
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function WithOther({ patient, other }: { patient: PatientPage; other: string }) {
  const t = useTexts(texts);
  const page = usePatientPage(other);
  return (
    <Loaded query={page} skeleton={<LoadingRows rows={6} />}>
      {second =>
        second.id === patient.id ? (
          <EmptyState title={t.mergeSelf} />
        ) : (
          <Compare first={patient} second={second} />
        )
      }
    </Loaded>
  );
}

/** A proven entry speaks for one that is not. */
function speaksFirst(first: PatientPage, second: PatientPage): boolean {
  const rank = ({ verification }: PatientPage) =>
    ['verified', 'unverified', 'doubtful', 'provisional', 'unknown'].indexOf(verification);
  return rank(first) <= rank(second);
}

function Compare({ first, second }: { first: PatientPage; second: PatientPage }) {
  const t = useTexts(texts);
  const say = useWords();
  const navigate = useNavigate();
  const [swapped, setSwapped] = useState(!speaksFirst(first, second));
  const [into, from] = swapped ? [second, first] : [first, second];
  const [why, setWhy] = useState<Reason>({ code: '', text: '' });
  const reason = mergeReasons.find(code => code === why.code);
  const merge = useMutation(
    trpc.patient.merge.mutationOptions({
      async onSuccess({ id }) {
        await Promise.all(['patient', 'records', 'referral'].map(refreshRoom));
        await navigate({ href: patientPath(id) });
      },
    }),
  );
  const seen = ({ id, version }: PatientPage) => ({ id, version });
  return (
    <>
      <Comparison lines={comparedLines(into, from, say)} onSwap={() => setSwapped(!swapped)} />
      <Section title={t.mergeReason} id="reason">
        <ReasonPicker label={t.mergeReason} reasons={reasons} value={why} onChange={setWhy} />
        <Group justify="flex-end" mt="md">
          <Button
            disabled={!reasonComplete(why)}
            loading={merge.isPending}
            onClick={() =>
              reason && merge.mutate({ from: seen(from), into: seen(into), reason, text: why.text })
            }
          >
            {t.mergeAction}
          </Button>
        </Group>
      </Section>
    </>
  );
}

function Comparison({ lines, onSwap }: { lines: readonly Line[]; onSwap: () => void }) {
  const t = useTexts(texts);
  return (
    <Section
      title={t.mergeTitle}
      id="compare"
      actions={
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconSwitchHorizontal size="1rem" aria-hidden />}
          onClick={onSwap}
        >
          {t.swap}
        </Button>
      }
      flush
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.kept}</th>
            <th scope="col">{t.goesInto}</th>
            <th scope="col">
              {t.same} / {t.differs}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(line => (
            <tr key={line.key} data-differs={!line.same || undefined}>
              <th scope="row">{t[line.key]}</th>
              <td>{line.left || '—'}</td>
              <td>{line.right || '—'}</td>
              <td>{line.same ? t.same : t.differs}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
