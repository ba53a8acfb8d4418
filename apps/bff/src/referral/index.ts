export { referralRouter } from './router.ts';
export { acceptDown, arriveDown, reportDown, submitDown } from './down.ts';
export { takeUncounted } from './uncounted.ts';
export type { UncountedSteps } from './uncounted.ts';
export { clockRules } from './settings.ts';
export { clockTouches, retimeCases } from './timing.ts';
export { reasonUsage } from './reasonUsage.ts';
export { casesHeldBy, handOverCases } from './handOver.ts';
export { claim } from './triage.ts';
