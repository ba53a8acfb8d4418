import { Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { emergencyReasons, emergencyReasonWords } from '@lianzhen/shared/patient';
import { Confirm } from '../kit/Confirm.tsx';
import type { Reason } from '../kit/ReasonPicker.tsx';
import { reasonComplete, ReasonPicker } from '../kit/ReasonPicker.tsx';
import { useTexts } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import type { Shown } from './OutsideOffer.tsx';
import { texts } from './texts.sight.ts';

const reasons = emergencyReasons.map(code => ({ code, words: emergencyReasonWords[code] }));

type Props = {
  opened: boolean;
  onClose: () => void;
  shown: Shown;
  name: string;
  onOpened: (answer: { id: string }) => Promise<void>;
};

/** 紧急调阅: a reason and words that somebody will read, then the patient is open for a few hours. */
export function EmergencyDialog({ opened, onClose, shown, name, onOpened }: Props) {
  const t = useTexts(texts);
  const [why, setWhy] = useState<Reason>({ code: '', text: '' });
  const open = useMutation(trpc.patient.openEmergency.mutationOptions({ onSuccess: onOpened }));
  const reason = emergencyReasons.find(code => code === why.code);
  return (
    <Confirm
      opened={opened}
      onClose={onClose}
      title={t.emergencyTitle(name)}
      action={t.emergencyAction}
      danger
      ready={reasonComplete(why, emergencyReasons)}
      busy={open.isPending}
      onConfirm={() => reason && open.mutate({ ...shown, reason, text: why.text })}
    >
      <Stack gap="sm">
        <p>{t.emergencyBody}</p>
        <ReasonPicker
          label={t.emergencyReason}
          reasons={reasons}
          value={why}
          onChange={setWhy}
          needsText={emergencyReasons}
        />
      </Stack>
    </Confirm>
  );
}
