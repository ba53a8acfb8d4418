import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { insuranceKinds, insuranceWords } from '@lianzhen/shared/patient';
import { FieldRow } from '../kit/Field.tsx';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import type { PartProps } from './RegisterPage.tsx';
import { texts } from './texts.ts';

/** Who pays, and the clinic that has the contract. */
export function InsurancePart({ form, change, error, leave }: PartProps) {
  const t = useTexts(texts);
  const say = useWords();
  const english = useLanguage() === 'en';
  const clinics = useQuery({
    ...trpc.directory.institutions.queryOptions({ tiers: ['primary'] }),
    staleTime: 60 * 60_000,
  });
  return (
    <FieldRow>
      <Select
        label={t.insurance}
        data={insuranceKinds.map(kind => ({ value: kind, label: say(insuranceWords[kind]) }))}
        value={form.insurance || null}
        onChange={kind => change({ insurance: insuranceKinds.find(known => known === kind) ?? '' })}
        onBlur={() => leave('insurance')}
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
        value={form.contractInstitutionId || null}
        onChange={id => change({ contractInstitutionId: id ?? '' })}
        error={error('contractInstitutionId')}
        searchable
        clearable
      />
    </FieldRow>
  );
}
