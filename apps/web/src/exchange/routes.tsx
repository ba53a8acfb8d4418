import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../platform/route.ts';

const states = ['waiting', 'done', 'kept'] as const;

/** Which items are listed; it stands in the address. */
type IncomingSearch = { state?: (typeof states)[number]; reason?: string };

function readSearch(search: Record<string, unknown>): IncomingSearch {
  const state = states.find(known => known === search['state']);
  const { reason } = search;
  return {
    ...(state && state !== 'waiting' && { state }),
    ...(typeof reason === 'string' && /^[a-z_]{1,40}$/.test(reason) && { reason }),
  };
}

const incomingRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/exchange',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./IncomingPage.tsx'), 'IncomingPage'),
});

const systemsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/exchange/systems',
  component: lazyRouteComponent(() => import('./SystemsPage.tsx'), 'SystemsPage'),
});

export const exchangeRoutes = [incomingRoute, systemsRoute] as const;
