export { handoverRouter } from './router.ts';
