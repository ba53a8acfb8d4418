import { ActionIcon, Button, Radio, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { allergyStatuses, allergyStatusWords } from '@lianzhen/shared/patient';
import type { Allergy } from '@lianzhen/shared/patient';
import { useTexts, useWords } from '../platform/i18n.ts';
import styles from './EncounterPage.module.css';
import { texts } from './texts.encounter.ts';
import type { PartProps } from './useEncounter.ts';

const nothing: Allergy = { substance: '', reaction: '' };

/** Whether allergies were asked, and which there are. */
export function AllergyPart(props: PartProps & { known: boolean }) {
  const t = useTexts(texts);
  const say = useWords();
  const { form, change, error, leave, known } = props;
  const choose = (status: string) => {
    const allergyStatus = allergyStatuses.find(one => one === status) ?? '';
    leave('allergies.status');
    change({
      allergyStatus,
      ...(allergyStatus === 'listed' && form.allergies.length === 0 && { allergies: [nothing] }),
    });
  };
  return (
    <div className={styles.rows}>
      <Radio.Group
        label={t.allergyStatus}
        description={known ? t.allergyKnown : undefined}
        value={form.allergyStatus}
        onChange={choose}
        error={error('allergies.status')}
        withAsterisk
      >
        <div className={styles.choices}>
          {allergyStatuses.map(status => (
            <Radio key={status} value={status} label={say(allergyStatusWords[status])} />
          ))}
        </div>
      </Radio.Group>
      {form.allergyStatus === 'listed' && <AllergyList {...props} />}
    </div>
  );
}

function AllergyList({ form, change, error, leave }: PartProps) {
  const t = useTexts(texts);
  const set = (place: number, next: Partial<Allergy>) =>
    change({ allergies: form.allergies.map((one, at) => (at === place ? { ...one, ...next } : one)) });
  return (
    <>
      {form.allergies.map((one, place) => (
        <div key={place} className={styles.pair}>
          <TextInput
            label={t.substance}
            value={one.substance}
            onChange={event => set(place, { substance: event.currentTarget.value })}
            onBlur={() => leave('allergies.items')}
            error={place === 0 && error('allergies.items')}
            maxLength={40}
            withAsterisk
          />
          <TextInput
            label={t.reaction}
            value={one.reaction}
            onChange={event => set(place, { reaction: event.currentTarget.value })}
            maxLength={80}
          />
          <ActionIcon
            className={styles.remove}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t.removeAllergy(place + 1)}
            disabled={form.allergies.length === 1}
            onClick={() => change({ allergies: form.allergies.filter((_, at) => at !== place) })}
          >
            <IconTrash size="1.125rem" aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          variant="subtle"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          disabled={form.allergies.length >= 30}
          onClick={() => change({ allergies: [...form.allergies, nothing] })}
        >
          {t.addAllergy}
        </Button>
      </div>
    </>
  );
}
