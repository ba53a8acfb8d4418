export { rehabRouter } from './router.ts';
export { finish } from './finish.ts';
export { record } from './record.ts';
export { sendDown } from './sendDown.ts';
export { takeOver } from './takeOver.ts';
