import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../platform/route.ts';
import { readFilter } from './filter.ts';

const patientRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/patients/$patientId',
  validateSearch: readFilter,
  component: lazyRouteComponent(() => import('./PatientPage.tsx'), 'PatientPage'),
});

const encounterRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/patients/$patientId/encounter',
  component: lazyRouteComponent(() => import('./EncounterPage.tsx'), 'EncounterPage'),
});

export const recordsRoutes = [patientRoute, encounterRoute] as const;
