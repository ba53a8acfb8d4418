import { Link } from '@tanstack/react-router';
import type { ComponentPropsWithRef } from 'react';

type Props = {
  /** A finished address inside the product with its search, e.g. `/referrals?state=overdue`. */
  to: string;
  /** Marks the link as present only on exactly this address, not on those below it. */
  exact?: boolean;
} & Omit<ComponentPropsWithRef<'a'>, 'href'>;

/** A link whose address is a finished string; `Link` of the router is for addresses written in place. */
export function Go({ to, exact = false, ...anchor }: Props) {
  // The router takes the whole address from `href`; `to` is only there because its types ask for one.
  return <Link {...anchor} to="/" href={to} activeOptions={{ exact, includeSearch: false }} />;
}
