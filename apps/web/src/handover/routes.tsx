import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../platform/route.ts';

const listRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/handover',
  component: lazyRouteComponent(() => import('./HandoverPage.tsx'), 'HandoverPage'),
});

const postRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/handover/$postId',
  component: lazyRouteComponent(() => import('./PostPage.tsx'), 'PostPage'),
});

export const handoverRoutes = [listRoute, postRoute] as const;
