import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '../../kit/Confirm.tsx';
import { notify } from '../../kit/notify.ts';
import { useTexts } from '../../platform/i18n.ts';
import { refreshRoom } from '../../platform/queryClient.ts';
import { useTime } from '../../platform/time.ts';
import type { Answers } from '../../platform/trpc.ts';
import { trpc } from '../../platform/trpc.ts';
import { makePasskey, passkeysKnown } from './browserPasskey.ts';
import { texts } from './texts.ts';

type Passkey = Answers['identity']['factors']['passkeys'][number];

/** My passkeys by their names; each can be given up, and this device can make another. */
export function PasskeyList({ passkeys }: { passkeys: readonly Passkey[] }) {
  const t = useTexts(texts);
  const time = useTime();
  const [leaving, setLeaving] = useState<Passkey | null>(null);
  const remove = useMutation(
    trpc.identity.removePasskey.mutationOptions({
      onSettled: () => setLeaving(null),
      onSuccess: () => refreshRoom('identity'),
    }),
  );
  return (
    <Stack gap="xs">
      <div>
        <strong>{t.passkeys}</strong>
        <p>{passkeysKnown() ? t.passkeyNote : t.noPasskeys}</p>
      </div>
      {passkeys.map(passkey => (
        <Group key={passkey.id} justify="space-between" gap="sm">
          <span>
            {passkey.name} · {passkey.usedAt ? t.usedAt(time.instant(passkey.usedAt)) : t.neverUsed}
          </span>
          <Button variant="default" size="xs" onClick={() => setLeaving(passkey)}>
            {t.remove}
          </Button>
        </Group>
      ))}
      {passkeysKnown() && <AddPasskey />}
      <Confirm
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t.removePasskeyTitle(leaving?.name ?? '')}
        action={t.remove}
        danger
        busy={remove.isPending}
        onConfirm={() => leaving && remove.mutate({ id: leaving.id })}
      >
        <p>{t.removePasskeyHint}</p>
      </Confirm>
    </Stack>
  );
}

function AddPasskey() {
  const t = useTexts(texts);
  const [name, setName] = useState('');
  const add = useMutation({
    mutationFn: makePasskey,
    async onSuccess(made) {
      if (!made) return;
      setName('');
      notify.done(t.done);
      await refreshRoom('identity');
    },
  });
  return (
    <Group gap="xs" align="end">
      <TextInput
        label={t.passkeyName}
        placeholder={t.passkeyNameHint}
        value={name}
        maxLength={40}
        onChange={event => setName(event.currentTarget.value)}
      />
      <Button
        variant="default"
        disabled={!name.trim()}
        loading={add.isPending}
        onClick={() => add.mutate(name.trim())}
      >
        {t.addPasskey}
      </Button>
    </Group>
  );
}
