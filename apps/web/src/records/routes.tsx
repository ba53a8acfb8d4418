import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../platform/route.ts';
import { readFilter } from './filter.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The entry that is corrected; without it a new one is written. */
function readCorrect(search: Record<string, unknown>): { correct?: string } {
  const correct = search['correct'];
  return typeof correct === 'string' && uuid.test(correct) ? { correct } : {};
}

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

const labRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/patients/$patientId/results',
  validateSearch: readCorrect,
  component: lazyRouteComponent(() => import('./LabPage.tsx'), 'LabPage'),
});

const prescriptionRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/patients/$patientId/prescription',
  validateSearch: readCorrect,
  component: lazyRouteComponent(() => import('./PrescriptionPage.tsx'), 'PrescriptionPage'),
});

const summaryRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/patients/$patientId/summary',
  component: lazyRouteComponent(() => import('./SummaryPage.tsx'), 'SummaryPage'),
});

const codesRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/records/codes',
  component: lazyRouteComponent(() => import('./CodesPage.tsx'), 'CodesPage'),
});

export const recordsRoutes = [
  patientRoute,
  encounterRoute,
  labRoute,
  prescriptionRoute,
  summaryRoute,
  codesRoute,
] as const;
