import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute, rootRoute } from '../platform/route.ts';
import { readFailed } from './oidc/address.ts';
import { readPeopleFilter } from './security/address.ts';

/** Where to go after signing in: only addresses inside the product. */
function nextAddress(search: Record<string, unknown>): { next: string } {
  const { next } = search;
  const inside = typeof next === 'string' && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in');
  return { next: inside ? next : '/' };
}

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>) => ({ ...nextAddress(search), ...readFailed(search) }),
  component: lazyRouteComponent(() => import('./SignInPage.tsx'), 'SignInPage'),
});

const choosePostRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/choose-post',
  validateSearch: nextAddress,
  component: lazyRouteComponent(() => import('./ChoosePostPage.tsx'), 'ChoosePostPage'),
});

const secondFactorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/second-factor',
  validateSearch: nextAddress,
  component: lazyRouteComponent(() => import('./factor/SecondFactorPage.tsx'), 'SecondFactorPage'),
});

const enrolRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/enrol',
  validateSearch: nextAddress,
  component: lazyRouteComponent(() => import('./factor/EnrolPage.tsx'), 'EnrolPage'),
});

const newPasswordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in/new-password',
  validateSearch: nextAddress,
  component: lazyRouteComponent(() => import('./NewPasswordPage.tsx'), 'NewPasswordPage'),
});

const confirmedRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/confirmed',
  validateSearch: readFailed,
  component: lazyRouteComponent(() => import('./oidc/ConfirmedPage.tsx'), 'ConfirmedPage'),
});

const foundRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/found',
  component: lazyRouteComponent(() => import('./found/FoundPage.tsx'), 'FoundPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/account',
  validateSearch: readFailed,
  component: lazyRouteComponent(() => import('./AccountPage.tsx'), 'AccountPage'),
});

const securityRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/security',
  validateSearch: readPeopleFilter,
  component: lazyRouteComponent(() => import('./security/SecurityPage.tsx'), 'SecurityPage'),
});

const policyRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/security/policy',
  component: lazyRouteComponent(() => import('./security/PolicyPage.tsx'), 'PolicyPage'),
});

export const identityRoutes = [
  signInRoute,
  choosePostRoute,
  secondFactorRoute,
  enrolRoute,
  newPasswordRoute,
  confirmedRoute,
  foundRoute,
] as const;

/** Pages behind the sign-in. */
export const accountRoutes = [accountRoute, securityRoute, policyRoute] as const;
