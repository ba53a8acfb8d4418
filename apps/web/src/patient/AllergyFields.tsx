import { ActionIcon, Button, Radio, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { allergyStatuses, allergyStatusWords } from '@lianzhen/shared/patient';
import type { Allergy, AllergyStatus } from '@lianzhen/shared/patient';
import { useTexts, useWords } from '../platform/i18n.ts';
import styles from './AllergyFields.module.css';
import { texts } from './texts.ts';

/** What is written of allergies; an empty status is not asked yet. */
export type WrittenAllergies = { status: AllergyStatus | ''; items: Allergy[] };

type Part = 'status' | 'items';
type Props = {
  value: WrittenAllergies;
  onChange: (next: WrittenAllergies) => void;
  error: (part: Part) => string | undefined;
  onLeave: (part: Part) => void;
  note?: string | undefined;
};

const nothing: Allergy = { substance: '', reaction: '' };
const MOST = 30;

/** Whether allergies were asked, and which there are. */
export function AllergyFields(props: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const { value, onChange, error, onLeave, note } = props;
  const choose = (chosen: string) => {
    const status = allergyStatuses.find(known => known === chosen) ?? '';
    const first = status === 'listed' && value.items.length === 0;
    onLeave('status');
    onChange({ status, items: first ? [nothing] : value.items });
  };
  return (
    <div className={styles.rows}>
      <Radio.Group
        label={t.allergyStatus}
        description={note}
        value={value.status}
        onChange={choose}
        error={error('status')}
        withAsterisk
      >
        <div className={styles.choices}>
          {allergyStatuses.map(status => (
            <Radio key={status} value={status} label={say(allergyStatusWords[status])} />
          ))}
        </div>
      </Radio.Group>
      {value.status === 'listed' && <AllergyList {...props} />}
    </div>
  );
}

function AllergyList({ value, onChange, error, onLeave }: Props) {
  const t = useTexts(texts);
  const { items } = value;
  const put = (next: Allergy[]) => onChange({ ...value, items: next });
  const set = (place: number, next: Partial<Allergy>) =>
    put(items.map((one, at) => (at === place ? { ...one, ...next } : one)));
  return (
    <>
      {items.map((one, place) => (
        <div key={place} className={styles.allergy}>
          <TextInput
            label={t.substance}
            placeholder={t.substanceHint}
            value={one.substance}
            onChange={event => set(place, { substance: event.currentTarget.value })}
            onBlur={() => onLeave('items')}
            error={place === 0 && error('items')}
            maxLength={40}
            withAsterisk
          />
          <TextInput
            label={t.reactionLabel}
            placeholder={t.reactionHint}
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
            disabled={items.length === 1}
            onClick={() => put(items.filter((_, at) => at !== place))}
          >
            <IconTrash size="1.125rem" aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          variant="subtle"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          disabled={items.length >= MOST}
          onClick={() => put([...items, nothing])}
        >
          {t.addAllergy}
        </Button>
      </div>
    </>
  );
}
