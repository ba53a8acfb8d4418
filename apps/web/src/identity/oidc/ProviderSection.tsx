import { Button, Group } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Confirm } from '../../kit/Confirm.tsx';
import { notify } from '../../kit/notify.ts';
import { Section } from '../../kit/Section.tsx';
import { useTexts } from '../../platform/i18n.ts';
import { refreshRoom } from '../../platform/queryClient.ts';
import { useTime } from '../../platform/time.ts';
import type { Answers } from '../../platform/trpc.ts';
import { trpc } from '../../platform/trpc.ts';
import { startAddress } from './address.ts';
import { Failed } from './Failed.tsx';
import { texts } from './texts.ts';

type Link = NonNullable<Answers['identity']['link']>;

/** The link to the sign-in of another house; nothing where none is set. */
export function ProviderSection() {
  const { data } = useQuery(trpc.identity.link.queryOptions());
  return data && <LinkTo {...data} />;
}

function LinkTo({ name, since }: Link) {
  const t = useTexts(texts);
  const time = useTime();
  const { failed } = useSearch({ strict: false });
  const [leaving, setLeaving] = useState(false);
  const prepare = useMutation(
    trpc.identity.prepareLink.mutationOptions({
      onSuccess: () => location.assign(startAddress('link')),
    }),
  );
  const unlink = useMutation(
    trpc.identity.unlink.mutationOptions({
      onSettled: () => setLeaving(false),
      async onSuccess() {
        notify.done(t.done);
        await refreshRoom('identity');
      },
    }),
  );
  return (
    <Section title={name} note={t.note(name)} id="provider">
      <Failed reason={failed} />
      <Group justify="space-between" gap="sm">
        <p>{since ? t.linked(time.instant(since)) : t.notLinked}</p>
        {since ? (
          <Button variant="default" size="xs" onClick={() => setLeaving(true)}>
            {t.unlink}
          </Button>
        ) : (
          <Button variant="default" size="xs" loading={prepare.isPending} onClick={() => prepare.mutate({})}>
            {t.link}
          </Button>
        )}
      </Group>
      <Confirm
        opened={leaving}
        onClose={() => setLeaving(false)}
        title={t.unlinkTitle(name)}
        action={t.unlink}
        danger
        busy={unlink.isPending}
        onConfirm={() => unlink.mutate({})}
      >
        <p>{t.unlinkHint}</p>
      </Confirm>
    </Section>
  );
}
