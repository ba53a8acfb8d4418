import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../platform/route.ts';
import type { RowFate } from '@lianzhen/shared/directory';
import { readFilter } from './address.ts';

const fates: readonly RowFate[] = ['new', 'changed', 'unchanged', 'faulty'];

const listRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/directory',
  validateSearch: readFilter,
  component: lazyRouteComponent(() => import('./DirectoryPage.tsx'), 'DirectoryPage'),
});

const newRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/directory/new',
  component: lazyRouteComponent(() => import('./InstitutionFormPage.tsx'), 'NewInstitutionPage'),
});

const institutionRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/directory/$institutionId',
  validateSearch: readFilter,
  component: lazyRouteComponent(() => import('./InstitutionPage.tsx'), 'InstitutionPage'),
});

const editRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/directory/$institutionId/edit',
  component: lazyRouteComponent(() => import('./InstitutionFormPage.tsx'), 'EditInstitutionPage'),
});

const importRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/directory/import',
  component: lazyRouteComponent(() => import('./import/ImportPage.tsx'), 'ImportPage'),
});

const importRunRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/directory/import/$runId',
  validateSearch(search: Record<string, unknown>): { fate?: RowFate } {
    const fate = fates.find(one => one === search['fate']);
    return fate ? { fate } : {};
  },
  component: lazyRouteComponent(() => import('./import/ImportRunPage.tsx'), 'ImportRunPage'),
});

const peopleRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/directory/people',
  validateSearch(search: Record<string, unknown>): { q?: string } {
    const { q } = search;
    return typeof q === 'string' && q.trim() ? { q: q.trim().slice(0, 50) } : {};
  },
  component: lazyRouteComponent(() => import('./people/PeoplePage.tsx'), 'PeoplePage'),
});

const rosterRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/directory/$institutionId/roster',
  validateSearch(search: Record<string, unknown>): { week?: string } {
    const { week } = search;
    return typeof week === 'string' && /^\d{4}-\d\d-\d\d$/.test(week) ? { week } : {};
  },
  component: lazyRouteComponent(() => import('./roster/RosterPage.tsx'), 'RosterPage'),
});

const networksRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/directory/networks',
  component: lazyRouteComponent(() => import('./networks/NetworksPage.tsx'), 'NetworksPage'),
});

const newNetworkRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/directory/networks/new',
  component: lazyRouteComponent(() => import('./networks/NetworkForm.tsx'), 'NewNetworkPage'),
});

const networkRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/directory/networks/$networkId',
  component: lazyRouteComponent(() => import('./networks/NetworkPage.tsx'), 'NetworkPage'),
});

export const directoryRoutes = [
  listRoute,
  newRoute,
  institutionRoute,
  editRoute,
  importRoute,
  importRunRoute,
  peopleRoute,
  rosterRoute,
  networksRoute,
  newNetworkRoute,
  networkRoute,
] as const;
