export { practiceRouter } from './router.ts';
