import { SegmentedControl, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { relation, takesPatients, tiers } from '@lianzhen/shared/directory';
import { downPurposes, urgencies, urgencyWords } from '@lianzhen/shared/referral';
import { ReasonPicker } from '../kit/ReasonPicker.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useActor } from '../platform/session.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './PlanPart.module.css';
import type { Sending, UpCase } from './sending.ts';
import { sendTexts } from './sendTexts.ts';

type Props = {
  up: UpCase;
  form: Sending;
  change: (next: Partial<Sending>) => void;
  error: (path: string) => string | undefined;
};

/** Where the patient goes and why; the clinic that sent the patient up is proposed. */
export function ClinicPart({ up, form, change, error }: Props) {
  const t = useTexts(sendTexts);
  const say = useWords();
  const own = useActor().post.tier;
  const lower = tiers.filter(tier => own && relation(own, tier) === 'down');
  const { data } = useQuery(trpc.directory.institutions.queryOptions({ tiers: lower }));
  const clinics = data?.filter(({ kind }) => takesPatients(kind)) ?? [];
  const home = clinics.find(({ id }) => id === up.from.id)?.id;
  useEffect(() => {
    if (home && form.toInstitutionId === '') change({ toInstitutionId: home });
    // Proposed once, when the clinics are known; afterwards the choice is the doctor's.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [home]);
  return (
    <div className={styles.plan}>
      <Select
        label={t.clinic}
        placeholder={t.clinicPlaceholder}
        value={form.toInstitutionId || null}
        data={clinics.map(one => ({
          value: one.id,
          label: say({ zh: one.name, en: one.nameEn }) + (one.id === home ? ` · ${t.proposed}` : ''),
        }))}
        onChange={given => change({ toInstitutionId: given ?? '' })}
        error={error('toInstitutionId') && t.chooseClinic}
        nothingFoundMessage={t.nothingFound}
        searchable
        withAsterisk
      />
      <SegmentedControl
        aria-label={t.urgency}
        value={form.urgency}
        data={urgencies.map(value => ({ value, label: say(urgencyWords[value]) }))}
        onChange={given => change({ urgency: urgencies.find(known => known === given) ?? form.urgency })}
      />
      <ReasonPicker
        label={t.purpose}
        reasons={downPurposes}
        value={form.purpose}
        onChange={purpose => change({ purpose })}
        error={error('purpose') ?? error('purposeText') ?? null}
      />
    </div>
  );
}
