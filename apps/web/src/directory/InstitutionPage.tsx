import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { areaWords, institutionKindWords, tierWords } from '@lianzhen/shared/directory';
import { Field, Fields } from '../kit/Field.tsx';
import { Go } from '../kit/Go.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import { listPath } from './address.ts';
import { DepartmentList } from './DepartmentList.tsx';
import styles from './Directory.module.css';
import { useName } from './institutions.ts';
import { StaffTable } from './StaffTable.tsx';
import { texts } from './texts.ts';

const route = getRouteApi('/desk/directory/$institutionId');

/** One institution: what it is, whom its departments take, who works there. */
export function InstitutionPage() {
  const t = useTexts(texts);
  const { institutionId } = route.useParams();
  const filter = route.useSearch();
  const nameOf = useName();
  const inside = useQuery(trpc.directory.institution.queryOptions({ id: institutionId }));
  return (
    <Page
      title={inside.data ? nameOf(inside.data) : t.directory}
      actions={
        <Go className={styles.back} to={listPath(filter)}>
          <IconArrowLeft size="1rem" aria-hidden />
          {t.back}
        </Go>
      }
    >
      <Loaded query={inside} skeleton={<LoadingRows rows={8} />}>
        {institution => (
          <>
            <Facts institution={institution} />
            <DepartmentList departments={institution.departments} />
            <StaffTable staff={institution.staff} departments={institution.departments} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Facts({ institution }: { institution: Answers['directory']['institution'] }) {
  const t = useTexts(texts);
  const say = useWords();
  const english = useLanguage() === 'en';
  const { name, nameEn, alias, kind, tier, areaCode, phone, address } = institution;
  return (
    <Section id="facts" title={t.facts}>
      <Fields>
        <Field label={t.kind}>{say(institutionKindWords[kind])}</Field>
        <Field label={t.tier}>{tier ? say(tierWords[tier]) : t.none}</Field>
        <Field label={t.area}>{say(areaWords(areaCode))}</Field>
        <Field label={t.phone}>{phone ? <a href={`tel:${phone}`}>{phone}</a> : t.notGiven}</Field>
        <Field label={t.address}>{address || t.notGiven}</Field>
        {alias && <Field label={t.alias}>{alias}</Field>}
        <Field label={t.otherName}>{(english ? name : nameEn) || t.notGiven}</Field>
      </Fields>
    </Section>
  );
}
