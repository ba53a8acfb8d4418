import { IconBuildingHospital, IconHome, IconPhone } from '@tabler/icons-react';
import { contactWayWords, indicators, judgedBy } from '@lianzhen/shared/rehab';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Section } from '../kit/Section.tsx';
import { Timeline } from '../kit/Timeline.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import styles from './Contacts.module.css';
import { Judged } from './Judged.tsx';
import { valueText } from './limitText.ts';
import type { PlanView } from './PlanPage.tsx';
import { texts } from './texts.ts';

const icons = { clinic: IconBuildingHospital, home: IconHome, phone: IconPhone } as const;

/** Every contact with the patient, newest first. */
export function Contacts({ plan }: { plan: PlanView }) {
  const t = useTexts(texts);
  const say = useWords();
  return (
    <Section id="contacts" title={t.contacts}>
      {plan.contacts.length === 0 ? (
        <EmptyState title={t.noContacts} hint={t.noContactsHint} />
      ) : (
        <Timeline
          label={t.contacts}
          entries={plan.contacts.map(one => ({
            id: one.id,
            at: one.at,
            title: t.wayTitle(say(contactWayWords[one.way])),
            by: one.who,
            family: one.breached ? ('danger' as const) : ('done' as const),
            icon: icons[one.way],
            body: <Contact plan={plan} contact={one} />,
          }))}
        />
      )}
    </Section>
  );
}

function Contact({ plan, contact }: { plan: PlanView; contact: PlanView['contacts'][number] }) {
  const t = useTexts(texts);
  const say = useWords();
  return (
    <div className={styles.contact}>
      {contact.warnings.length > 0 && (
        <p className={styles.warning}>{t.warningSeen(contact.warnings.join(' · '))}</p>
      )}
      {contact.readings.map(one => (
        <p key={one.code} className={styles.reading}>
          <span>{say(indicators[one.code].words)}</span>
          <span className="lz-numbers lz-nowrap">{valueText(one.code, one.value)}</span>
          <Judged judgement={judgedBy(plan.body, one)} />
        </p>
      ))}
      {contact.tasksDone.length > 0 && <p>{t.tasksDone(contact.tasksDone.join(' · '))}</p>}
      {contact.note && <p className={styles.note}>{contact.note}</p>}
    </div>
  );
}
