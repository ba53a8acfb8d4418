export { rehabRouter } from './router.ts';
export { plansByTemplate } from './touches.ts';
export { handOverPlans, plansHeldBy } from './handOver.ts';
