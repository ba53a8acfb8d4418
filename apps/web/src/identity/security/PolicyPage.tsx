import { Button, Checkbox, Group, NumberInput, Stack } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { clinicalDuties, dutyWords } from '@lianzhen/shared/kernel';
import { Go } from '../../kit/Go.tsx';
import { Loaded } from '../../kit/Loaded.tsx';
import { LoadingRows } from '../../kit/LoadingRows.tsx';
import { notify } from '../../kit/notify.ts';
import { Page } from '../../kit/Page.tsx';
import { Section } from '../../kit/Section.tsx';
import { useTexts, useWords } from '../../platform/i18n.ts';
import { refreshRoom } from '../../platform/queryClient.ts';
import type { Answers, Inputs } from '../../platform/trpc.ts';
import { trpc } from '../../platform/trpc.ts';
import styles from './Security.module.css';
import { texts } from './texts.ts';

type Policy = Answers['security']['policy'];
type Duties = Inputs['security']['changePolicy']['secondFactorDuties'];

const choosable = [...clinicalDuties, 'viewer'] as const;

/** 安全策略: how strong a sign-in must be, and for how long a proof counts. */
export function PolicyPage() {
  const t = useTexts(texts);
  const policy = useQuery(trpc.security.policy.queryOptions());
  return (
    <Page
      title={t.policyTitle}
      note={t.policyNote}
      actions={
        <Go className={styles.link} to="/security">
          {t.back}
        </Go>
      }
    >
      <Loaded query={policy} skeleton={<LoadingRows rows={4} />}>
        {standing => <PolicyForm key={standing.version} standing={standing} />}
      </Loaded>
    </Page>
  );
}

function PolicyForm({ standing }: { standing: Policy }) {
  const t = useTexts(texts);
  const say = useWords();
  const [duties, setDuties] = useState<Duties>(
    choosable.filter(duty => standing.secondFactorDuties.includes(duty)),
  );
  const [numbers, setNumbers] = useState({
    passwordDays: standing.passwordDays,
    signMinutes: standing.signMinutes,
    unmaskMinutes: standing.unmaskMinutes,
  });
  const save = useMutation(
    trpc.security.changePolicy.mutationOptions({
      async onSuccess() {
        notify.done(t.saved);
        await refreshRoom('security');
      },
    }),
  );
  const field = (name: keyof typeof numbers, min: number, max: number) => (
    <NumberInput
      label={t[name]}
      value={numbers[name]}
      min={min}
      max={max}
      allowDecimal={false}
      clampBehavior="strict"
      onChange={value => setNumbers({ ...numbers, [name]: Number(value) })}
    />
  );
  return (
    <Section title={t.policyTitle} id="policy">
      <Stack gap="md" maw="32rem">
        <Checkbox.Group
          label={t.secondFor}
          value={duties}
          onChange={values => setDuties(choosable.filter(duty => values.includes(duty)))}
        >
          <Group gap="md" mt="xs">
            {choosable.map(duty => (
              <Checkbox key={duty} value={duty} label={say(dutyWords[duty])} />
            ))}
          </Group>
        </Checkbox.Group>
        {field('passwordDays', 0, 730)}
        {field('signMinutes', 1, 720)}
        {field('unmaskMinutes', 1, 720)}
        <Group>
          <Button
            loading={save.isPending}
            onClick={() => save.mutate({ ...numbers, secondFactorDuties: duties, version: standing.version })}
          >
            {t.save}
          </Button>
        </Group>
      </Stack>
    </Section>
  );
}
