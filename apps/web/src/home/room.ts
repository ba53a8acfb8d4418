import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { IconLayoutList } from '@tabler/icons-react';
import type { Duty } from '@lianzhen/shared/kernel';
import { room } from '../platform/room.ts';
import { deskRoute } from '../platform/route.ts';
import { NotFoundPage } from './NotFoundPage.tsx';

/** Who starts the day at a worklist; the others start at the first noun of their rail. */
export const dutiesAtDesk: readonly Duty[] = ['clinician', 'desk', 'head'];

const indexRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/',
  component: lazyRouteComponent(() => import('./DeskPage.tsx'), 'DeskPage'),
});

/** Whatever leads nowhere is told inside the frame. */
const elsewhereRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '$',
  component: NotFoundPage,
});

export const homeRoom = room({
  routes: [indexRoute, elsewhereRoute],
  rail: [
    {
      to: '/',
      words: { zh: '工作台', en: 'Desk' },
      icon: IconLayoutList,
      duties: dutiesAtDesk,
    },
  ],
});
