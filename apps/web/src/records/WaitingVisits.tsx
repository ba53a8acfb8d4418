import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { encounterInput } from '@lianzhen/shared/records';
import { Confirm } from '../kit/Confirm.tsx';
import { useTexts } from '../platform/i18n.ts';
import { newKey } from '../platform/idempotency.ts';
import { useExplain } from '../platform/refusal.ts';
import { useActor } from '../platform/session.ts';
import { useTime } from '../platform/time.ts';
import { trpc } from '../platform/trpc.ts';
import { formOf } from './compare.ts';
import { completeInput, emptyEncounter } from './encounterForm.ts';
import type { EncounterForm } from './encounterForm.ts';
import { sendAnyway, sendWaiting, takeOut, useWaiting } from './outbox.ts';
import type { Waiting } from './outbox.ts';
import { SideBySide } from './SideBySide.tsx';
import { texts } from './texts.outbox.ts';
import styles from './WaitingVisits.module.css';

/** The finished visits of this patient that have not reached the server, and what to do with a refused one. */
export function WaitingVisits({ patientId }: { patientId: string }) {
  const t = useTexts(texts);
  const { practitioner } = useActor();
  const mine = useWaiting().filter(
    one => one.practitionerId === practitioner.id && one.input.patientId === patientId,
  );
  if (mine.length === 0) return null;
  return (
    <section className={styles.section} aria-label={t.waitingTitle}>
      <p role="status">
        <strong>{t.waiting(mine.length)}</strong> <span className={styles.quiet}>{t.waitingNote}</span>
      </p>
      <ul className={styles.list}>
        {mine.map(visit => (
          <One key={visit.key} visit={visit} />
        ))}
      </ul>
    </section>
  );
}

function One({ visit }: { visit: Waiting }) {
  const t = useTexts(texts);
  const time = useTime();
  const explain = useExplain();
  const { post } = useActor();
  const [compared, setCompared] = useState(false);
  const [asked, setAsked] = useState(false);
  const { refused } = visit;
  const why = refused && explain({ data: { domain: refused } });
  const clash = refused?.reason === 'draft_newer' || refused?.reason === 'visit_written';
  return (
    <li>
      <p>
        <strong>{visit.input.complaint}</strong> · {t.writtenAt(time.instant(visit.writtenAt))} ·{' '}
        {refused ? t.refusedState : visit.postId === post.id ? t.waitsForLine : t.otherPost}
      </p>
      {why && (
        <p className={styles.why}>
          {why.what} {why.next}
        </p>
      )}
      <div className={styles.acts}>
        {!refused && (
          <Button size="compact-sm" variant="default" onClick={() => void sendWaiting()}>
            {t.tryNow}
          </Button>
        )}
        {clash && (
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={compared}
            onClick={() => setCompared(!compared)}
          >
            {compared ? t.hide : t.show}
          </Button>
        )}
        {refused && (
          <Button size="compact-sm" variant="subtle" color="danger" onClick={() => setAsked(true)}>
            {t.drop}
          </Button>
        )}
      </div>
      {compared && <Compared visit={visit} />}
      <Confirm
        opened={asked}
        onClose={() => setAsked(false)}
        title={t.dropTitle}
        action={t.drop}
        danger
        onConfirm={() => takeOut(visit.key)}
      >
        {t.dropNote}
      </Confirm>
    </li>
  );
}

/** The waiting visit beside what another device wrote; what is put together goes as a visit of its own. */
function Compared({ visit }: { visit: Waiting }) {
  const t = useTexts(texts);
  const theirs = useTheirs(visit);
  const mine = encounterInput.safeParse(visit.input);
  if (!theirs || !mine.success) return null;
  return (
    <SideBySide
      title={visit.refused?.reason === 'visit_written' ? t.visitConflict : t.draftConflict}
      mine={formOf(mine.data)}
      theirs={theirs}
      mineLabel={t.mine}
      theirsLabel={visit.refused?.reason === 'visit_written' ? t.writtenVisit : t.theirs}
      take={t.sendAnyway}
      onTake={form => {
        const input = completeInput(form, visit.input.patientId);
        if (input) sendAnyway({ ...visit, input: { ...visit.input, ...input } }, newKey());
      }}
    />
  );
}

/** What the other device wrote: the visit it finished, or the draft it is typing. */
function useTheirs(visit: Waiting): EncounterForm | null {
  const facts = visit.refused && 'facts' in visit.refused ? visit.refused.facts : undefined;
  const recordId = typeof facts?.['recordId'] === 'string' ? facts['recordId'] : null;
  const written = useQuery({
    ...trpc.records.record.queryOptions({ id: recordId ?? '' }),
    enabled: recordId !== null,
  });
  const draft = useQuery({
    ...trpc.records.draft.queryOptions({ patientId: visit.input.patientId }),
    enabled: recordId === null,
  });
  const body = written.data?.body;
  if (body?.type === 'encounter') return formOf(body.encounter);
  const typed = draft.data?.body;
  const empty = emptyEncounter({ status: 'unknown', items: [] });
  return typed ? { ...empty, ...(typed as Partial<EncounterForm>) } : null;
}
