import type { ButtonProps } from '@mantine/core';
import { Button, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { useId } from 'react';
import type { Words } from '@lianzhen/shared/kernel';
import { useTexts, useWords } from '../platform/i18n.ts';
import styles from './ActionButton.module.css';
import { texts } from './texts.ts';

/** The answer of the law for one action: open, or closed with the reason in words. */
export type ActionDecision = { allowed: true } | { allowed: false; reason: Words };

type Props = {
  decision: ActionDecision;
  onClick: () => void;
  /** The step that the page wants next; the others stay quiet. */
  main?: boolean;
  danger?: boolean;
  /** Writes the reason below the button instead of only in the tooltip. */
  reasonBelow?: boolean;
  children: ReactNode;
} & Pick<ButtonProps, 'loading' | 'leftSection' | 'fullWidth'>;

/** A button drawn from the law. When off it stays reachable, says why, and does nothing. */
export function ActionButton(props: Props) {
  const { decision, onClick, main = false, danger = false, reasonBelow = false, children, ...button } = props;
  const t = useTexts(texts);
  const say = useWords();
  const reasonId = useId();
  const color = danger ? 'danger' : undefined;
  const variant = main ? 'filled' : danger ? 'outline' : 'default';
  if (decision.allowed)
    return (
      <Button {...button} variant={variant} color={color} onClick={onClick}>
        {children}
      </Button>
    );
  const reason = say(decision.reason);
  const off = (
    <Button {...button} className={styles.off} variant="default" aria-disabled aria-describedby={reasonId}>
      {children}
    </Button>
  );
  if (reasonBelow)
    return (
      <div className={styles.withReason}>
        {off}
        <span id={reasonId} className={styles.reason}>
          {reason}
        </span>
      </div>
    );
  return (
    <>
      <Tooltip label={reason} events={{ hover: true, focus: true, touch: true }}>
        {off}
      </Tooltip>
      <span className="lz-spoken" id={reasonId}>
        {t.notOpen + reason}
      </span>
    </>
  );
}
