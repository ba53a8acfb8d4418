import type { ComponentPropsWithRef } from 'react';
import styles from './LightButton.module.css';

type Props = { main?: boolean; busy?: boolean } & ComponentPropsWithRef<'button'>;

/** Mantine's button in looks, without its weight: for what the very first page on a slow line must carry. */
export function LightButton({ main = false, busy = false, type = 'button', onClick, ...button }: Props) {
  return (
    <button
      {...button}
      type={type}
      className={styles.button}
      data-main={main || undefined}
      data-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? event => event.preventDefault() : onClick}
    />
  );
}
