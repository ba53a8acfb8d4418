import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../platform/route.ts';
import { readFilter } from './address.ts';

const listRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/directory',
  validateSearch: readFilter,
  component: lazyRouteComponent(() => import('./DirectoryPage.tsx'), 'DirectoryPage'),
});

const institutionRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/directory/$institutionId',
  validateSearch: readFilter,
  component: lazyRouteComponent(() => import('./InstitutionPage.tsx'), 'InstitutionPage'),
});

export const directoryRoutes = [listRoute, institutionRoute] as const;
