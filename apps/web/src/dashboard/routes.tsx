import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { deskRoute } from '../platform/route.ts';
import { isUnset, readCases, readFilter, rememberedFilter } from './address.ts';

const overviewRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/dashboard',
  validateSearch: readFilter,
  beforeLoad({ search }) {
    const remembered = rememberedFilter();
    if (!isUnset(search) || isUnset(remembered)) return;
    // oxlint-disable-next-line typescript/only-throw-error -- the router's own way to lead elsewhere
    throw redirect({ to: '/dashboard', search: remembered, replace: true });
  },
  component: lazyRouteComponent(() => import('./DashboardPage.tsx'), 'DashboardPage'),
});

const casesRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/dashboard/cases',
  validateSearch: readCases,
  component: lazyRouteComponent(() => import('./CasesPage.tsx'), 'CasesPage'),
});

export const dashboardRoutes = [overviewRoute, casesRoute] as const;
