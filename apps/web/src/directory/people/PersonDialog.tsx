import { Button, Modal, Select, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { practitionerInput, titles, titleWords } from '@lianzhen/shared/directory';
import type { Title } from '@lianzhen/shared/directory';
import { ErrorState } from '../../kit/ErrorState.tsx';
import { notify } from '../../kit/notify.ts';
import { useTexts, useWords } from '../../platform/i18n.ts';
import { refreshRoom } from '../../platform/queryClient.ts';
import { trpc } from '../../platform/trpc.ts';
import { useKept } from '../useKept.ts';
import styles from './People.module.css';
import type { Person } from './PeopleTable.tsx';
import { texts } from './texts.ts';

type Form = {
  code: string;
  name: string;
  title: Title;
  expertise: string;
  expertiseEn: string;
  phone: string;
};

const empty: Form = {
  code: '',
  name: '',
  title: 'attending_physician',
  expertise: '',
  expertiseEn: '',
  phone: '',
};

const factsOf = ({ code, name, title, expertise, expertiseEn, phone }: Person): Form => ({
  code: code ?? '',
  name,
  title,
  expertise,
  expertiseEn,
  phone,
});

/** The facts of a person; without one given, someone new. */
export function PersonDialog({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const t = useTexts(texts);
  const say = useWords();
  const options = {
    meta: { ownErrors: true },
    async onSuccess() {
      onClose();
      notify.done(t.saved);
      await refreshRoom('directory');
    },
  };
  const add = useMutation(trpc.directory.addPractitioner.mutationOptions(options));
  const change = useMutation(trpc.directory.changePractitioner.mutationOptions(options));
  const failure = add.error ?? change.error;
  const kept = useKept<Form>(practitionerInput, person ? factsOf(person) : empty, failure);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!kept.send()) return;
    if (person) change.mutate({ ...kept.form, id: person.id, version: person.version });
    else add.mutate(kept.form);
  };
  const field = (name: Exclude<keyof Form, 'title'>) => ({
    label: t[name],
    value: kept.form[name],
    error: kept.error(name),
    onBlur: () => kept.leave(name),
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      kept.change({ [name]: event.currentTarget.value }),
  });
  return (
    <Modal opened onClose={onClose} title={person ? t.changeTitle : t.newTitle}>
      <form className={styles.form} onSubmit={submit} noValidate>
        <TextInput {...field('name')} withAsterisk data-autofocus />
        <TextInput {...field('code')} />
        <Select
          label={t.rank}
          data={titles.map(value => ({ value, label: say(titleWords[value]) }))}
          value={kept.form.title}
          allowDeselect={false}
          onChange={value => kept.change({ title: titles.find(one => one === value) ?? kept.form.title })}
        />
        <TextInput {...field('phone')} />
        <TextInput {...field('expertise')} />
        <TextInput {...field('expertiseEn')} />
        {failure ? <ErrorState error={failure} /> : null}
        <div className={styles.foot}>
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button type="submit" loading={add.isPending || change.isPending}>
            {t.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
