import { Button, Group, Select, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { dutyWords, isOffice, offices } from '@lianzhen/shared/kernel';
import type { Office } from '@lianzhen/shared/kernel';
import { notify } from '../../kit/notify.ts';
import { useLanguage, useTexts, useWords } from '../../platform/i18n.ts';
import { refreshRoom } from '../../platform/queryClient.ts';
import { useActor } from '../../platform/session.ts';
import { trpc } from '../../platform/trpc.ts';
import type { Person } from './PeopleTable.tsx';
import { texts } from './texts.ts';

/** The office a person holds, with a way to end it; or the choice of one, at the security officer's own institution. */
export function OfficePart({ person }: { person: Person }) {
  const t = useTexts(texts);
  const say = useWords();
  const language = useLanguage();
  const { post } = useActor();
  const [duty, setDuty] = useState<Office | null>(null);
  const done = {
    async onSuccess() {
      setDuty(null);
      notify.done(t.done);
      await refreshRoom('security');
    },
  };
  const appoint = useMutation(trpc.security.appoint.mutationOptions(done));
  const end = useMutation(trpc.security.endOffice.mutationOptions(done));
  const held = person.posts.filter(one => isOffice(one.duty));
  return (
    <Stack gap="xs">
      <strong>{t.office}</strong>
      <p>{t.officeHint}</p>
      {held.map(one => (
        <Group key={one.id} justify="space-between" gap="sm">
          <span>
            {one.institution[language]} · {say(dutyWords[one.duty])}
          </span>
          <Button
            variant="default"
            size="xs"
            loading={end.isPending}
            onClick={() => end.mutate({ practitionerId: person.id, postId: one.id })}
          >
            {t.endOffice}
          </Button>
        </Group>
      ))}
      {held.length === 0 && (
        <Group gap="sm" align="end">
          <Select
            label={t.office}
            data={offices.map(value => ({ value, label: say(dutyWords[value]) }))}
            value={duty}
            onChange={value => setDuty(offices.find(one => one === value) ?? null)}
            allowDeselect={false}
          />
          <Button
            disabled={!duty}
            loading={appoint.isPending}
            onClick={() =>
              duty && appoint.mutate({ practitionerId: person.id, institutionId: post.institutionId, duty })
            }
          >
            {t.appoint}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
