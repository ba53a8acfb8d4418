import { ActionIcon, Stack } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { maskedFieldWords, unmaskReasons, unmaskReasonWords } from '@lianzhen/shared/patient';
import type { MaskedField } from '@lianzhen/shared/patient';
import { Confirm } from '../kit/Confirm.tsx';
import type { Reason } from '../kit/ReasonPicker.tsx';
import { reasonComplete, ReasonPicker } from '../kit/ReasonPicker.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Inputs } from '../platform/trpc.ts';
import { client } from '../platform/trpc.ts';
import { texts } from './texts.ts';

const SHOWN_FOR = 60_000;

const reasons = unmaskReasons.map(code => ({ code, words: unmaskReasonWords[code] }));

/** The values that are shown in full at the moment, by `keyOf`. */
export type Unmasked = Readonly<Record<string, string>>;

/** Under which key a shown value is kept: each contact has a telephone of its own. */
export function keyOf(field: MaskedField, contactId = ''): string {
  return field + contactId;
}

/** Values shown in full; all of them are hidden again a minute after the last was shown. */
export function useUnmasked() {
  const [values, setValues] = useState<Unmasked>({});
  const shown = Object.keys(values).length;
  useEffect(() => {
    if (shown === 0) return undefined;
    const timer = setTimeout(() => setValues({}), SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [shown]);
  return {
    values,
    show: (key: string, value: string) => setValues({ ...values, [key]: value }),
    hide: (key: string) => {
      const { [key]: _hidden, ...others } = values;
      setValues(others);
    },
  };
}

type Props = {
  patientId: string;
  field: MaskedField;
  contactId?: string | undefined;
  shown: boolean;
  onShow: (key: string, value: string) => void;
  onHide: (key: string) => void;
};

/** The eye beside a masked number: asks why, then shows it; the look is logged. */
export function Unmask({ patientId, field, contactId, shown, onShow, onHide }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const [asking, setAsking] = useState(false);
  const [why, setWhy] = useState<Reason>({ code: '', text: '' });
  // A mutation although it reads: the full number must not stay in the cache.
  const unmask = useMutation({
    mutationFn: (input: Inputs['patient']['unmask']) => client.patient.unmask.query(input),
    gcTime: 0,
    onSuccess({ value }) {
      onShow(keyOf(field, contactId), value);
      setAsking(false);
      setWhy({ code: '', text: '' });
    },
  });
  const name = say(maskedFieldWords[field]);
  const reason = unmaskReasons.find(code => code === why.code);
  return (
    <>
      <ActionIcon
        variant="subtle"
        aria-label={shown ? t.hide(name) : t.unmask(name)}
        title={shown ? t.hide(name) : t.unmask(name)}
        onClick={() => (shown ? onHide(keyOf(field, contactId)) : setAsking(true))}
      >
        {shown ? <IconEyeOff size="1.125rem" aria-hidden /> : <IconEye size="1.125rem" aria-hidden />}
      </ActionIcon>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.unmaskTitle(name)}
        action={t.unmaskAction}
        ready={reasonComplete(why)}
        busy={unmask.isPending}
        onConfirm={() => reason && unmask.mutate({ id: patientId, field, contactId, reason, note: why.text })}
      >
        <Stack gap="sm">
          <p>{t.unmaskBody}</p>
          <ReasonPicker label={t.unmaskReason} reasons={reasons} value={why} onChange={setWhy} />
        </Stack>
      </Confirm>
    </>
  );
}
