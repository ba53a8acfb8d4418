import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../platform/route.ts';

const patientsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/patients',
  validateSearch: (search: Record<string, unknown>): { q?: string } =>
    typeof search['q'] === 'string' && search['q'] !== '' ? { q: search['q'].slice(0, 60) } : {},
  component: lazyRouteComponent(() => import('./PatientsPage.tsx'), 'PatientsPage'),
});

const registerRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/patients/new',
  component: lazyRouteComponent(() => import('./RegisterPage.tsx'), 'RegisterPage'),
});

export const patientRoutes = [patientsRoute, registerRoute] as const;
