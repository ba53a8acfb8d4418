import { actionWords } from '@lianzhen/shared/referral';
import type { CaseEvent } from '@lianzhen/shared/referral';
import { Section } from '../kit/Section.tsx';
import type { StateFamily } from '../kit/StateBadge.tsx';
import { Timeline } from '../kit/Timeline.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Case } from './actions.ts';
import { Said } from './Said.tsx';
import { texts } from './texts.ts';
import { useInstitution } from './useRow.tsx';

const families: Partial<Record<CaseEvent, StateFamily>> = {
  accept: 'done',
  place: 'done',
  arrive: 'done',
  report: 'done',
  acknowledge: 'done',
  decline: 'danger',
  withdraw: 'stopped',
  close: 'stopped',
  no_show: 'danger',
  request_info: 'yours',
  answer: 'yours',
  advise: 'yours',
};

/** What both sides did and said, the newest first. */
export function CaseTrail({ found }: { found: Case }) {
  const t = useTexts(texts);
  const say = useWords();
  const institution = useInstitution(found);
  const entries = [...found.events].reverse().map(event => {
    return {
      id: event.id,
      at: event.at,
      title: say(actionWords[event.action]),
      by: `${event.who} · ${institution(event.institution)}`,
      family: families[event.action] ?? 'waiting',
      body: <Said event={event} found={found} />,
    } as const;
  });
  return (
    <Section id="trail" title={t.trail}>
      <Timeline label={t.trail} entries={entries} />
    </Section>
  );
}
