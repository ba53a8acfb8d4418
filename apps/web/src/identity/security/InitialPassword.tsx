import { Button, Group, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../../platform/i18n.ts';
import styles from './Security.module.css';
import { texts } from './texts.ts';

/** A password that was just made for someone. */
export type Given = { name: string; username: string; password: string };

/** Shows an initial password, this once. */
export function InitialPassword({ given, onClose }: { given: Given | null; onClose: () => void }) {
  const t = useTexts(texts);
  const [copied, setCopied] = useState(false);
  const leave = () => {
    setCopied(false);
    onClose();
  };
  return (
    <Modal opened={given !== null} onClose={leave} title={t.passwordOnce} closeOnClickOutside={false}>
      {given && (
        <Stack gap="sm">
          <p>
            {given.name} · {t.username} <strong>{given.username}</strong>
          </p>
          <p className={styles.password} aria-label={t.password}>
            {given.password}
          </p>
          <p>{t.passwordOnceHint}</p>
          <Group justify="flex-end" gap="sm">
            {'clipboard' in navigator && (
              <Button
                variant="default"
                onClick={() => void navigator.clipboard.writeText(given.password).then(() => setCopied(true))}
              >
                {copied ? t.copied : t.copy}
              </Button>
            )}
            <Button onClick={leave}>{t.close}</Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
