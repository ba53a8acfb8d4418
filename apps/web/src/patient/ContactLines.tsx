import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { kinships, kinshipWords } from '@lianzhen/shared/patient';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { WrittenContact } from './amendment.ts';
import styles from './Lines.module.css';
import { texts } from './texts.ts';
import { texts as careTexts } from './texts.care.ts';

const MOST = 6;

type Props = {
  value: readonly WrittenContact[];
  onChange: (next: WrittenContact[]) => void;
  error: (path: string) => string | undefined;
};

/** Who is called, in the order in which they are tried. */
export function ContactLines({ value, onChange, error }: Props) {
  const t = useTexts(texts);
  const tCare = useTexts(careTexts);
  const say = useWords();
  const set = (place: number, next: Partial<WrittenContact>) =>
    onChange(value.map((one, at) => (at === place ? { ...one, ...next } : one)));
  return (
    <div className={styles.lines}>
      {value.map((one, place) => (
        <div
          key={one.id || place}
          className={styles.line}
          role="group"
          aria-label={tCare.contactOf(place + 1)}
        >
          <TextInput
            label={t.contactName}
            value={one.name}
            onChange={event => set(place, { name: event.currentTarget.value })}
            error={error(`${place}.name`)}
            maxLength={50}
            autoComplete="off"
          />
          <Select
            label={t.kinship}
            data={kinships.map(kinship => ({ value: kinship, label: say(kinshipWords[kinship]) }))}
            value={one.kinship}
            onChange={chosen =>
              set(place, { kinship: kinships.find(kinship => kinship === chosen) ?? one.kinship })
            }
            allowDeselect={false}
          />
          <TextInput
            type="tel"
            label={t.contactPhone}
            placeholder={one.phoneMasked ?? ''}
            {...(one.phoneMasked && { description: tCare.phoneKept })}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            value={one.phone}
            onChange={event => set(place, { phone: event.currentTarget.value })}
            error={error(`${place}.phone`)}
            maxLength={20}
            autoComplete="off"
          />
          <ActionIcon
            className={styles.remove}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={tCare.removeContact(place + 1)}
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
          onClick={() =>
            onChange([...value, { id: '', name: '', kinship: 'child', phone: '', phoneMasked: null }])
          }
        >
          {tCare.addContact}
        </Button>
      </div>
    </div>
  );
}
