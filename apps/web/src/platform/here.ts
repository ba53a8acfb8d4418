import { useRouter } from '@tanstack/react-router';
import { useCallback, useState } from 'react';

/**
 * Tells whether the reader is still on this page. Something written into the address a moment after a link was
 * followed would take the reader back: what writes late asks first.
 */
export function useStillHere(): () => boolean {
  const { history } = useRouter();
  const [path] = useState(() => history.location.pathname);
  return useCallback(() => history.location.pathname === path, [history, path]);
}
