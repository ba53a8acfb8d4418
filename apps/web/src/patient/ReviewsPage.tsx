import { Button, Textarea } from '@mantine/core';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { emergencyReasonWords, reviewStates, reviewStateWords } from '@lianzhen/shared/patient';
import { Confirm } from '../kit/Confirm.tsx';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Go } from '../kit/Go.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { Section } from '../kit/Section.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { useTime } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './Merge.module.css';
import { patientPath } from './search.ts';
import { texts } from './texts.sight.ts';

const route = getRouteApi('/desk/patients/reviews');

type Emergency = Answers['patient']['reviews']['rows'][number];

/** 紧急调阅审查: who opened patients of this institution in an emergency, and what the privacy officer says to it. */
export function ReviewsPage() {
  const t = useTexts(texts);
  const say = useWords();
  const { state = 'waiting' } = route.useSearch();
  const navigate = route.useNavigate();
  const reviews = useInfiniteQuery(
    trpc.patient.reviews.infiniteQueryOptions(
      { state },
      { getNextPageParam: ({ next }) => next ?? undefined },
    ),
  );
  return (
    <Page
      title={t.reviews}
      note={t.reviewsBody}
      actions={
        <div className={styles.tabs} role="group" aria-label={t.state}>
          {reviewStates.map(one => (
            <Button
              key={one}
              variant={one === state ? 'filled' : 'default'}
              aria-pressed={one === state}
              onClick={() => void navigate({ search: one === 'waiting' ? {} : { state: one } })}
            >
              {say(reviewStateWords[one])}
            </Button>
          ))}
        </div>
      }
    >
      <Loaded query={reviews} skeleton={<LoadingRows rows={4} />}>
        {({ pages }) => {
          const rows = pages.flatMap(page => page.rows);
          if (rows.length === 0)
            return <EmptyState title={state === 'waiting' ? t.noReviews : t.noReviewsDone} />;
          return (
            <Section title={say(reviewStateWords[state])} flush>
              {rows.map(row => (
                <EmergencyLine key={row.id} row={row} />
              ))}
            </Section>
          );
        }}
      </Loaded>
      {reviews.hasNextPage && (
        <Button
          variant="default"
          loading={reviews.isFetchingNextPage}
          onClick={() => void reviews.fetchNextPage()}
        >
          {t.earlier}
        </Button>
      )}
    </Page>
  );
}

function EmergencyLine({ row }: { row: Emergency }) {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  return (
    <article className={styles.emergency}>
      <div className={styles.line}>
        <strong>{row.name}</strong>
        <span className="lz-numbers">{row.recordNumber}</span>
        <span>
          {row.openedBy} · {say(row.institution)}
        </span>
        <span className="lz-numbers">{time.instant(row.at)}</span>
        <span>{say(emergencyReasonWords[row.reason])}</span>
      </div>
      <p className={styles.said}>{row.text}</p>
      {row.reviewText && (
        <p className={styles.quiet}>
          {say(reviewStateWords[row.state])}：{row.reviewText}
        </p>
      )}
      <div className={styles.line}>
        {row.own && row.state === 'waiting' && <span className={styles.quiet}>{t.ownEmergency}</span>}
        {!row.own && row.state === 'waiting' && <ReviewButtons row={row} />}
        {row.opens && (
          <Button component={Go} to={patientPath(row.opens)} variant="subtle" size="compact-md">
            {t.openPatient}
          </Button>
        )}
      </div>
    </article>
  );
}

function ReviewButtons({ row }: { row: Emergency }) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState(false);
  const [question, setQuestion] = useState('');
  const review = useMutation(
    trpc.patient.review.mutationOptions({ onSuccess: () => refreshRoom('patient') }),
  );
  return (
    <>
      <Button
        size="compact-md"
        loading={review.isPending}
        onClick={() => review.mutate({ id: row.id, outcome: 'accepted' })}
      >
        {t.accept}
      </Button>
      <Button size="compact-md" variant="default" onClick={() => setAsking(true)}>
        {t.question}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.questionTitle}
        action={t.question}
        ready={question.trim() !== ''}
        busy={review.isPending}
        onConfirm={() => review.mutate({ id: row.id, outcome: 'questioned', text: question })}
      >
        <p>{t.questionBody}</p>
        <Textarea
          mt="sm"
          label={t.questionText}
          value={question}
          onChange={event => setQuestion(event.currentTarget.value)}
          maxLength={500}
          autosize
          minRows={2}
          withAsterisk
        />
      </Confirm>
    </>
  );
}
