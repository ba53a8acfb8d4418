import { createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { auditRoom } from './audit/index.ts';
import { bookingRoom } from './booking/index.ts';
import { configurationRoom } from './configuration/index.ts';
import { dashboardRoom } from './dashboard/index.ts';
import { directoryRoom } from './directory/index.ts';
import { exchangeRoom } from './exchange/index.ts';
import { FailedPage, galleryRoute, homeRoom, NotFoundPage } from './home/index.ts';
import { handoverRoom } from './handover/index.ts';
import { identityReasons, identityRoom, identityRoutes } from './identity/index.ts';
import { LoadingRows } from './kit/LoadingRows.tsx';
import { patientRoom } from './patient/index.ts';
import { teach } from './platform/refusal.ts';
import type { Room } from './platform/room.ts';
import { routesOf } from './platform/room.ts';
import { deskRoute, rootRoute } from './platform/route.ts';
import { recordsRoom } from './records/index.ts';
import { referralRoom } from './referral/index.ts';
import { rehabRoom } from './rehab/index.ts';

// The rooms in the order of the rail. A new room is one import and one entry here.
const roomList = [
  homeRoom,
  patientRoom,
  recordsRoom,
  exchangeRoom,
  bookingRoom,
  referralRoom,
  rehabRoom,
  dashboardRoom,
  auditRoom,
  directoryRoom,
  handoverRoom,
  configurationRoom,
  identityRoom,
] as const;

export const rooms: readonly Room[] = roomList;

teach({ reasons: identityReasons });

const loadShell = () => {
  // Every page but the workbench wears Mantine: its theme travels beside the page, not after it.
  if (location.pathname !== '/') void import('./kit/Dressed.tsx');
  return import('./home/Shell.tsx');
};
deskRoute.update({ component: lazyRouteComponent(loadShell, 'Shell') });

const routeTree = rootRoute.addChildren([
  ...identityRoutes,
  galleryRoute,
  deskRoute.addChildren(routesOf(roomList)),
]);

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  // Freshness is the query cache's business.
  defaultPreloadStaleTime: 0,
  defaultPendingMs: 200,
  defaultPendingComponent: () => <LoadingRows />,
  defaultErrorComponent: FailedPage,
  defaultNotFoundComponent: NotFoundPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- the router merges this interface
  interface Register {
    router: typeof router;
  }
}
