export { rehabRouter } from './router.ts';
export { plansByTemplate } from './touches.ts';
