import { createRootRoute, createRoute, redirect } from '@tanstack/react-router';
import { queryClient } from './queryClient.ts';
import { meQuery, noteActor } from './session.ts';

/** Where each step of the sign-in is taken. */
export const stepPaths = {
  second_factor: '/sign-in/second-factor',
  enrol_factor: '/sign-in/enrol',
  new_password: '/sign-in/new-password',
  choose_post: '/choose-post',
} as const;

/** The parent of pages that anyone may open: sign-in, the gallery of parts. */
export const rootRoute = createRootRoute();

/** The parent of every page behind the sign-in; it shows the frame. Rooms hang their routes here. */
export const deskRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'desk',
  async beforeLoad({ location }) {
    const me = await queryClient.ensureQueryData(meQuery);
    // oxlint-disable-next-line typescript/only-throw-error -- the router's own way to lead elsewhere
    if (!me) throw redirect({ to: '/sign-in', search: { next: location.href } });
    // oxlint-disable-next-line typescript/only-throw-error -- as above
    if (me.next !== 'in') throw redirect({ to: stepPaths[me.next], search: { next: location.href } });
    noteActor(me);
  },
});
