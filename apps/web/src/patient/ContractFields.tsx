import { MultiSelect, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { insuranceKinds, insuranceWords, reliefs, reliefWords } from '@lianzhen/shared/patient';
import type { InsuranceKind, Relief } from '@lianzhen/shared/patient';
import { FieldRow } from '../kit/Field.tsx';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import { texts } from './texts.ts';

/** Who pays, who has the contract, and marks of relief; a choice not yet made is an empty string. */
export type WrittenContract = {
  insurance: InsuranceKind | '';
  contractInstitutionId: string;
  familyDoctorPostId: string;
  reliefs: Relief[];
};

type Props = {
  value: WrittenContract;
  onChange: (next: Partial<WrittenContract>) => void;
  error: (field: keyof WrittenContract) => string | undefined;
  onLeave: (field: keyof WrittenContract) => void;
};

/** Insurance, contract clinic with its family doctor, and relief. */
export function ContractFields({ value, onChange, error, onLeave }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const english = useLanguage() === 'en';
  const clinics = useQuery({
    ...trpc.directory.institutions.queryOptions({ tiers: ['primary'] }),
    staleTime: 60 * 60_000,
  });
  const doctors = useQuery({
    ...trpc.patient.familyDoctors.queryOptions({ institutionId: value.contractInstitutionId }),
    enabled: value.contractInstitutionId !== '',
  });
  return (
    <FieldRow>
      <Select
        label={t.insurance}
        data={insuranceKinds.map(kind => ({ value: kind, label: say(insuranceWords[kind]) }))}
        value={value.insurance || null}
        onChange={kind => onChange({ insurance: insuranceKinds.find(known => known === kind) ?? '' })}
        onBlur={() => onLeave('insurance')}
        error={error('insurance')}
        withAsterisk
      />
      <Select
        label={t.contractClinic}
        placeholder={t.noContract}
        data={(clinics.data ?? []).map(({ id, name, nameEn }) => ({
          value: id,
          label: (english && nameEn) || name,
        }))}
        value={value.contractInstitutionId || null}
        onChange={id => onChange({ contractInstitutionId: id ?? '', familyDoctorPostId: '' })}
        error={error('contractInstitutionId')}
        searchable
        clearable
      />
      <Select
        label={t.familyDoctor}
        placeholder={t.noFamilyDoctor}
        data={(doctors.data ?? []).map(({ postId, name }) => ({ value: postId, label: name }))}
        value={value.familyDoctorPostId || null}
        onChange={id => onChange({ familyDoctorPostId: id ?? '' })}
        error={error('familyDoctorPostId')}
        disabled={value.contractInstitutionId === ''}
        searchable
        clearable
      />
      <MultiSelect
        label={t.reliefs}
        {...(value.reliefs.length === 0 && { placeholder: t.noReliefs })}
        data={reliefs.map(relief => ({ value: relief, label: say(reliefWords[relief]) }))}
        value={value.reliefs}
        onChange={chosen => onChange({ reliefs: reliefs.filter(relief => chosen.includes(relief)) })}
        clearable
      />
    </FieldRow>
  );
}
