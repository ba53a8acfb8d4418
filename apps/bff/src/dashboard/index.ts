export { dashboardRouter } from './router.ts';
export { dashboardJobs, watchFlow } from './watch.ts';
