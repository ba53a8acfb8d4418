export { referralRouter } from './router.ts';
export { acceptDown, arriveDown, reportDown, submitDown } from './down.ts';
export { visibleTo } from './load.ts';
