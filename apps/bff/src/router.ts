import { bookingRouter } from './booking/index.ts';
import { directoryRouter } from './directory/index.ts';
import { identityRouter } from './identity/index.ts';
import { patientRouter } from './patient/index.ts';
import { router } from './platform/index.ts';
import { liveRouter } from './platform/stream.ts';

export const appRouter = router({
  live: liveRouter,
  identity: identityRouter,
  directory: directoryRouter,
  patient: patientRouter,
  booking: bookingRouter,
});

export type AppRouter = typeof appRouter;
