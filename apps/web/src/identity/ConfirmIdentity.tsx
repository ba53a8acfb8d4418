import { Button, Group, Modal, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { confirming, settle } from '../platform/confirm.ts';
import { useTexts } from '../platform/i18n.ts';
import { useActor } from '../platform/session.ts';
import { trpc } from '../platform/trpc.ts';
import { UsePasskey } from './factor/UsePasskey.tsx';
import { ConfirmWithProvider } from './oidc/ConfirmWithProvider.tsx';
import { Refused } from './Refused.tsx';
import { accountTexts } from './texts.account.ts';

const goOn = () => settle('go');

/** 请确认是您本人: asked over the page before a signature or a look behind the stars; the act then goes on by itself. */
export function ConfirmIdentity() {
  const t = useTexts(accountTexts);
  const opened = confirming.use().length > 0;
  const { practitioner } = useActor();
  return (
    <Modal
      opened={opened}
      onClose={() => settle('giveUp')}
      title={t.confirmTitle}
      closeButtonProps={{ 'aria-label': t.cancel }}
      zIndex={350}
    >
      <Stack gap="sm">
        <p>
          {practitioner.name} · {t.confirmHint}
        </p>
        <ProofForm onDone={goOn} />
      </Stack>
    </Modal>
  );
}

function ProofForm({ onDone }: { onDone: () => void }) {
  const t = useTexts(accountTexts);
  const proofs = useQuery(trpc.identity.proofs.queryOptions());
  const [byCode, setByCode] = useState(false);
  const [value, setValue] = useState('');
  const confirm = useMutation(
    trpc.identity.confirm.mutationOptions({ onSuccess: onDone, meta: { ownErrors: true } }),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (value) confirm.mutate(byCode ? { code: value } : { password: value });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {confirm.error && <Refused error={confirm.error} />}
        {byCode ? (
          <TextInput
            label={t.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            data-autofocus
            value={value}
            onChange={event => setValue(event.currentTarget.value.replaceAll(/\D/g, '').slice(0, 6))}
          />
        ) : (
          <PasswordInput
            label={t.password}
            autoComplete="current-password"
            data-autofocus
            visibilityToggleButtonProps={{ 'aria-label': t.showPassword }}
            value={value}
            onChange={event => setValue(event.currentTarget.value)}
          />
        )}
        {proofs.data?.passkey && <UsePasskey why="proof" onDone={onDone} />}
        <ConfirmWithProvider onDone={onDone} />
        <Group justify="space-between" gap="sm">
          {proofs.data?.app ? (
            <Button
              variant="subtle"
              onClick={() => {
                setByCode(!byCode);
                setValue('');
              }}
            >
              {byCode ? t.byPassword : t.byCode}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={confirm.isPending} disabled={!value}>
            {t.confirmAction}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
