import { IconAlertTriangle } from '@tabler/icons-react';
import { frequencyWords } from '@lianzhen/shared/rehab';
import { Section } from '../kit/Section.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import styles from './PlanBody.module.css';
import type { PlanView } from './PlanPage.tsx';
import { texts } from './texts.ts';

/** What the hospital asks: goals, tasks, warning signs, medicines and advice. */
export function PlanBody({ plan }: { plan: PlanView['body'] }) {
  const t = useTexts(texts);
  const say = useWords();
  return (
    <>
      <Section id="warnings" title={t.warningSigns} note={t.warningNote}>
        <ul className={styles.signs}>
          {plan.warningSigns.map(sign => (
            <li key={sign}>
              <IconAlertTriangle className={styles.icon} aria-hidden />
              {sign}
            </li>
          ))}
        </ul>
      </Section>
      <div className={styles.pair}>
        <Section id="goals" title={t.goals}>
          <Pairs items={plan.goals.map(({ text, by }) => [text, t.goalBy(by)])} />
        </Section>
        <Section id="tasks" title={t.tasks}>
          <Pairs items={plan.tasks.map(({ text, frequency }) => [text, say(frequencyWords(frequency))])} />
        </Section>
      </div>
      <div className={styles.pair}>
        <Section id="medicines" title={t.medicines}>
          {plan.medicines.length > 0 ? (
            <Pairs
              items={plan.medicines.map(({ name, dose, route, frequency }) => [
                name,
                [dose, route, frequency].filter(Boolean).join(' · '),
              ])}
            />
          ) : (
            <p className={styles.aside}>{t.noMedicines}</p>
          )}
        </Section>
        {plan.advice && (
          <Section id="advice" title={t.advice}>
            <p className={styles.advice}>{plan.advice}</p>
          </Section>
        )}
      </div>
    </>
  );
}

function Pairs({ items }: { items: readonly (readonly [string, string])[] }) {
  return (
    <ul className={styles.list}>
      {items.map(([what, aside]) => (
        <li key={what}>
          <span>{what}</span> <span className={styles.aside}>{aside}</span>
        </li>
      ))}
    </ul>
  );
}
