import type { ReactNode } from 'react';
import { Go } from './Go.tsx';
import styles from './StatNumber.module.css';

type Props = {
  label: ReactNode;
  /** Already formatted; `—` when there is nothing to count. */
  value: string;
  unit?: string;
  /** How it came about or what to compare it with. */
  note?: ReactNode;
  /** The list behind the number. */
  to?: string;
};

/** One figure with its unit; it leads to the cases behind it. */
export function StatNumber({ label, value, unit, note, to }: Props) {
  const figure = (
    <>
      <span className={styles.label}>{label}</span>
      <span className={styles.figure}>
        <span className={styles.value}>{value}</span>
        {unit && <span className={styles.unit}>{unit}</span>}
      </span>
      {note && <span className={styles.note}>{note}</span>}
    </>
  );
  if (!to) return <div className={styles.stat}>{figure}</div>;
  return (
    <Go className={styles.stat} to={to}>
      {figure}
    </Go>
  );
}
