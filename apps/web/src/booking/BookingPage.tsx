import { Alert, SegmentedControl } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Go } from '../kit/Go.tsx';
import { Page } from '../kit/Page.tsx';
import { useTexts } from '../platform/i18n.ts';
import { useActor } from '../platform/session.ts';
import { DayList } from './DayList.tsx';
import type { Filters, PickedDepartment } from './department.ts';
import { DepartmentPicker } from './DepartmentPicker.tsx';
import { PlaceBrowser } from './PlacePicker.tsx';
import { texts } from './texts.ts';

const route = getRouteApi('/desk/booking');

/** 预约: the desk sees who comes today; everybody can look for places. */
export function BookingPage() {
  const t = useTexts(texts);
  const { duty } = useActor().post;
  const { view } = route.useSearch();
  const navigate = route.useNavigate();
  const receives = duty !== 'clinician';
  const searching = !receives || view === 'search';
  return (
    <Page
      title={t.booking}
      actions={
        receives && (
          <>
            <Go to="/configuration">{t.openingRule}</Go>
            <SegmentedControl
              aria-label={t.view}
              data={[
                { value: 'day', label: t.day },
                { value: 'search', label: t.search },
              ]}
              value={searching ? 'search' : 'day'}
              onChange={value => void navigate({ search: value === 'search' ? { view: 'search' } : {} })}
            />
          </>
        )
      }
    >
      {searching ? <Browse /> : <DayList />}
    </Page>
  );
}

function Browse() {
  const t = useTexts(texts);
  const { q, area, tier } = route.useSearch();
  const navigate = route.useNavigate();
  const [department, setDepartment] = useState<PickedDepartment | null>(null);
  const filters: Filters = { text: q ?? '', areaCode: area ?? null, tier: tier ?? null };
  const onFilters = (next: Filters) =>
    void navigate({
      search: before => ({
        ...(before.view && { view: before.view }),
        ...(next.text && { q: next.text }),
        ...(next.areaCode && { area: next.areaCode }),
        ...(next.tier && { tier: next.tier }),
      }),
      replace: true,
    });
  return (
    <>
      <Alert color="var(--lz-waiting)" icon={<IconInfoCircle aria-hidden />} p="xs">
        {t.browseNote} <Go to="/patients">{t.startReferral}</Go>
      </Alert>
      <DepartmentPicker value={department} onChange={setDepartment} filters={filters} onFilters={onFilters} />
      {department && (
        <div>
          <PlaceBrowser key={department.id} departmentId={department.id} />
        </div>
      )}
    </>
  );
}
