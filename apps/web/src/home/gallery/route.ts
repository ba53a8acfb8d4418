import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../../platform/route.ts';

/** Every part of the kit on one page, for those who build screens. */
export const galleryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kit',
  component: lazyRouteComponent(() => import('./GalleryPage.tsx'), 'GalleryPage'),
});
