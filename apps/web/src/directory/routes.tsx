import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../platform/route.ts';
import { readFilter } from './address.ts';

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
  rosterRoute,
  networksRoute,
  newNetworkRoute,
  networkRoute,
] as const;
