export { rehabRouter } from './router.ts';
