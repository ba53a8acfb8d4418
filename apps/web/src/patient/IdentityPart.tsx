import { Checkbox, Select, TextInput } from '@mantine/core';
import { carriesIdNumber, idKinds, idKindWords, sexes, sexWords } from '@lianzhen/shared/patient';
import { FieldRow } from '../kit/Field.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useAreaName } from './areaName.ts';
import { toldById } from './registration.ts';
import type { PartProps } from './RegisterPage.tsx';
import styles from './RegisterPage.module.css';
import { texts } from './texts.ts';

/** Document, name, birth date and sex; a valid identity number tells the last two. */
export function IdentityPart({ form, change, error, leave, today }: PartProps) {
  const t = useTexts(texts);
  const say = useWords();
  const areaName = useAreaName();
  const told = toldById(form, today);
  const hint = told ? (
    <span className={styles.good}>{t.idGood(areaName(told.areaCode))}</span>
  ) : (
    carriesIdNumber(form.idKind) && t.idNumberHint
  );
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
          description={hint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          value={form.idNumber}
          onChange={event => change({ idNumber: event.currentTarget.value })}
          onBlur={() => leave('idNumber')}
          error={error('idNumber')}
          disabled={form.idKind === 'none'}
          withAsterisk={form.idKind !== 'none'}
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          className="lz-numbers"
          autoFocus
        />
        <TextInput
          label={t.name}
          value={form.name}
          onChange={event => change({ name: event.currentTarget.value })}
          onBlur={() => leave('name')}
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
          description={told && t.fromId}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          value={form.birthDate}
          max={today}
          onChange={event => change({ birthDate: event.currentTarget.value })}
          onBlur={() => leave('birthDate')}
          error={error('birthDate')}
          readOnly={told !== null}
          withAsterisk
        />
        <Select
          label={t.sex}
          description={told && t.fromId}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          data={sexes.map(sex => ({ value: sex, label: say(sexWords[sex]) }))}
          value={form.sex || null}
          onChange={sex => change({ sex: sexes.find(known => known === sex) ?? '' })}
          onBlur={() => leave('sex')}
          error={error('sex')}
          readOnly={told !== null}
          withAsterisk
        />
        <Checkbox
          mt="1.75rem"
          label={t.seen}
          checked={form.seen && form.idKind !== 'none'}
          disabled={form.idKind === 'none'}
          onChange={event => change({ seen: event.currentTarget.checked })}
        />
      </FieldRow>
    </>
  );
}
