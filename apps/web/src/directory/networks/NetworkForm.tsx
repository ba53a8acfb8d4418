import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { changeNetworkInput, networkInput, networkKinds, networkKindWords } from '@lianzhen/shared/directory';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { FieldRow } from '../../kit/Field.tsx';
import { notify } from '../../kit/notify.ts';
import { Page } from '../../kit/Page.tsx';
import { Section } from '../../kit/Section.tsx';
import { useTexts, useWords } from '../../platform/i18n.ts';
import { refreshRoom } from '../../platform/queryClient.ts';
import { trpc } from '../../platform/trpc.ts';
import { networkPath } from '../address.ts';
import styles from '../Directory.module.css';
import { useName } from '../institutions.ts';
import { InstitutionSelect } from '../InstitutionSelect.tsx';
import { useKept } from '../useKept.ts';
import type { NetworkFacts } from './NetworkPage.tsx';
import { texts } from './texts.ts';
import { Weighed } from './Weighed.tsx';

type Member = { id: string; name: string; nameEn: string };

type Props = { network: NetworkFacts | null; onDone: (id: string | null) => void };

function useSaving(onDone: Props['onDone']) {
  const t = useTexts(texts);
  const done = async (id: string | null) => {
    notify.done(t.changed);
    onDone(id);
    await refreshRoom('directory');
  };
  const meta = { ownErrors: true };
  const add = useMutation(
    trpc.directory.addNetwork.mutationOptions({ meta, onSuccess: ({ id }) => done(id) }),
  );
  const change = useMutation(
    trpc.directory.changeNetwork.mutationOptions({ meta, onSuccess: () => done(null) }),
  );
  return { add, change, busy: add.isPending || change.isPending, failure: add.error ?? change.error };
}

/** Name, kind, lead and members, with what the change would do to the ways. */
export function NetworkForm({ network, onDone }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const nameOf = useName();
  const { add, change, busy, failure } = useSaving(onDone);
  const [members, setMembers] = useState<readonly Member[]>(network?.members ?? []);
  const seen = network && { id: network.id, version: network.version };
  const start = {
    name: network?.name ?? '',
    nameEn: network?.nameEn ?? '',
    kind: network?.kind ?? ('medical_alliance' as const),
    leadInstitutionId: network?.leadInstitutionId ?? '',
    memberIds: network?.members.map(({ id }) => id) ?? [],
    ...seen,
  };
  const kept = useKept(seen ? changeNetworkInput : networkInput, start, failure);
  const { form } = kept;
  const set = (next: readonly Member[]) => {
    setMembers(next);
    kept.change({ memberIds: next.map(({ id }) => id) });
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!kept.send()) return;
    if (seen) change.mutate({ ...form, ...seen });
    else add.mutate(form);
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Section id="network" title={t.edit}>
        <FieldRow>
          {(['name', 'nameEn'] as const).map(field => (
            <TextInput
              key={field}
              label={field === 'name' ? t.nameZh : t.nameEn}
              value={form[field]}
              onChange={event => kept.change({ [field]: event.currentTarget.value })}
              onBlur={() => kept.leave(field)}
              error={kept.error(field)}
              maxLength={field === 'name' ? 60 : 120}
              withAsterisk
            />
          ))}
          <Select
            label={t.kind}
            data={networkKinds.map(kind => ({ value: kind, label: say(networkKindWords[kind]) }))}
            value={form.kind}
            onChange={given => kept.change({ kind: networkKinds.find(kind => kind === given) ?? form.kind })}
            allowDeselect={false}
          />
        </FieldRow>
        <FieldRow>
          <InstitutionSelect
            key={members.length}
            label={t.addMember}
            value={null}
            except={form.memberIds}
            onPick={row => row && set([...members, row])}
            error={kept.error('memberIds')}
          />
          <Select
            label={t.lead}
            data={members.map(member => ({ value: member.id, label: nameOf(member) }))}
            value={form.leadInstitutionId || null}
            onChange={id => kept.change({ leadInstitutionId: id ?? '' })}
            error={kept.error('leadInstitutionId')}
            searchable
            withAsterisk
          />
        </FieldRow>
        <h3 className={styles.group}>{t.memberCount(members.length)}</h3>
        <ul className={styles.columns}>
          {members.map(member => (
            <li key={member.id} className={styles.member}>
              {nameOf(member)}
              {member.id !== form.leadInstitutionId && (
                <CloseButton
                  size="sm"
                  aria-label={t.remove(nameOf(member))}
                  onClick={() => set(members.filter(one => one.id !== member.id))}
                />
              )}
            </li>
          ))}
        </ul>
      </Section>
      {failure ? <ErrorState error={failure} /> : null}
      <div className={`${styles.foot} ${styles.sticky}`}>
        <Weighed id={network?.id ?? null} memberIds={form.memberIds} />
        <Button variant="default" onClick={() => onDone(null)}>
          {t.cancel}
        </Button>
        <Button type="submit" loading={busy}>
          {t.save}
        </Button>
      </div>
    </form>
  );
}

/** 新建医联体或医共体. */
export function NewNetworkPage() {
  const t = useTexts(texts);
  const navigate = useNavigate();
  return (
    <Page title={t.newNetwork}>
      <NetworkForm
        network={null}
        onDone={id => void navigate({ href: id ? networkPath(id) : '/directory/networks' })}
      />
    </Page>
  );
}
