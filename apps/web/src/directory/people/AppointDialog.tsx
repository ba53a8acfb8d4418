import { Button, Modal, Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { appointable } from '@lianzhen/shared/directory';
import { dutyWords } from '@lianzhen/shared/kernel';
import { notify } from '../../kit/notify.ts';
import { useLanguage, useTexts, useWords } from '../../platform/i18n.ts';
import { refreshRoom } from '../../platform/queryClient.ts';
import type { Inputs } from '../../platform/trpc.ts';
import { trpc } from '../../platform/trpc.ts';
import { InstitutionSelect } from '../InstitutionSelect.tsx';
import styles from './People.module.css';
import type { Person } from './PeopleTable.tsx';
import { texts } from './texts.ts';

type Duty = Inputs['directory']['appoint']['duty'];

/** Gives a person a post: where, in which department, with which duty. */
export function AppointDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useTexts(texts);
  const say = useWords();
  const english = useLanguage() === 'en';
  const [institutionId, setInstitutionId] = useState<string | null>(null);
  const [departmentId, setDepartmentId] = useState<string | null>(null);
  const [duty, setDuty] = useState<Duty>('clinician');
  const house = useQuery({
    ...trpc.directory.institution.queryOptions({ id: institutionId ?? '' }),
    enabled: institutionId !== null,
  });
  const appoint = useMutation(
    trpc.directory.appoint.mutationOptions({
      async onSuccess() {
        onClose();
        notify.done(t.appointed);
        await refreshRoom('directory');
      },
    }),
  );
  const send = () =>
    institutionId && appoint.mutate({ practitionerId: person.id, institutionId, departmentId, duty });
  return (
    <Modal opened onClose={onClose} title={`${t.appoint} · ${person.name}`}>
      <div className={styles.form}>
        <InstitutionSelect
          label={t.institution}
          value={institutionId}
          onPick={picked => {
            setInstitutionId(picked?.id ?? null);
            setDepartmentId(null);
          }}
        />
        <Select
          label={t.department}
          placeholder={t.noDepartment}
          clearable
          disabled={!house.data}
          data={(house.data?.departments ?? []).map(({ id, name, nameEn }) => ({
            value: id,
            label: english ? nameEn : name,
          }))}
          value={departmentId}
          onChange={setDepartmentId}
        />
        <Select
          label={t.duty}
          description={t.office}
          allowDeselect={false}
          data={appointable.map(value => ({ value, label: say(dutyWords[value]) }))}
          value={duty}
          onChange={value => setDuty(appointable.find(one => one === value) ?? duty)}
        />
        <div className={styles.foot}>
          <Button variant="default" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button disabled={!institutionId} loading={appoint.isPending} onClick={send}>
            {t.appoint}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
