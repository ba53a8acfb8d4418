export { referralRouter } from './router.ts';
export { acceptDown, arriveDown, reportDown, submitDown } from './down.ts';
export { takeUncounted } from './uncounted.ts';
export type { UncountedSteps } from './uncounted.ts';
