import { MultiSelect, NumberInput, Select, TextInput } from '@mantine/core';
import type { InstitutionKind, Tier } from '@lianzhen/shared/directory';
import {
  areaWords,
  capabilities,
  institutionKinds,
  institutionKindWords,
  takesPatients,
  tiers,
  tierWords,
} from '@lianzhen/shared/directory';
import { FieldRow } from '../kit/Field.tsx';
import { Section } from '../kit/Section.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { areaCodes } from './address.ts';
import { keepTexts } from './texts.keep.ts';

/** What stands in the form of an institution. */
export type InstitutionForm = {
  name: string;
  nameEn: string;
  alias: string;
  areaCode: string;
  tier: Tier | null;
  kind: InstitutionKind;
  uscc: string;
  orgCode: string;
  phone: string;
  address: string;
  latitude: number | null;
  longitude: number | null;
  dutyContact: string;
  dutyPhone: string;
  capabilities: string[];
};

type Props = {
  form: InstitutionForm;
  change: (next: Partial<InstitutionForm>) => void;
  error: (field: string) => string | undefined;
  leave: (field: string) => void;
};

type TextField = Exclude<keyof InstitutionForm, 'tier' | 'kind' | 'latitude' | 'longitude' | 'capabilities'>;

const inOrder: ('label' | 'input' | 'error' | 'description')[] = ['label', 'input', 'error', 'description'];

function OneText(
  props: Props & { field: TextField; label: string; hint?: string; asked?: boolean; max: number },
) {
  const { field, label, hint, asked = false, form, change, error, leave, max } = props;
  return (
    <TextInput
      label={label}
      description={hint}
      inputWrapperOrder={inOrder}
      value={form[field]}
      onChange={event => change({ [field]: event.currentTarget.value })}
      onBlur={() => leave(field)}
      error={error(field)}
      withAsterisk={asked}
      maxLength={max}
      autoComplete="off"
      spellCheck={false}
    />
  );
}

/** All facts of an institution in four parts; what is wrong stands at its field. */
export function InstitutionFields(props: Props) {
  const t = useTexts(keepTexts);
  return (
    <>
      <Section id="names" title={t.names}>
        <FieldRow>
          <OneText {...props} field="name" label={t.name} max={60} asked />
          <OneText {...props} field="nameEn" label={t.nameEn} max={120} asked />
          <OneText {...props} field="alias" label={t.alias} max={80} />
        </FieldRow>
        <FieldRow>
          <OneText {...props} field="uscc" label={t.uscc} hint={t.usccHint} max={18} asked />
          <OneText {...props} field="orgCode" label={t.orgCode} hint={t.orgCodeHint} max={10} asked />
        </FieldRow>
      </Section>
      <Section id="standing" title={t.standing}>
        <Standing {...props} />
      </Section>
      <Section id="contact" title={t.contact}>
        <FieldRow>
          <OneText {...props} field="phone" label={t.phone} max={30} />
          <OneText {...props} field="dutyContact" label={t.dutyContact} max={30} />
          <OneText {...props} field="dutyPhone" label={t.dutyPhone} max={30} />
        </FieldRow>
      </Section>
      <Section id="abilities" title={t.abilities} note={t.abilitiesHint}>
        <AbilitySelect
          value={props.form.capabilities}
          onChange={codes => props.change({ capabilities: codes })}
        />
      </Section>
    </>
  );
}

function Standing(props: Props) {
  const { form, change, error, leave } = props;
  const t = useTexts(keepTexts);
  const say = useWords();
  const degrees = (field: 'latitude' | 'longitude') => (
    <NumberInput
      label={t[field]}
      description={t.positionHint}
      inputWrapperOrder={inOrder}
      value={form[field] ?? ''}
      onChange={given => change({ [field]: typeof given === 'number' ? given : null })}
      onBlur={() => leave(field)}
      error={error(field)}
      decimalScale={6}
      hideControls
    />
  );
  return (
    <>
      <FieldRow>
        <Select
          label={t.kind}
          data={institutionKinds.map(kind => ({ value: kind, label: say(institutionKindWords[kind]) }))}
          value={form.kind}
          onChange={given => {
            const kind = institutionKinds.find(known => known === given) ?? form.kind;
            change({ kind, ...(takesPatients(kind) ? {} : { tier: null }) });
          }}
          allowDeselect={false}
        />
        <Select
          label={t.tier}
          placeholder={takesPatients(form.kind) ? '' : t.tierNone}
          data={tiers.map(tier => ({ value: tier, label: say(tierWords[tier]) }))}
          value={form.tier}
          onChange={given => change({ tier: tiers.find(tier => tier === given) ?? null })}
          onBlur={() => leave('tier')}
          error={error('tier')}
          disabled={!takesPatients(form.kind)}
          withAsterisk={takesPatients(form.kind)}
        />
        <Select
          label={t.area}
          data={areaCodes.map(code => ({ value: code, label: say(areaWords(code)) }))}
          value={form.areaCode || null}
          onChange={code => change({ areaCode: code ?? '' })}
          onBlur={() => leave('areaCode')}
          error={error('areaCode')}
          withAsterisk
          searchable
        />
      </FieldRow>
      <FieldRow>
        <OneText {...props} field="address" label={t.address} max={120} />
        {degrees('latitude')}
        {degrees('longitude')}
      </FieldRow>
    </>
  );
}

/** Some capabilities of the region's list. */
export function AbilitySelect(props: {
  value: string[];
  onChange: (codes: string[]) => void;
  label?: string;
}) {
  const t = useTexts(keepTexts);
  const say = useWords();
  return (
    <MultiSelect
      label={props.label}
      aria-label={t.abilities}
      data={capabilities.map(({ code, words }) => ({ value: code, label: say(words) }))}
      value={props.value}
      onChange={props.onChange}
      searchable
      clearable
    />
  );
}
