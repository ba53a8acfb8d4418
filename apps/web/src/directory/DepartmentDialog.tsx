import { Button, Modal, Select, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { SubmitEvent } from 'react';
import { changeDepartmentInput, departmentInput, specialities } from '@lianzhen/shared/directory';
import { ErrorState } from '../kit/ErrorState.tsx';
import { FieldRow } from '../kit/Field.tsx';
import { notify } from '../kit/notify.ts';
import { useTexts, useWords } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { trpc } from '../platform/trpc.ts';
import type { Department } from './DepartmentList.tsx';
import styles from './Directory.module.css';
import { AbilitySelect } from './InstitutionFields.tsx';
import { keepTexts } from './texts.keep.ts';
import { useKept } from './useKept.ts';

const empty = {
  speciality: '',
  name: '',
  nameEn: '',
  accepts: '',
  acceptsEn: '',
  excludes: '',
  excludesEn: '',
  whatToBring: '',
  whatToBringEn: '',
  capabilities: [] as string[],
};

type Form = typeof empty;

function factsOf(department: Department): Form {
  const { id: _id, version: _version, active: _active, ...facts } = department;
  return facts;
}

type Props = { institutionId: string; department: Department | null; onClose: () => void };

/** What a department is and whom it takes; without one given, a new department. */
export function DepartmentDialog({ institutionId, department, onClose }: Props) {
  const t = useTexts(keepTexts);
  const done = async () => {
    onClose();
    notify.done(t.saved);
    await refreshRoom('directory');
  };
  const options = { meta: { ownErrors: true }, onSuccess: done };
  const add = useMutation(trpc.directory.addDepartment.mutationOptions(options));
  const change = useMutation(trpc.directory.changeDepartment.mutationOptions(options));
  const failure = add.error ?? change.error;
  const seen = department && { id: department.id, version: department.version };
  const schema = seen ? changeDepartmentInput : departmentInput;
  const start = { ...(department ? factsOf(department) : empty), ...(seen ?? { institutionId }) };
  const kept = useKept<Form>(schema, start, failure);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!kept.send()) return;
    if (seen) change.mutate({ ...kept.form, ...seen });
    else add.mutate({ ...kept.form, institutionId });
  };
  return (
    <Modal opened onClose={onClose} title={department ? t.changeDepartment : t.newDepartment} size="xl">
      <form className={styles.form} onSubmit={submit} noValidate>
        <Fields {...kept} />
        {failure ? <ErrorState error={failure} /> : null}
        <div className={styles.foot}>
          {department && <Stand department={department} onDone={done} />}
          <Button variant="default" onClick={onClose}>
            {t.back}
          </Button>
          <Button type="submit" loading={add.isPending || change.isPending}>
            {t.save}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function Fields({ form, change, error, leave }: ReturnType<typeof useKept<Form>>) {
  const t = useTexts(keepTexts);
  const say = useWords();
  const field = (key: Exclude<keyof Form, 'capabilities'>, label: string) => ({
    label,
    value: form[key],
    onChange: (event: { currentTarget: { value: string } }) => change({ [key]: event.currentTarget.value }),
    onBlur: () => leave(key),
    error: error(key),
  });
  return (
    <>
      <FieldRow>
        <Select
          label={t.speciality}
          data={specialities.map(({ code, words }) => ({ value: code, label: `${code} ${say(words)}` }))}
          value={form.speciality || null}
          onChange={code => change({ speciality: code ?? '' })}
          onBlur={() => leave('speciality')}
          error={error('speciality')}
          withAsterisk
          searchable
        />
        <TextInput {...field('name', t.name)} withAsterisk maxLength={40} />
        <TextInput {...field('nameEn', t.nameEn)} withAsterisk maxLength={80} />
      </FieldRow>
      <FieldRow>
        <Textarea {...field('accepts', t.accepts)} rows={2} maxLength={400} />
        <Textarea {...field('acceptsEn', t.acceptsEn)} rows={2} maxLength={800} />
      </FieldRow>
      <FieldRow>
        <Textarea {...field('excludes', t.excludes)} rows={2} maxLength={400} />
        <Textarea {...field('excludesEn', t.excludesEn)} rows={2} maxLength={800} />
      </FieldRow>
      <FieldRow>
        <Textarea {...field('whatToBring', t.bring)} rows={2} maxLength={400} />
        <Textarea {...field('whatToBringEn', t.bringEn)} rows={2} maxLength={800} />
      </FieldRow>
      <AbilitySelect
        label={t.abilities}
        value={form.capabilities}
        onChange={codes => change({ capabilities: codes })}
      />
    </>
  );
}

function Stand({ department, onDone }: { department: Department; onDone: () => Promise<void> }) {
  const t = useTexts(keepTexts);
  const { id, version, active } = department;
  const stand = useMutation(trpc.directory.standDepartment.mutationOptions({ onSuccess: onDone }));
  return (
    <Button
      className={styles.saying}
      variant="subtle"
      color={active ? 'danger' : undefined}
      title={active ? t.closeDepartmentMeans : undefined}
      loading={stand.isPending}
      onClick={() => stand.mutate({ id, version, active: !active })}
    >
      {active ? t.closeDepartment : t.openDepartment}
    </Button>
  );
}
