import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../platform/route.ts';

/** Where to go after signing in: only addresses inside the product. */
function nextAddress(search: Record<string, unknown>): { next: string } {
  const { next } = search;
  const inside = typeof next === 'string' && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in');
  return { next: inside ? next : '/' };
}

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: nextAddress,
  component: lazyRouteComponent(() => import('./SignInPage.tsx'), 'SignInPage'),
});

const choosePostRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/choose-post',
  validateSearch: nextAddress,
  component: lazyRouteComponent(() => import('./ChoosePostPage.tsx'), 'ChoosePostPage'),
});

export const identityRoutes = [signInRoute, choosePostRoute] as const;
