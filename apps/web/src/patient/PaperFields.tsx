import { Checkbox, Select, TextInput } from '@mantine/core';
import { idKinds, idKindWords, sexes, sexWords } from '@lianzhen/shared/patient';
import { FieldRow } from '../kit/Field.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Papers } from './papers.ts';
import { texts } from './texts.ts';

type FieldsProps = {
  form: Papers;
  told: boolean;
  change: (next: Partial<Papers>) => void;
  error: (field: string) => string | undefined;
};

/** Document, name, birth date and sex; a valid identity number tells the last two. */
export function PaperFields({ form, told, change, error }: FieldsProps) {
  const t = useTexts(texts);
  const say = useWords();
  const fromId = told && t.fromId;
  const order = ['label', 'input', 'error', 'description'] as const;
  return (
    <>
      <FieldRow>
        <Select
          label={t.idKind}
          data={idKinds.map(kind => ({ value: kind, label: say(idKindWords[kind]) }))}
          value={form.idKind}
          onChange={kind => change({ idKind: idKinds.find(known => known === kind) ?? form.idKind })}
          allowDeselect={false}
        />
        <TextInput
          label={t.idNumber}
          value={form.idNumber}
          onChange={event => change({ idNumber: event.currentTarget.value })}
          error={error('idNumber')}
          disabled={form.idKind === 'none'}
          withAsterisk={form.idKind !== 'none'}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
        />
        <TextInput
          label={t.name}
          value={form.name}
          onChange={event => change({ name: event.currentTarget.value })}
          error={error('name')}
          withAsterisk
          maxLength={60}
          autoComplete="off"
          spellCheck={false}
        />
      </FieldRow>
      <FieldRow>
        <TextInput
          type="date"
          label={t.birthDate}
          description={fromId}
          inputWrapperOrder={[...order]}
          value={form.birthDate}
          onChange={event => change({ birthDate: event.currentTarget.value })}
          error={error('birthDate')}
          readOnly={told}
          withAsterisk
        />
        <Select
          label={t.sex}
          description={fromId}
          inputWrapperOrder={[...order]}
          data={sexes.map(sex => ({ value: sex, label: say(sexWords[sex]) }))}
          value={form.sex}
          onChange={sex => change({ sex: sexes.find(known => known === sex) ?? form.sex })}
          error={error('sex')}
          readOnly={told}
          allowDeselect={false}
          withAsterisk
        />
        <Checkbox
          mt="1.75rem"
          label={t.seen}
          checked={form.verified && form.idKind !== 'none'}
          disabled={form.idKind === 'none'}
          onChange={event => change({ verified: event.currentTarget.checked })}
        />
      </FieldRow>
    </>
  );
}
