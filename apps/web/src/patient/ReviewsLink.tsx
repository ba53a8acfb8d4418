import { Button } from '@mantine/core';
import { IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Go } from '../kit/Go.tsx';
import { useTexts } from '../platform/i18n.ts';
import { useActor } from '../platform/session.ts';
import { trpc } from '../platform/trpc.ts';
import { texts } from './texts.sight.ts';

/** Leads those who keep the privacy of patients to the emergencies that wait for them. */
export function ReviewsLink() {
  const t = useTexts(texts);
  const keeps = useActor().post.duty !== 'clinician';
  const waiting = useQuery({ ...trpc.patient.reviewsWaiting.queryOptions({}), enabled: keeps });
  if (!keeps) return null;
  return (
    <Button
      component={Go}
      to="/patients/reviews"
      variant="default"
      leftSection={<IconShieldCheck size="1.125rem" aria-hidden />}
    >
      {waiting.data ? t.reviewsWaiting(waiting.data) : t.reviews}
    </Button>
  );
}
