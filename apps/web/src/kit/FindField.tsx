import { CloseButton, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useStillHere } from '../platform/here.ts';
import { useTexts } from '../platform/i18n.ts';
import { texts } from './texts.ts';

const PAUSE = 250;

type Props = {
  /** What the address says is sought. */
  value: string;
  /** Called a moment after typing has paused, with the trimmed text. */
  onFind: (text: string) => void;
  label: string;
  hint: string;
  className?: string | undefined;
  maxLength?: number;
};

/** A few letters that narrow a list; what was typed goes into the address when typing pauses. */
export function FindField({ value, onFind, label, hint, className, maxLength = 50 }: Props) {
  const t = useTexts(texts);
  const stillHere = useStillHere();
  const [typed, setTyped] = useState(value);
  const [settled] = useDebouncedValue(typed.trim(), PAUSE);
  useEffect(() => {
    if (settled !== value && stillHere()) onFind(settled);
    // Only what was typed leads to a new address; an address from elsewhere must not be overwritten.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [settled]);
  useEffect(() => {
    if (value === '') setTyped('');
  }, [value]);
  return (
    <TextInput
      className={className}
      type="text"
      aria-label={label}
      placeholder={hint}
      leftSection={<IconSearch size="1rem" aria-hidden />}
      rightSection={typed && <CloseButton aria-label={t.clear} onClick={() => setTyped('')} />}
      value={typed}
      onChange={event => setTyped(event.currentTarget.value)}
      maxLength={maxLength}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
