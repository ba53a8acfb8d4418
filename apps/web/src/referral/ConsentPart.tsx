import { Checkbox, Radio, TextInput } from '@mantine/core';
import { signers } from '@lianzhen/shared/referral';
import { FieldRow } from '../kit/Field.tsx';
import { useTexts } from '../platform/i18n.ts';
import { texts } from './texts.ts';
import styles from './UpForm.module.css';
import type { FormPart } from './useUpForm.ts';

/** Who was told and agreed. Ticking it is a statement of the doctor, so it is never ticked beforehand. */
export function ConsentPart({ form, change, error, patientName }: FormPart & { patientName: string }) {
  const t = useTexts(texts);
  const sign = (given: string) => {
    const signer = signers.find(known => known === given) ?? form.signer;
    if (signer === form.signer) return;
    change({ signer, signerName: signer === 'patient' ? patientName : '' });
  };
  return (
    <div className={styles.fields}>
      <Radio.Group label={t.signer} value={form.signer} onChange={sign}>
        <div className={styles.signers}>
          {signers.map(signer => (
            <Radio
              key={signer}
              value={signer}
              label={{ patient: t.signerPatient, family: t.signerFamily }[signer]}
            />
          ))}
        </div>
      </Radio.Group>
      <FieldRow>
        <TextInput
          label={t.signerName}
          value={form.signerName}
          onChange={event => change({ signerName: event.currentTarget.value })}
          error={error('signerName')}
          withAsterisk={form.agreed}
          maxLength={50}
          autoComplete="off"
        />
        {form.signer === 'family' && (
          <>
            <TextInput
              label={t.relation}
              placeholder={t.relationHint}
              value={form.relation}
              onChange={event => change({ relation: event.currentTarget.value })}
              error={error('relation')}
              withAsterisk
              maxLength={20}
            />
            <TextInput
              label={t.familyReason}
              value={form.familyReason}
              onChange={event => change({ familyReason: event.currentTarget.value })}
              error={error('familyReason')}
              maxLength={100}
            />
          </>
        )}
      </FieldRow>
      <Checkbox
        label={t.agreed}
        description={form.urgency === 'emergency' ? t.agreedLater : undefined}
        checked={form.agreed}
        onChange={event => change({ agreed: event.currentTarget.checked })}
        error={error('agreed')}
      />
    </div>
  );
}
