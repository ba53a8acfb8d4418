export { dashboardRouter } from './router.ts';
export { foldFlow } from './fold.ts';
export { dashboardJobs, watchFlow } from './watch.ts';
