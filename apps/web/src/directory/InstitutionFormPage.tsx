import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import type { SubmitEvent } from 'react';
import { changeInstitutionInput, institutionInput } from '@lianzhen/shared/directory';
import { ErrorState } from '../kit/ErrorState.tsx';
import { Go } from '../kit/Go.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { notify } from '../kit/notify.ts';
import { Page } from '../kit/Page.tsx';
import { useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { trpc } from '../platform/trpc.ts';
import { institutionPath } from './address.ts';
import styles from './Directory.module.css';
import { InstitutionFields } from './InstitutionFields.tsx';
import type { InstitutionForm } from './InstitutionFields.tsx';
import type { InstitutionFacts } from './institutions.ts';
import { useName } from './institutions.ts';
import { keepTexts } from './texts.keep.ts';
import { useKept } from './useKept.ts';

const route = getRouteApi('/desk/directory/$institutionId/edit');

const empty: InstitutionForm = {
  name: '',
  nameEn: '',
  alias: '',
  areaCode: '',
  tier: null,
  kind: 'township_centre',
  uscc: '',
  orgCode: '',
  phone: '',
  address: '',
  latitude: null,
  longitude: null,
  dutyContact: '',
  dutyPhone: '',
  capabilities: [],
};

/** 新增机构: an institution that is not in the directory yet. */
export function NewInstitutionPage() {
  const t = useTexts(keepTexts);
  const navigate = useNavigate();
  const add = useMutation(
    trpc.directory.addInstitution.mutationOptions({
      meta: { ownErrors: true },
      async onSuccess({ id }) {
        notify.done(t.saved);
        await navigate({ href: institutionPath(id) });
        await refreshRoom('directory');
      },
    }),
  );
  const kept = useKept(institutionInput, empty, add.error);
  return (
    <Page title={t.newInstitution}>
      <Form
        kept={kept}
        busy={add.isPending}
        failure={add.error}
        backTo="/directory"
        onSend={() => add.mutate(kept.form)}
      />
    </Page>
  );
}

/** 修改机构: the facts as they stand, to be mended. */
export function EditInstitutionPage() {
  const t = useTexts(keepTexts);
  const nameOf = useName();
  const { institutionId } = route.useParams();
  const inside = useQuery(trpc.directory.institution.queryOptions({ id: institutionId }));
  return (
    <Page title={inside.data ? t.changeInstitution(nameOf(inside.data)) : t.newInstitution}>
      <Loaded query={inside}>
        {institution => <Edit key={`${institution.id} ${institution.version}`} institution={institution} />}
      </Loaded>
    </Page>
  );
}

function factsOf(institution: InstitutionFacts): InstitutionForm {
  const known = new Map(Object.entries(institution));
  const facts = Object.keys(empty).map(key => [key, known.get(key)]);
  return Object.fromEntries(facts) as InstitutionForm;
}

function Edit({ institution }: { institution: InstitutionFacts }) {
  const t = useTexts(keepTexts);
  const navigate = useNavigate();
  const { id, version } = institution;
  const change = useMutation(
    trpc.directory.changeInstitution.mutationOptions({
      meta: { ownErrors: true },
      async onSuccess() {
        notify.done(t.saved);
        await navigate({ href: institutionPath(id) });
        await refreshRoom('directory');
      },
    }),
  );
  const kept = useKept(changeInstitutionInput, { ...factsOf(institution), id, version }, change.error);
  return (
    <Form
      kept={kept}
      busy={change.isPending}
      failure={change.error}
      backTo={institutionPath(id)}
      onSend={() => change.mutate(kept.form)}
    />
  );
}

type FormProps = {
  kept: Omit<ReturnType<typeof useKept<InstitutionForm>>, 'change'> & {
    change: (next: Partial<InstitutionForm>) => void;
  };
  busy: boolean;
  failure: unknown;
  backTo: string;
  onSend: () => void;
};

function Form({ kept, busy, failure, backTo, onSend }: FormProps) {
  const t = useTexts(keepTexts);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (kept.send()) onSend();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <InstitutionFields {...kept} />
      {failure ? <ErrorState error={failure} /> : null}
      <div className={`${styles.foot} ${styles.sticky}`}>
        {kept.faults > 0 && (
          <span className={`${styles.saying} ${styles.closed}`}>{t.faulty(kept.faults)}</span>
        )}
        <Go className={styles.back} to={backTo}>
          {t.back}
        </Go>
        <Button type="submit" loading={busy}>
          {t.save}
        </Button>
      </div>
    </form>
  );
}
