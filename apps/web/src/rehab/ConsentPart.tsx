import { SegmentedControl, TextInput } from '@mantine/core';
import { signers } from '@lianzhen/shared/referral';
import { FieldRow } from '../kit/Field.tsx';
import { useTexts } from '../platform/i18n.ts';
import styles from './PlanPart.module.css';
import type { Sending } from './sending.ts';
import { sendTexts } from './sendTexts.ts';

type Props = {
  form: Sending;
  change: (next: Partial<Sending>) => void;
  error: (path: string) => string | undefined;
};

/** Who was told and agreed; a relative says which, and why. */
export function ConsentPart({ form, change, error }: Props) {
  const t = useTexts(sendTexts);
  return (
    <div className={styles.plan}>
      <div>
        <SegmentedControl
          aria-label={t.signer}
          value={form.signer}
          data={[
            { value: 'patient', label: t.patientSigns },
            { value: 'family', label: t.familySigns },
          ]}
          onChange={given =>
            change({ signer: signers.find(known => known === given) ?? form.signer, signerName: '' })
          }
        />
      </div>
      <FieldRow>
        <TextInput
          label={t.signerName}
          value={form.signerName}
          onChange={event => change({ signerName: event.currentTarget.value })}
          error={error('consent.name')}
          maxLength={50}
          withAsterisk
        />
        {form.signer === 'family' && (
          <>
            <TextInput
              label={t.relation}
              value={form.relation}
              onChange={event => change({ relation: event.currentTarget.value })}
              error={error('consent.relation')}
              maxLength={20}
              withAsterisk
            />
            <TextInput
              label={t.familyReason}
              value={form.familyReason}
              onChange={event => change({ familyReason: event.currentTarget.value })}
              error={error('consent.reason')}
              maxLength={100}
            />
          </>
        )}
      </FieldRow>
    </div>
  );
}
