import { Anchor, Modal, Stack } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../platform/i18n.ts';
import { restartLive } from '../platform/channel.ts';
import { queryClient } from '../platform/queryClient.ts';
import { meQuery, sessionChanged, useActor } from '../platform/session.ts';
import type { Credentials } from './SignInForm.tsx';
import { SignInForm } from './SignInForm.tsx';
import { texts } from './texts.ts';
import { useActAs } from './useActAs.ts';

const ShowSecond = lazy(() =>
  import('./factor/ShowSecond.tsx').then(({ ShowSecond }) => ({ default: ShowSecond })),
);

/** Asks the same person to sign in again over the page, so that nothing typed is lost. */
export function SessionEnded({ opened }: { opened: boolean }) {
  const t = useTexts(texts);
  const before = useActor();
  const actAs = useActAs();
  const [value, setValue] = useState<Credentials>({ username: '', password: '' });
  const [second, setSecond] = useState(false);
  const enter = async () => {
    const after = await queryClient.fetchQuery({ ...meQuery, staleTime: 0 });
    // Someone else came to the keyboard: what the former person saw and typed is not theirs.
    if (after?.practitioner.id !== before.practitioner.id) return location.assign('/');
    setValue({ username: '', password: '' });
    setSecond(after.next === 'second_factor');
    if (after.next === 'second_factor') return undefined;
    // A new password or a first factor is not a matter for a sheet over a page.
    if (after.next === 'new_password' || after.next === 'enrol_factor') return location.assign('/');
    if (after.post?.id !== before.post.id) return actAs.mutateAsync({ postId: before.post.id });
    await sessionChanged();
    restartLive();
  };
  return (
    <Modal
      opened={opened}
      onClose={() => {}}
      title={t.endedTitle}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      zIndex={400}
    >
      <Stack gap="sm">
        <p>
          {before.practitioner.name} · {t.endedHint}
        </p>
        {second ? (
          <Suspense>
            <ShowSecond onDone={async () => void (await enter())} />
          </Suspense>
        ) : (
          <SignInForm value={value} onChange={setValue} onSignedIn={async () => void (await enter())} />
        )}
        <p>
          <Anchor href="/sign-in">{t.someoneElse}</Anchor> {t.someoneElseHint}
        </p>
      </Stack>
    </Modal>
  );
}
