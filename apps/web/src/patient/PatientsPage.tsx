import { Button, Menu } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconBabyCarriage, IconDots, IconUrgent, IconUserPlus } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { searchKind } from '@lianzhen/shared/patient';
import { Go } from '../kit/Go.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { Worklist } from '../kit/Worklist.tsx';
import { useStillHere } from '../platform/here.ts';
import { useTexts } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import { NobodyFound } from './NobodyFound.tsx';
import { usePatientRow } from './PatientRow.tsx';
import styles from './PatientsPage.module.css';
import { ReviewsLink } from './ReviewsLink.tsx';
import { Scan } from './scan.tsx';
import { SearchBox } from './SearchBox.tsx';
import { texts } from './texts.ts';
import { useWedge } from './useWedge.ts';

const PAUSE = 200;
const MOST = 50;

const route = getRouteApi('/desk/patients');

/** A whole number is not for the address bar, where it would stay in the history of a shared PC. */
const fitForAddress = (text: string) => !['id', 'phone', 'card'].includes(searchKind(text).kind);

/** 患者: found as one types, and the way to register whoever is not there. */
export function PatientsPage() {
  const t = useTexts(texts);
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const stillHere = useStillHere();
  const [typed, setTyped] = useState(q);
  const [text] = useDebouncedValue(typed.trim(), PAUSE);
  const [scanning, setScanning] = useState(false);
  useWedge(setTyped);
  const toRow = usePatientRow();
  const shown = fitForAddress(text) ? text : '';
  useEffect(() => {
    if (shown !== q && stillHere()) void navigate({ search: shown ? { q: shown } : {}, replace: true });
  }, [shown, q, navigate, stillHere]);
  const found = useQuery({
    ...trpc.patient.search.queryOptions({ text, limit: MOST }),
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title={t.patients}
      actions={
        <>
          <ReviewsLink />
          <OtherWays />
          <Button
            component={Go}
            to="/patients/new"
            leftSection={<IconUserPlus size="1.125rem" aria-hidden />}
          >
            {t.register}
          </Button>
        </>
      }
    >
      <SearchBox
        value={typed}
        onChange={setTyped}
        busy={found.isFetching}
        help={t.searchHelp}
        onScan={() => setScanning(true)}
      />
      <Scan opened={scanning} onClose={() => setScanning(false)} onRead={setTyped} />
      <Loaded query={found} skeleton={<LoadingRows rows={8} />}>
        {({ kind, rows, outside }) => (
          <>
            <Worklist
              label={t.patients}
              groups={[{ key: 'found', title: text ? t.found : t.recent, rows: rows.map(toRow) }]}
              empty={<NobodyFound text={text} kind={kind} outside={outside} />}
            />
            {rows.length === MOST && text && <p className={styles.note}>{t.atMost(MOST)}</p>}
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** Registering a newborn of a known mother, or somebody of whom nothing is known. */
function OtherWays() {
  const t = useTexts(texts);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" aria-label={t.moreWays} title={t.moreWays} px="0.625rem">
          <IconDots size="1.125rem" aria-hidden />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component={Go}
          to="/patients/newborn"
          leftSection={<IconBabyCarriage size="1rem" aria-hidden />}
        >
          {t.registerNewborn}
        </Menu.Item>
        <Menu.Item component={Go} to="/patients/unknown" leftSection={<IconUrgent size="1rem" aria-hidden />}>
          {t.registerUnknown}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
