import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { deskRoute } from '../platform/route.ts';

type Scope = { institution?: string };

/** Of which institution; without one the region is meant. */
function readScope(search: Record<string, unknown>): Scope {
  const { institution } = search;
  return typeof institution === 'string' && institution !== '' ? { institution } : {};
}

const listRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/configuration',
  validateSearch: readScope,
  component: lazyRouteComponent(() => import('./ConfigurationPage.tsx'), 'ConfigurationPage'),
});

const settingRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/configuration/$name',
  validateSearch: readScope,
  component: lazyRouteComponent(() => import('./SettingPage.tsx'), 'SettingPage'),
});

export const configurationRoutes = [listRoute, settingRoute] as const;
