import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { queryClient } from '../platform/queryClient.ts';
import { deskRoute } from '../platform/route.ts';
import { meQuery } from '../platform/session.ts';
import { readFilter, rememberedFilter } from './address.ts';
import { readBeginning } from './beginning.ts';

const referralsRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/referrals',
  validateSearch: readFilter,
  beforeLoad({ search }) {
    if (search.box) return;
    // A clinic mostly sends, a hospital mostly receives.
    const tier = queryClient.getQueryData(meQuery.queryKey)?.post?.tier;
    const first = { box: tier === 'primary' ? 'out' : 'in', show: 'due' } as const;
    // oxlint-disable-next-line typescript/only-throw-error -- the router's own way to lead elsewhere
    throw redirect({
      to: '/referrals',
      search: { ...first, ...rememberedFilter(), ...search },
      replace: true,
    });
  },
  component: lazyRouteComponent(() => import('./ReferralsPage.tsx'), 'ReferralsPage'),
});

const newReferralRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/referrals/new',
  validateSearch: readBeginning,
  component: lazyRouteComponent(() => import('./NewReferralPage.tsx'), 'NewReferralPage'),
});

const caseRoute = createRoute({
  getParentRoute: () => deskRoute,
  path: '/referrals/$referralId',
  component: lazyRouteComponent(() => import('./CasePage.tsx'), 'CasePage'),
});

export const referralRoutes = [referralsRoute, newReferralRoute, caseRoute] as const;
