import { Button, Checkbox } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { WorkKind } from '@lianzhen/shared/handover';
import { workWords } from '@lianzhen/shared/handover';
import { Confirm } from '../kit/Confirm.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/Section.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { refreshAll, refreshRoom } from '../platform/queryClient.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './Handover.module.css';
import { KindRow } from './KindRow.tsx';
import type { Leaving } from './postLine.ts';
import { texts } from './texts.ts';

type Chosen = Partial<Record<WorkKind, string>>;
type Work = Leaving['work'][number];

/** Whom the law suggests stands chosen from the start; work that came later brings its own suggestion. */
function takerOf(chosen: Partial<Record<WorkKind, string | null>>, work: Work): string | null {
  const picked = chosen[work.kind];
  return picked === undefined ? work.suggested : picked;
}

/** Everything open, who takes each kind over, and the button that does it all at once. */
export function LeaveForm({ found }: { found: Leaving }) {
  const t = useTexts(texts);
  const { post, work, others } = found;
  const [chosen, setChosen] = useState<Partial<Record<WorkKind, string | null>>>({});
  const [person, setPerson] = useState(false);
  const [asking, setAsking] = useState(false);
  const leave = useMutation(
    trpc.handover.leave.mutationOptions({
      async onSuccess() {
        notify.done(t.done);
        await refreshAll();
      },
      // What came meanwhile must be seen before it is tried again.
      onError: () => refreshRoom('handover'),
      onSettled: () => setAsking(false),
    }),
  );
  const successors: Chosen = Object.fromEntries(
    work.flatMap(one => {
      const taker = takerOf(chosen, one);
      return taker ? [[one.kind, taker]] : [];
    }),
  );
  const missing = work.filter(one => !one.mayEnd && !successors[one.kind]).length;
  return (
    <>
      <Section id="work" title={t.work} note={t.workNote} flush>
        {work.length === 0 ? (
          <EmptyState title={t.nothing} hint={t.nothingHint} />
        ) : (
          work.map(one => (
            <KindRow
              key={one.kind}
              work={one}
              value={takerOf(chosen, one)}
              onPick={postId => setChosen({ ...chosen, [one.kind]: postId })}
            />
          ))
        )}
      </Section>
      <div className={styles.foot}>
        {missing > 0 && <p className={styles.blocked}>{t.blocked(missing)}</p>}
        {others.length === 0 && (
          <Checkbox
            label={t.person}
            checked={person}
            onChange={event => setPerson(event.currentTarget.checked)}
          />
        )}
        <Button color="danger" disabled={missing > 0} onClick={() => setAsking(true)}>
          {t.end}
        </Button>
      </div>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.confirmTitle(post.name)}
        action={t.end}
        danger
        busy={leave.isPending}
        onConfirm={() => leave.mutate({ postId: post.postId, successors, person })}
      >
        <Going work={work} successors={successors} />
      </Confirm>
    </>
  );
}

function Going({ work, successors }: { work: readonly Work[]; successors: Chosen }) {
  const t = useTexts(texts);
  const say = useWords();
  return (
    <>
      <p>{t.confirmBody}</p>
      <ul className={styles.going}>
        {work.map(({ kind, count, takers }) => {
          const taker = takers.find(one => one.postId === successors[kind]);
          return (
            <li key={kind}>
              {say(workWords[kind])} {t.count(count)} → {taker?.name ?? t.endsHere}
            </li>
          );
        })}
      </ul>
    </>
  );
}
