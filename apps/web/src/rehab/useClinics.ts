import { useQuery } from '@tanstack/react-query';
import { relation, takesPatients, tiers } from '@lianzhen/shared/directory';
import { useActor } from '../platform/session.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';

/** Where a patient can be sent down, and of these the one that sent the patient up. */
export type Clinics = { rows: Answers['directory']['institutions']; home: string | null };

export function useClinics(senderId: string): Clinics {
  const own = useActor().post.tier;
  const lower = tiers.filter(tier => own && relation(own, tier) === 'down');
  const { data } = useQuery({
    ...trpc.directory.institutions.queryOptions({ tiers: lower }),
    staleTime: 10 * 60_000,
  });
  const rows = data?.filter(({ kind }) => takesPatients(kind)) ?? [];
  return { rows, home: rows.find(({ id }) => id === senderId)?.id ?? null };
}
