import { auditRouter } from './audit/index.ts';
import { bookingRouter } from './booking/index.ts';
import { configurationRouter } from './configuration/index.ts';
import { dashboardRouter } from './dashboard/index.ts';
import { directoryRouter } from './directory/index.ts';
import { handoverRouter } from './handover/index.ts';
import { exchangeRouter } from './exchange/index.ts';
import { identityRouter, securityRouter } from './identity/index.ts';
import { patientRouter } from './patient/index.ts';
import { router } from './platform/index.ts';
import { practiceRouter } from './practice/index.ts';
import { liveRouter } from './platform/stream.ts';
import { referralRouter } from './referral/index.ts';
import { recordsRouter } from './records/index.ts';
import { rehabRouter } from './rehab/index.ts';

export const appRouter = router({
  live: liveRouter,
  identity: identityRouter,
  security: securityRouter,
  directory: directoryRouter,
  audit: auditRouter,
  patient: patientRouter,
  records: recordsRouter,
  exchange: exchangeRouter,
  booking: bookingRouter,
  referral: referralRouter,
  rehab: rehabRouter,
  dashboard: dashboardRouter,
  handover: handoverRouter,
  configuration: configurationRouter,
  practice: practiceRouter,
});

export type AppRouter = typeof appRouter;
