import { Select, TextInput } from '@mantine/core';
import { kinships, kinshipWords } from '@lianzhen/shared/patient';
import { FieldRow } from '../kit/Field.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useAreaName } from './areaName.ts';
import { areaChoices } from './registration.ts';
import type { PartProps } from './RegisterPage.tsx';
import { texts } from './texts.ts';

/** How the patient is reached and where they live. */
export function ContactPart({ form, change, error, leave, today }: PartProps) {
  const t = useTexts(texts);
  const say = useWords();
  const areaName = useAreaName();
  return (
    <>
      <FieldRow>
        <TextInput
          type="tel"
          label={t.phone}
          description={!error('phone') && t.phoneHint}
          inputWrapperOrder={['label', 'input', 'error', 'description']}
          value={form.phone}
          onChange={event => change({ phone: event.currentTarget.value })}
          onBlur={() => leave('phone')}
          error={error('phone')}
          maxLength={20}
          autoComplete="off"
        />
        <Select
          label={t.area}
          data={areaChoices(form, today).map(code => ({ value: code, label: areaName(code) }))}
          value={form.areaCode || null}
          onChange={code => change({ areaCode: code ?? '' })}
          onBlur={() => leave('areaCode')}
          error={error('areaCode')}
          searchable
          withAsterisk
        />
        <TextInput
          label={t.address}
          placeholder={t.addressHint}
          value={form.address}
          onChange={event => change({ address: event.currentTarget.value })}
          onBlur={() => leave('address')}
          error={error('address')}
          maxLength={120}
          autoComplete="off"
        />
      </FieldRow>
      <FieldRow>
        <TextInput
          label={t.contactName}
          value={form.contactName}
          onChange={event => change({ contactName: event.currentTarget.value })}
          onBlur={() => leave('contactName')}
          error={error('contactName')}
          maxLength={50}
          autoComplete="off"
        />
        <Select
          label={t.kinship}
          data={kinships.map(kinship => ({ value: kinship, label: say(kinshipWords[kinship]) }))}
          value={form.contactKinship || null}
          onChange={chosen => change({ contactKinship: kinships.find(kinship => kinship === chosen) ?? '' })}
          clearable
        />
        <TextInput
          type="tel"
          label={t.contactPhone}
          value={form.contactPhone}
          onChange={event => change({ contactPhone: event.currentTarget.value })}
          onBlur={() => leave('contactPhone')}
          error={error('contactPhone')}
          maxLength={20}
          autoComplete="off"
        />
      </FieldRow>
    </>
  );
}
