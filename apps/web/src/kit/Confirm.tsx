import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTexts } from '../platform/i18n.ts';
import { texts } from './texts.ts';

type Props = {
  opened: boolean;
  onClose: () => void;
  /** The question, naming the act and its subject. */
  title: string;
  /** What will happen, and fields that the act needs. */
  children: ReactNode;
  /** The verb on the button, never only 确定. */
  action: string;
  onConfirm: () => void;
  /** Whether what the act needs is there. */
  ready?: boolean;
  busy?: boolean;
  danger?: boolean;
};

/** Asks before an act that others will see or that cannot be undone. */
export function Confirm({ ready = true, busy = false, danger = false, ...props }: Props) {
  const t = useTexts(texts);
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t.close }}
    >
      {props.children}
      <Group justify="flex-end" mt="lg" gap="sm">
        <Button variant="default" onClick={props.onClose}>
          {t.cancel}
        </Button>
        <Button
          color={danger ? 'danger' : undefined}
          disabled={!ready}
          loading={busy}
          onClick={props.onConfirm}
        >
          {props.action}
        </Button>
      </Group>
    </Modal>
  );
}
