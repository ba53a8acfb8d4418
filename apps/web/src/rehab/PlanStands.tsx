import type { ReactNode } from 'react';
import { titleWords } from '@lianzhen/shared/directory';
import { outcomeWords, planStateWords } from '@lianzhen/shared/rehab';
import { Clock } from '../kit/Clock.tsx';
import { Field, Fields } from '../kit/Field.tsx';
import { Go } from '../kit/Go.tsx';
import { Section } from '../kit/Section.tsx';
import { StateBadge } from '../kit/StateBadge.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import { casePath } from '../referral/index.ts';
import type { PlanView } from './PlanPage.tsx';
import { texts } from './texts.ts';
import { familyOf } from './usePlanRow.tsx';

/** Where a plan stands, what can be done, and who is responsible. */
export function PlanStands({ plan, children }: { plan: PlanView; children: ReactNode }) {
  const t = useTexts(texts);
  const say = useWords();
  const box = plan.role === 'hospital' ? 'hospital' : 'clinic';
  const person = ({ name, title }: PlanView['writer']) => `${name} ${say(titleWords[title])}`;
  return (
    <Section
      id="stands"
      title={t.stands}
      actions={<StateBadge family={familyOf(plan.state, box)} words={planStateWords[plan.state]} />}
    >
      {children}
      <Fields>
        <Field label={t.nextVisit}>
          <Next plan={plan} />
        </Field>
        {plan.startsOn && <Field label={t.adherence}>{t.visitsOf(plan.visits, plan.visitsExpected)}</Field>}
        {plan.outcome && <Field label={t.outcome}>{say(outcomeWords[plan.outcome])}</Field>}
        <Field label={t.period}>
          {plan.startsOn && plan.endsOn
            ? t.periodOf(plan.startsOn, plan.endsOn)
            : t.startWish(plan.body.start, plan.body.weeks)}
        </Field>
        <Field label={t.clinic}>{say(plan.clinic)}</Field>
        <Field label={t.doctor}>{plan.doctor ? person(plan.doctor) : t.notYet}</Field>
        <Field label={t.hospital}>
          {say(plan.hospital)}{' '}
          {plan.hospital.phone && <span className="lz-nowrap">{plan.hospital.phone}</span>}
        </Field>
        <Field label={t.writer}>{person(plan.writer)}</Field>
        <Field label={t.number}>
          <Go to={casePath(plan.referralId)}>{plan.referralNumber}</Go>
        </Field>
      </Fields>
    </Section>
  );
}

function Next({ plan }: { plan: PlanView }) {
  const t = useTexts(texts);
  const time = useTime();
  if (plan.state === 'waiting')
    return (
      <>
        {t.firstWithin(plan.body.firstVisitWithinDays)}
        <br />
        <Clock due={plan.referralDueAt} />
      </>
    );
  if (plan.nextVisitOn === null || plan.state !== 'running') return t.noNext;
  return [time.day(plan.nextVisitOn), time.near(plan.nextVisitOn)].filter(Boolean).join(' ');
}
