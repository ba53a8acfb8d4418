import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorState } from '../kit/ErrorState.tsx';
import { texts as kitTexts } from '../kit/texts.ts';
import { useTexts } from '../platform/i18n.ts';
import styles from './Act.module.css';
import { isMoved } from './useAct.ts';

type Props = {
  /** The verb on the button. */
  action: string;
  error: unknown;
  busy: boolean;
  danger?: boolean;
  note?: ReactNode;
  onClose: () => void;
};

/** The end of an action's form: what went wrong, the way out, and the verb. */
export function ActFoot({ action, error, busy, danger = false, note, onClose }: Props) {
  const t = useTexts(kitTexts);
  return (
    <>
      {error !== null && !isMoved(error) && <ErrorState error={error} />}
      <div className={styles.foot}>
        <span className={styles.note}>{note}</span>
        <Button variant="default" onClick={onClose}>
          {t.cancel}
        </Button>
        <Button type="submit" color={danger ? 'danger' : undefined} loading={busy}>
          {action}
        </Button>
      </div>
    </>
  );
}
