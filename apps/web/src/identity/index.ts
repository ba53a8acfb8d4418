export { identityReasons } from './reasons.ts';
export { identityRoutes } from './routes.tsx';
export { useActAs } from './useActAs.ts';
export const loadSessionEnded = () =>
  import('./SessionEnded.tsx').then(({ SessionEnded }) => ({ default: SessionEnded }));
