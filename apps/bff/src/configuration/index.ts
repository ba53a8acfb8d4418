export { configurationRouter } from './router.ts';
