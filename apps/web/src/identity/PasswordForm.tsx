import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTexts } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import { Refused } from './Refused.tsx';
import { accountTexts } from './texts.account.ts';

const empty = { present: '', next: '', again: '' };

/** The present password and, twice, the new one. */
export function PasswordForm({ onChanged }: { onChanged: () => Promise<void> | void }) {
  const t = useTexts(accountTexts);
  const [value, setValue] = useState(empty);
  const [checked, setChecked] = useState(false);
  const change = useMutation(
    trpc.identity.changePassword.mutationOptions({
      async onSuccess() {
        setValue(empty);
        setChecked(false);
        await onChanged();
      },
      meta: { ownErrors: true },
    }),
  );
  const differs = value.next !== value.again;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setChecked(true);
    if (value.present && value.next && !differs) change.mutate({ present: value.present, next: value.next });
  };
  const field = (name: keyof typeof empty) => ({
    label: t[name],
    value: value[name],
    visibilityToggleButtonProps: { 'aria-label': t.showPassword },
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      setValue({ ...value, [name]: event.currentTarget.value }),
  });
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm" maw="26rem">
        {change.error && <Refused error={change.error} />}
        <PasswordInput {...field('present')} autoComplete="current-password" />
        <PasswordInput {...field('next')} autoComplete="new-password" description={t.rule} />
        <PasswordInput
          {...field('again')}
          autoComplete="new-password"
          error={checked && differs ? t.differs : null}
        />
        <Group>
          <Button
            type="submit"
            loading={change.isPending}
            disabled={!value.present || !value.next || !value.again}
          >
            {t.change}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
