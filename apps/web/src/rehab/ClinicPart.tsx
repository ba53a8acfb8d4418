import { SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { onOffer, shippedReasons, urgencies, urgencyWords } from '@lianzhen/shared/referral';
import { ReasonPicker } from '../kit/ReasonPicker.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './PlanPart.module.css';
import type { Sending } from './sending.ts';
import type { Clinics } from './useClinics.ts';
import { sendTexts } from './sendTexts.ts';

type Props = {
  clinics: Clinics;
  form: Sending;
  change: (next: Partial<Sending>) => void;
  error: (path: string) => string | undefined;
};

/** Where the patient goes and why; the clinic that sent the patient up is proposed. */
export function ClinicPart({ clinics, form, change, error }: Props) {
  const t = useTexts(sendTexts);
  const say = useWords();
  const { data: lists = shippedReasons } = useQuery(trpc.referral.reasons.queryOptions());
  return (
    <div className={styles.plan}>
      <Select
        label={t.clinic}
        placeholder={t.clinicPlaceholder}
        value={form.toInstitutionId || null}
        data={clinics.rows.map(one => ({
          value: one.id,
          label: say({ zh: one.name, en: one.nameEn }) + (one.id === clinics.home ? ` · ${t.proposed}` : ''),
        }))}
        onChange={given => change({ toInstitutionId: given ?? '' })}
        error={error('toInstitutionId') && t.chooseClinic}
        nothingFoundMessage={t.nothingFound}
        searchable
        withAsterisk
      />
      <div>
        <SegmentedControl
          aria-label={t.urgency}
          value={form.urgency}
          data={urgencies.map(value => ({ value, label: say(urgencyWords[value]) }))}
          onChange={given => change({ urgency: urgencies.find(known => known === given) ?? form.urgency })}
        />
      </div>
      <ReasonPicker
        label={t.purpose}
        reasons={onOffer(lists.down_purposes)}
        value={form.purpose}
        onChange={purpose => change({ purpose })}
        error={error('purpose') ?? error('purposeText') ?? null}
      />
    </div>
  );
}
