import { useQuery } from '@tanstack/react-query';
import { trpc } from '../platform/trpc.ts';

/** A patient's page; each reading leaves a row in the trail, so looking away and back is no new look. */
export function usePatientPage(patientId: string) {
  return useQuery({
    ...trpc.patient.page.queryOptions({ id: patientId }),
    refetchOnWindowFocus: false,
    staleTime: 5 * 60_000,
  });
}
