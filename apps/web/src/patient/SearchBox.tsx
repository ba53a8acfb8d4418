import { ActionIcon, CloseButton, Loader, TextInput } from '@mantine/core';
import { IconCamera, IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import { useTexts } from '../platform/i18n.ts';
import styles from './SearchBox.module.css';
import { texts } from './texts.ts';

type Props = {
  value: string;
  onChange: (next: string) => void;
  busy: boolean;
  help?: string;
  /** Opens the camera; without it there is no button for it. */
  onScan?: () => void;
};

/** Where one types who is sought. Arrow down leads into the list, Enter opens its first line. */
export function SearchBox({ value, onChange, busy, help, onScan }: Props) {
  const t = useTexts(texts);
  const field = useRef<HTMLInputElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const first = document.querySelector<HTMLElement>('[data-worklist-row]');
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      first?.focus();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!busy) first?.click();
    }
  };
  const clear = () => {
    onChange('');
    field.current?.focus();
  };
  return (
    <search className={styles.search}>
      <TextInput
        ref={field}
        type="text"
        size="md"
        aria-label={t.findPatient}
        placeholder={t.searchPlaceholder}
        leftSection={busy ? <Loader size="1.25rem" /> : <IconSearch size="1.25rem" aria-hidden />}
        rightSection={
          value ? (
            <CloseButton aria-label={t.clear} onClick={clear} />
          ) : (
            onScan && (
              <ActionIcon variant="subtle" size="lg" aria-label={t.scan} title={t.scan} onClick={onScan}>
                <IconCamera size="1.25rem" aria-hidden />
              </ActionIcon>
            )
          )
        }
        value={value}
        onChange={event => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        maxLength={120}
        autoComplete="off"
        spellCheck={false}
        autoFocus
      />
      {help && (
        <p className={styles.help}>
          {help} <span className={styles.keys}>{t.keys}</span>
        </p>
      )}
    </search>
  );
}
