import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { tiers } from '@lianzhen/shared/directory';
import type { Tier } from '@lianzhen/shared/directory';
import { readDay } from '../platform/address.ts';
import { deskRoute } from '../platform/route.ts';

export type BookingSearch = {
  view?: 'search';
  q?: string;
  area?: string;
  tier?: Tier;
  day?: string;
  code?: string;
};

/** A value of the address as text; the router reads what looks like a number as one. */
const written = (value: unknown) =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';

function readSearch(search: Record<string, unknown>): BookingSearch {
  const tier = tiers.find(known => known === search['tier']);
  const [q, area, code] = [written(search['q']), written(search['area']), written(search['code'])];
  const date = readDay(search['day']);
  return {
    ...(search['view'] === 'search' && { view: 'search' }),
    ...(q !== '' && { q: q.slice(0, 50) }),
    ...(/^\d{6}$/.test(area) && { area }),
    ...(tier && { tier }),
    ...(date && { day: date }),
    ...(/^\d{1,6}$/.test(code) && { code }),
  };
}

const bookingRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/booking',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./BookingPage.tsx'), 'BookingPage'),
});

export const bookingRoutes = [bookingRoute] as const;
