export { bookingRouter } from './router.ts';
export { takePlace } from './take.ts';
export { arriveAppointment, freeAppointment, missAppointment } from './appointment.ts';
export { planSession } from './plan.ts';
export { bookingJobs, openSessions } from './open.ts';
export { applyOpening, openingTouches } from './opening.ts';
export { handOverSessions, letGoHolds, sessionsHeldBy } from './handOver.ts';
