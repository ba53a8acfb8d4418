import { ActionIcon, Button, Radio, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { allergyStatuses, allergyStatusWords } from '@lianzhen/shared/patient';
import type { Allergy } from '@lianzhen/shared/patient';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { PartProps } from './RegisterPage.tsx';
import styles from './RegisterPage.module.css';
import { texts } from './texts.ts';

/** Whether allergies were asked, and which there are. */
export function AllergyPart({ form, change, error, leave }: PartProps) {
  const t = useTexts(texts);
  const say = useWords();
  return (
    <div className={styles.rows}>
      <Radio.Group
        label={t.allergyStatus}
        value={form.allergyStatus}
        onChange={status => {
          leave('allergyStatus');
          change({ allergyStatus: allergyStatuses.find(known => known === status) ?? '' });
        }}
        error={error('allergyStatus')}
        withAsterisk
      >
        <div className={styles.choices}>
          {allergyStatuses.map(status => (
            <Radio key={status} value={status} label={say(allergyStatusWords[status])} />
          ))}
        </div>
      </Radio.Group>
      {form.allergyStatus === 'listed' && (
        <AllergyList form={form} change={change} error={error} leave={leave} />
      )}
    </div>
  );
}

function AllergyList({ form, change, error, leave }: Omit<PartProps, 'today'>) {
  const t = useTexts(texts);
  const set = (place: number, next: Partial<Allergy>) =>
    change({ allergies: form.allergies.map((one, at) => (at === place ? { ...one, ...next } : one)) });
  return (
    <>
      {form.allergies.map((one, place) => (
        <div key={place} className={styles.allergy}>
          <TextInput
            label={t.substance}
            placeholder={t.substanceHint}
            value={one.substance}
            onChange={event => set(place, { substance: event.currentTarget.value })}
            onBlur={() => leave('allergies')}
            error={place === 0 && error('allergies')}
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
          onClick={() => change({ allergies: [...form.allergies, { substance: '', reaction: '' }] })}
        >
          {t.addAllergy}
        </Button>
      </div>
    </>
  );
}
