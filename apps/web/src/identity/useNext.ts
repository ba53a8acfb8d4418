import { useNavigate, useSearch } from '@tanstack/react-router';
import { sessionChanged } from '../platform/session.ts';

/** After a step of the sign-in: to the page asked for first, which leads to the next step if there is one. */
export function useNext(): () => Promise<void> {
  const { next = '/' } = useSearch({ strict: false });
  const navigate = useNavigate();
  return async () => {
    await sessionChanged();
    await navigate({ href: next });
  };
}
