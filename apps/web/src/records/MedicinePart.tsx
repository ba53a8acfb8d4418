import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { frequenciesOffered, routesOffered } from '@lianzhen/shared/records';
import { useTexts, useWords } from '../platform/i18n.ts';
import styles from './EncounterPage.module.css';
import type { TypedMedicine } from './encounterForm.ts';
import { texts } from './texts.encounter.ts';
import type { PartProps } from './useEncounter.ts';

const nothing: TypedMedicine = { name: '', dose: '', route: '', frequency: '', days: '' };
const longest: Record<keyof TypedMedicine, number> = {
  name: 60,
  dose: 40,
  route: 20,
  frequency: 40,
  days: 3,
};

/** What the patient takes and what was done. */
export function MedicinePart({ form, change, error }: PartProps) {
  const t = useTexts(texts);
  const say = useWords();
  const labels: [keyof TypedMedicine, string][] = [
    ['name', t.medicine],
    ['dose', t.dose],
    ['route', t.route],
    ['frequency', t.frequency],
    ['days', t.days],
  ];
  const set = (place: number, field: keyof TypedMedicine, value: string) =>
    change({ medicines: form.medicines.map((one, at) => (at === place ? { ...one, [field]: value } : one)) });
  return (
    <div className={styles.rows}>
      <datalist id="offered-route">
        {routesOffered.map(one => (
          <option key={one.zh}>{say(one)}</option>
        ))}
      </datalist>
      <datalist id="offered-frequency">
        {frequenciesOffered.map(one => (
          <option key={one.zh}>{say(one)}</option>
        ))}
      </datalist>
      {form.medicines.map((one, place) => (
        <div key={place} className={styles.medicine}>
          {labels.map(([field, label]) => (
            <TextInput
              key={field}
              label={label}
              value={one[field]}
              onChange={event => set(place, field, event.currentTarget.value)}
              error={error(`medicines.${place}.${field}`)}
              maxLength={longest[field]}
              list={field === 'route' || field === 'frequency' ? `offered-${field}` : undefined}
              inputMode={field === 'days' ? 'numeric' : undefined}
            />
          ))}
          <ActionIcon
            className={styles.remove}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t.removeMedicine(place + 1)}
            onClick={() => change({ medicines: form.medicines.filter((_, at) => at !== place) })}
          >
            <IconTrash size="1.125rem" aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          variant="subtle"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          disabled={form.medicines.length >= 30}
          onClick={() => change({ medicines: [...form.medicines, nothing] })}
        >
          {t.addMedicine}
        </Button>
      </div>
      <Textarea
        label={t.treatment}
        value={form.treatment}
        onChange={event => change({ treatment: event.currentTarget.value })}
        error={error('treatment')}
        maxLength={2000}
        autosize
        minRows={2}
        maxRows={10}
      />
    </div>
  );
}
