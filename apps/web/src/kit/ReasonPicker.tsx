import { Radio, Stack, Textarea } from '@mantine/core';
import type { Coded } from '@lianzhen/shared/kernel';
import { useTexts, useWords } from '../platform/i18n.ts';
import { texts } from './texts.ts';

/** A chosen reason; `code` is empty until one is chosen. */
export type Reason = { code: string; text: string };

type Props = {
  label?: string;
  reasons: readonly Coded[];
  value: Reason;
  onChange: (next: Reason) => void;
  /** Codes that mean nothing without words of one's own. */
  needsText?: readonly string[];
  error?: string | null;
};

/** One coded reason, and free text beside it. */
export function ReasonPicker({ label, reasons, value, onChange, needsText = ['other'], error }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const textNeeded = needsText.includes(value.code);
  return (
    <Stack gap="sm">
      <Radio.Group
        label={label ?? t.reason}
        value={value.code}
        onChange={code => onChange({ ...value, code })}
        error={error}
        withAsterisk
      >
        <Stack gap="0.5rem" mt="0.375rem" mb={error ? '0.375rem' : 0}>
          {reasons.map(({ code, words }) => (
            <Radio key={code} value={code} label={say(words)} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea
        label={t.reasonText}
        placeholder={textNeeded ? t.reasonTextNeeded : t.optional}
        value={value.text}
        onChange={event => onChange({ ...value, text: event.currentTarget.value })}
        required={textNeeded}
        maxLength={500}
        autosize
        minRows={2}
        maxRows={6}
      />
    </Stack>
  );
}

/** Whether a reason is complete enough to be sent. */
export function reasonComplete(value: Reason, needsText: readonly string[] = ['other']): boolean {
  return value.code !== '' && (!needsText.includes(value.code) || value.text.trim() !== '');
}
