import type { IconFile } from '@tabler/icons-react';
import styles from './ToolButton.module.css';

type Props = {
  icon: typeof IconFile;
  /** The accessible name; also the hint under the pointer unless `hint` says more. */
  name: string;
  hint?: string;
  onClick: () => void;
  pressed?: boolean;
  disabled?: boolean;
  /** Writes the name beside the icon where there is room. */
  worded?: boolean;
};

export function ToolButton({ icon: Icon, name, hint, onClick, pressed, disabled, worded = false }: Props) {
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={name}
      title={hint ?? name}
      aria-pressed={pressed}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon aria-hidden stroke={1.6} />
      {worded && <span>{name}</span>}
    </button>
  );
}
