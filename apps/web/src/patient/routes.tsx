import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../platform/route.ts';

const textOf = (value: unknown, most: number) =>
  typeof value === 'string' && value !== '' ? value.slice(0, most) : undefined;

const patientsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/patients',
  validateSearch: (search: Record<string, unknown>): { q?: string } => {
    const q = textOf(search['q'], 60);
    return q ? { q } : {};
  },
  component: lazyRouteComponent(() => import('./PatientsPage.tsx'), 'PatientsPage'),
});

const registerRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/patients/new',
  component: lazyRouteComponent(() => import('./RegisterPage.tsx'), 'RegisterPage'),
});

const newbornRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/patients/newborn',
  validateSearch: (search: Record<string, unknown>): { mother?: string } => {
    const mother = textOf(search['mother'], 36);
    return mother ? { mother } : {};
  },
  component: lazyRouteComponent(() => import('./NewbornPage.tsx'), 'NewbornPage'),
});

const unknownRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/patients/unknown',
  component: lazyRouteComponent(() => import('./UnknownPage.tsx'), 'UnknownPage'),
});

const reviewsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/patients/reviews',
  validateSearch: (search: Record<string, unknown>): { state?: 'accepted' | 'questioned' } => {
    const { state } = search;
    return state === 'accepted' || state === 'questioned' ? { state } : {};
  },
  component: lazyRouteComponent(() => import('./ReviewsPage.tsx'), 'ReviewsPage'),
});

const editRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/patients/$patientId/edit',
  component: lazyRouteComponent(() => import('./EditPage.tsx'), 'EditPage'),
});

const identifyRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/patients/$patientId/identify',
  component: lazyRouteComponent(() => import('./IdentifyPage.tsx'), 'IdentifyPage'),
});

const cardRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/patients/$patientId/card',
  component: lazyRouteComponent(() => import('./CardPage.tsx'), 'CardPage'),
});

const looksRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/patients/$patientId/looks',
  component: lazyRouteComponent(() => import('./LooksPage.tsx'), 'LooksPage'),
});

const mergeRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/patients/$patientId/merge',
  validateSearch: (search: Record<string, unknown>): { with?: string } => {
    const other = textOf(search['with'], 36);
    return other ? { with: other } : {};
  },
  component: lazyRouteComponent(() => import('./MergePage.tsx'), 'MergePage'),
});

export const patientRoutes = [
  patientsRoute,
  registerRoute,
  newbornRoute,
  unknownRoute,
  reviewsRoute,
  editRoute,
  identifyRoute,
  cardRoute,
  looksRoute,
  mergeRoute,
] as const;
