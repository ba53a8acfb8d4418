import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../platform/route.ts';
import { readFilter } from './address.ts';

const trailRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/audit',
  validateSearch: readFilter,
  component: lazyRouteComponent(() => import('./TrailPage.tsx'), 'TrailPage'),
});

const chainRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/audit/chain',
  component: lazyRouteComponent(() => import('./ChainPage.tsx'), 'ChainPage'),
});

export const auditRoutes = [trailRoute, chainRoute] as const;
