import type { ComponentPropsWithRef } from 'react';
import { useId } from 'react';
import styles from './LightInput.module.css';

type Props = {
  label: string;
  error: string | null;
  onText: (text: string) => void;
} & ComponentPropsWithRef<'input'>;

/** Mantine's text input in looks, without its weight: for the sign-in page. */
export function LightInput({ label, error, onText, ...input }: Props) {
  const id = useId();
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        {...input}
        id={id}
        className={styles.input}
        aria-invalid={error !== null}
        aria-describedby={error === null ? undefined : `${id}-error`}
        onChange={event => onText(event.currentTarget.value)}
      />
      {error !== null && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
