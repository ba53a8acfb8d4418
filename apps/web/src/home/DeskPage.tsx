import { Navigate } from '@tanstack/react-router';
import { Suspense } from 'react';
import { EmptyState } from '../kit/EmptyState.tsx';
import { KeyHint } from '../kit/KeyHint.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { useTexts } from '../platform/i18n.ts';
import { railFor, useRooms } from '../platform/room.ts';
import { useActor } from '../platform/session.ts';
import { dutiesAtDesk } from './room.ts';
import { texts } from './texts.ts';

/** 工作台: what is due for the acting post, put together from the sections that the rooms bring. */
export function DeskPage() {
  const t = useTexts(texts);
  const { duty } = useActor().post;
  const rooms = useRooms();
  if (!dutiesAtDesk.includes(duty)) {
    const [first] = railFor(rooms, duty);
    if (first) return <Navigate to="/" href={first.to} replace />;
    return (
      <Page title={t.desk}>
        <EmptyState title={t.noPlace} hint={t.noPlaceHint} />
      </Page>
    );
  }
  const sections = rooms
    .flatMap(({ worklists = [] }) => worklists)
    .filter(section => section.duties.includes(duty))
    .sort((a, b) => a.order - b.order);
  return (
    <Page title={t.desk} actions={<KeyHint keys={['J', 'K', '↵', '/']} />}>
      {sections.map(({ order, component: Part }) => (
        <Suspense key={order} fallback={<LoadingRows rows={4} />}>
          <Part />
        </Suspense>
      ))}
      {sections.length === 0 && <EmptyState title={t.emptyTitle} hint={t.emptyHint} />}
    </Page>
  );
}
