import type { ReactNode } from 'react';
import styles from './Field.module.css';

/** Pairs of a label and a value, in as many columns as there is room for. */
export function Fields({ children }: { children: ReactNode }) {
  return <dl className={styles.fields}>{children}</dl>;
}

/** One label with its value; `wide` takes the whole line. */
export function Field(props: { label: ReactNode; wide?: boolean; children: ReactNode }) {
  return (
    <div className={props.wide ? styles.wide : undefined}>
      <dt className={styles.label}>{props.label}</dt>
      <dd className={styles.value}>{props.children}</dd>
    </div>
  );
}

/** Inputs of a form side by side, one below the other on a phone. */
export function FieldRow({ children }: { children: ReactNode }) {
  return <div className={styles.row}>{children}</div>;
}
