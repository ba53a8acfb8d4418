import { TextInput } from '@mantine/core';
import { useTexts } from '../platform/i18n.ts';
import { texts } from './texts.entry.ts';

type Props = { value: string; onChange: (reason: string) => void; error: string | undefined };

/** Why an entry is corrected; it stands beside the version that was wrong. */
export function CorrectionReason({ value, onChange, error }: Props) {
  const t = useTexts(texts);
  return (
    <TextInput
      mt="md"
      label={t.reason}
      description={t.reasonHint}
      value={value}
      onChange={event => onChange(event.currentTarget.value)}
      error={error}
      maxLength={200}
      withAsterisk
    />
  );
}
