import { areaWords, institutionKindWords, tierWords } from '@lianzhen/shared/directory';
import { Field, Fields } from '../kit/Field.tsx';
import { Section } from '../kit/Section.tsx';
import { useLanguage, useTexts, useWords } from '../platform/i18n.ts';
import { Abilities } from './Abilities.tsx';
import type { InstitutionFacts } from './institutions.ts';
import { texts } from './texts.ts';

/** What an institution is, where it stands and what it can do. */
export function FactsSection({ institution }: { institution: InstitutionFacts }) {
  const t = useTexts(texts);
  const say = useWords();
  const english = useLanguage() === 'en';
  const { name, nameEn, alias, kind, tier, areaCode, phone, address, capabilities } = institution;
  const { latitude, longitude } = institution;
  const known = latitude !== null && longitude !== null;
  return (
    <Section id="facts" title={t.facts}>
      <Fields>
        <Field label={t.kind}>{say(institutionKindWords[kind])}</Field>
        <Field label={t.tier}>{tier ? say(tierWords[tier]) : t.none}</Field>
        <Field label={t.area}>{say(areaWords(areaCode))}</Field>
        <Field label={t.phone}>{phone ? <a href={`tel:${phone}`}>{phone}</a> : t.notGiven}</Field>
        <Field label={t.address}>{address || t.notGiven}</Field>
        <Field label={t.position}>
          {known ? <span className="lz-numbers">{`${latitude}, ${longitude}`}</span> : t.notGiven}
        </Field>
        {alias && <Field label={t.alias}>{alias}</Field>}
        <Field label={t.otherName}>{(english ? name : nameEn) || t.notGiven}</Field>
        <Field label={t.uscc}>
          <span className="lz-numbers">{institution.uscc}</span>
        </Field>
        <Field label={t.orgCode}>
          <span className="lz-numbers">{institution.orgCode}</span>
        </Field>
        {capabilities.length > 0 && (
          <Field label={t.abilities} wide>
            <Abilities codes={capabilities} />
          </Field>
        )}
      </Fields>
    </Section>
  );
}
