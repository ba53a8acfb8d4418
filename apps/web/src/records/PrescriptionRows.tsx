import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import {
  frequenciesOffered,
  medicineStates,
  medicineStateWords,
  routesOffered,
} from '@lianzhen/shared/records';
import { useTexts, useWords } from '../platform/i18n.ts';
import styles from './EntryForm.module.css';
import { emptyRow } from './prescriptionForm.ts';
import type { PrescribedRow } from './prescriptionForm.ts';
import { texts } from './texts.entry.ts';

type Props = {
  items: readonly PrescribedRow[];
  onChange: (items: PrescribedRow[]) => void;
  error: (field: string) => string | undefined;
};

type Typed = Exclude<keyof PrescribedRow, 'state'>;

const longest: Record<Typed, number> = {
  name: 60,
  dose: 40,
  route: 20,
  frequency: 40,
  days: 3,
  quantity: 40,
};

/** The medicines of a prescription, one line each. */
export function PrescriptionRows({ items, onChange, error }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const set = (place: number, next: Partial<PrescribedRow>) =>
    onChange(items.map((row, at) => (at === place ? { ...row, ...next } : row)));
  const labels: [Typed, string][] = [
    ['name', t.medicine],
    ['dose', t.dose],
    ['route', t.route],
    ['frequency', t.frequency],
    ['days', t.days],
    ['quantity', t.quantity],
  ];
  const offered = { route: routesOffered, frequency: frequenciesOffered };
  return (
    <>
      {Object.entries(offered).map(([field, list]) => (
        <datalist key={field} id={`offered-${field}`}>
          {list.map(one => (
            <option key={one.zh}>{say(one)}</option>
          ))}
        </datalist>
      ))}
      {items.map((row, place) => (
        <div key={place} className={styles.item} role="group" aria-label={t.medicineNumber(place + 1)}>
          {labels.map(([field, label]) => (
            <TextInput
              key={field}
              label={label}
              value={row[field]}
              onChange={event => set(place, { [field]: event.currentTarget.value })}
              error={error(`items.${place}.${field}`)}
              maxLength={longest[field]}
              list={field in offered ? `offered-${field}` : undefined}
              inputMode={field === 'days' ? 'numeric' : undefined}
            />
          ))}
          <NativeSelect
            label={t.medicineState}
            value={row.state}
            onChange={event =>
              set(place, { state: medicineStates.find(one => one === event.currentTarget.value) ?? 'active' })
            }
            data={medicineStates.map(value => ({ value, label: say(medicineStateWords[value]) }))}
          />
          <ActionIcon
            className={styles.remove}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t.removeMedicine(place + 1)}
            onClick={() => onChange(items.filter((_, at) => at !== place))}
          >
            <IconTrash size="1.125rem" aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          variant="subtle"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          disabled={items.length >= 30}
          onClick={() => onChange([...items, emptyRow])}
        >
          {t.addMedicine}
        </Button>
      </div>
    </>
  );
}
