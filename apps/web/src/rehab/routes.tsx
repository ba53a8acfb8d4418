import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { queryClient } from '../platform/queryClient.ts';
import { deskRoute } from '../platform/route.ts';
import { meQuery } from '../platform/session.ts';
import { readFilter, readReferral, rememberedFilter } from './address.ts';

const listRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/rehab',
  validateSearch: readFilter,
  beforeLoad({ search }) {
    if (search.box) return;
    const tier = queryClient.getQueryData(meQuery.queryKey)?.post?.tier;
    const first = { box: tier === 'primary' ? 'clinic' : 'hospital', show: 'due' } as const;
    // oxlint-disable-next-line typescript/only-throw-error -- the router's own way to lead elsewhere
    throw redirect({ to: '/rehab', search: { ...first, ...rememberedFilter(), ...search }, replace: true });
  },
  component: lazyRouteComponent(() => import('./RehabPage.tsx'), 'RehabPage'),
});

const sendRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/rehab/send',
  validateSearch: readReferral,
  component: lazyRouteComponent(() => import('./SendPage.tsx'), 'SendPage'),
});

const ofRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/rehab/of',
  validateSearch: readReferral,
  component: lazyRouteComponent(() => import('./OfPage.tsx'), 'OfPage'),
});

const planRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/rehab/$planId',
  component: lazyRouteComponent(() => import('./PlanPage.tsx'), 'PlanPage'),
});

export const rehabRoutes = [listRoute, sendRoute, ofRoute, planRoute] as const;
