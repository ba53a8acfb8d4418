export { identityReasons } from './reasons.ts';
export { identityRoom } from './room.ts';
export { identityRoutes } from './routes.tsx';
export { useActAs } from './useActAs.ts';
export const loadSessionEnded = () =>
  import('./SessionEnded.tsx').then(({ SessionEnded }) => ({ default: SessionEnded }));
export const loadConfirmIdentity = () =>
  import('./ConfirmIdentity.tsx').then(({ ConfirmIdentity }) => ({ default: ConfirmIdentity }));
