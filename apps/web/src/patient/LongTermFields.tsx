import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { longTermCodes, longTermWords } from '@lianzhen/shared/patient';
import type { LongTerm, LongTermCode } from '@lianzhen/shared/patient';
import { useTexts, useWords } from '../platform/i18n.ts';
import styles from './Lines.module.css';
import { texts } from './texts.care.ts';

/** A line as it is being written; the code is empty until one is chosen. */
export type WrittenLongTerm = Omit<LongTerm, 'code'> & { code: LongTermCode | '' };

type Props = {
  value: readonly WrittenLongTerm[];
  onChange: (next: WrittenLongTerm[]) => void;
  /** The words of what is wrong with `place.field`. */
  error: (path: string) => string | undefined;
};

const MOST = 30;

/** Long-term conditions, each with since when. */
export function LongTermFields({ value, onChange, error }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const set = (place: number, next: Partial<WrittenLongTerm>) =>
    onChange(value.map((one, at) => (at === place ? { ...one, ...next } : one)));
  return (
    <div className={styles.lines}>
      {value.map((one, place) => (
        <div key={place} className={styles.line}>
          <Select
            label={t.longTerm}
            data={longTermCodes.map(code => ({ value: code, label: say(longTermWords(code)) }))}
            value={one.code || null}
            onChange={chosen => set(place, { code: longTermCodes.find(code => code === chosen) ?? '' })}
            error={error(`${place}.code`)}
            searchable
            withAsterisk
          />
          <TextInput
            label={t.sinceLabel}
            placeholder={t.sinceHint}
            value={one.since}
            onChange={event => set(place, { since: event.currentTarget.value.trim() })}
            error={error(`${place}.since`)}
            maxLength={7}
            inputMode="numeric"
          />
          <TextInput
            label={t.noteLabel}
            value={one.note}
            onChange={event => set(place, { note: event.currentTarget.value })}
            error={error(`${place}.note`)}
            withAsterisk={one.code === 'other'}
            maxLength={80}
          />
          <ActionIcon
            className={styles.remove}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t.removeLongTerm(place + 1)}
            onClick={() => onChange(value.filter((_, at) => at !== place))}
          >
            <IconTrash size="1.125rem" aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          variant="subtle"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          disabled={value.length >= MOST}
          onClick={() => onChange([...value, { code: '', since: '', note: '' }])}
        >
          {t.addLongTerm}
        </Button>
      </div>
    </div>
  );
}
