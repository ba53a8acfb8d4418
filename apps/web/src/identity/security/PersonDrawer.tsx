import { Button, Drawer, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isOffice } from '@lianzhen/shared/kernel';
import { Confirm } from '../../kit/Confirm.tsx';
import { notify } from '../../kit/notify.ts';
import { StateBadge } from '../../kit/StateBadge.tsx';
import { useTexts } from '../../platform/i18n.ts';
import { refreshRoom } from '../../platform/queryClient.ts';
import { useActor } from '../../platform/session.ts';
import { fieldErrors } from '../../platform/refusal.ts';
import { trpc } from '../../platform/trpc.ts';
import { InitialPassword } from './InitialPassword.tsx';
import type { Given } from './InitialPassword.tsx';
import { OfficePart } from './OfficePart.tsx';
import type { Person } from './PeopleTable.tsx';
import { stateOf } from './PeopleTable.tsx';
import { texts } from './texts.ts';

type Verb = 'reset' | 'unlock' | 'endSessions' | 'resetFactor' | 'deactivate' | 'activate';

/** Everything the security office can do about one person's sign-in. */
export function PersonDrawer({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const [given, setGiven] = useState<Given | null>(null);
  return (
    <>
      <Drawer opened={person !== null} onClose={onClose} title={person?.name} position="right">
        {person && <Body key={person.id} person={person} onGiven={setGiven} />}
      </Drawer>
      <InitialPassword given={given} onClose={() => setGiven(null)} />
    </>
  );
}

function Body({ person, onGiven }: { person: Person; onGiven: (given: Given) => void }) {
  const t = useTexts(texts);
  const own = useActor().practitioner.id === person.id;
  return (
    <Stack gap="lg">
      <div>
        <StateBadge {...stateOf(person)} />
      </div>
      {person.username ? (
        <Verbs person={person} own={own} onGiven={onGiven} />
      ) : (
        <OpenForm person={person} onGiven={onGiven} />
      )}
      {!own && !person.posts.some(post => !isOffice(post.duty) && post.duty !== 'viewer') && (
        <OfficePart person={person} />
      )}
      {own && <p>{t.officeHint}</p>}
    </Stack>
  );
}

function OpenForm({ person, onGiven }: { person: Person; onGiven: (given: Given) => void }) {
  const t = useTexts(texts);
  const [username, setUsername] = useState(person.pinyin);
  const open = useMutation(
    trpc.security.openCredential.mutationOptions({
      onSuccess: async given => {
        onGiven({ ...given, name: person.name });
        await refreshRoom('security');
      },
    }),
  );
  const send = () => open.mutate({ practitionerId: person.id, username });
  return (
    <Stack gap="sm">
      <p>{t.openHint}</p>
      <TextInput
        label={t.username}
        value={username}
        onChange={event => setUsername(event.currentTarget.value.trim().toLowerCase())}
        error={open.error ? fieldErrors(open.error)['username'] : null}
        autoComplete="off"
      />
      <Button onClick={send} loading={open.isPending} disabled={!username}>
        {t.open}
      </Button>
    </Stack>
  );
}

type VerbsProps = { person: Person; own: boolean; onGiven: (given: Given) => void };

function Verbs({ person, own, onGiven }: VerbsProps) {
  const t = useTexts(texts);
  const [asked, setAsked] = useState<Verb | null>(null);
  const { run, busy } = useVerbs(person, onGiven, () => setAsked(null));
  const verbs: readonly Verb[] = [
    ...(person.wrongTries > 0 ? (['unlock'] as const) : []),
    ...(person.sessions > 0 ? (['endSessions'] as const) : []),
    'reset',
    ...(person.totp || person.passkeys > 0 ? (['resetFactor'] as const) : []),
    person.active ? 'deactivate' : 'activate',
  ];
  if (own) return null;
  return (
    <Stack gap="xs">
      {verbs.map(verb => (
        <Button
          key={verb}
          variant="default"
          justify="start"
          onClick={() => (verb === 'unlock' ? run('unlock') : setAsked(verb))}
        >
          {t[verb]}
        </Button>
      ))}
      {asked && asked !== 'unlock' && (
        <Confirm
          opened
          onClose={() => setAsked(null)}
          title={`${t[asked]}:${person.name}`}
          action={t[asked]}
          danger={asked === 'deactivate' || asked === 'resetFactor'}
          busy={busy}
          onConfirm={() => run(asked)}
        >
          <p>{t[`${asked}Hint`]}</p>
        </Confirm>
      )}
    </Stack>
  );
}

function useVerbs(person: Person, onGiven: (given: Given) => void, onDone: () => void) {
  const t = useTexts(texts);
  const whom = { practitionerId: person.id };
  const finish = {
    onSettled: onDone,
    async onSuccess() {
      notify.done(t.done);
      await refreshRoom('security');
    },
  };
  const reset = useMutation(
    trpc.security.resetPassword.mutationOptions({
      onSettled: onDone,
      async onSuccess(given) {
        onGiven({ ...given, name: person.name });
        await refreshRoom('security');
      },
    }),
  );
  const unlock = useMutation(trpc.security.unlock.mutationOptions(finish));
  const endSessions = useMutation(trpc.security.endSessions.mutationOptions(finish));
  const resetFactor = useMutation(trpc.security.resetFactor.mutationOptions(finish));
  const setActive = useMutation(trpc.security.setActive.mutationOptions(finish));
  const verbs: Record<Verb, () => void> = {
    reset: () => reset.mutate(whom),
    unlock: () => unlock.mutate(whom),
    endSessions: () => endSessions.mutate(whom),
    resetFactor: () => resetFactor.mutate(whom),
    deactivate: () => setActive.mutate({ ...whom, active: false }),
    activate: () => setActive.mutate({ ...whom, active: true }),
  };
  const busy = [reset, unlock, endSessions, resetFactor, setActive].some(one => one.isPending);
  return { run: (verb: Verb) => verbs[verb](), busy };
}
