import { Alert, Button, Group } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Go } from '../kit/Go.tsx';
import { useTexts } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import { OutsideOffer } from './OutsideOffer.tsx';
import { Who } from './PatientRow.tsx';
import { toldById } from './registration.ts';
import type { Registration } from './registration.ts';
import { patientPath } from './search.ts';
import { texts } from './texts.ts';

/** As soon as the identity number is whole: says when this person is known, before anything else is typed. */
export function KnownNotice({ form, today }: { form: Registration; today: string }) {
  const t = useTexts(texts);
  const [number] = useDebouncedValue(toldById(form, today)?.number ?? '', 200);
  const found = useQuery({
    ...trpc.patient.search.queryOptions({ text: number, limit: 1 }),
    enabled: number !== '',
  });
  if (number === '' || !found.data) return null;
  const { rows, outside } = found.data;
  const [known] = rows;
  if (outside) return <OutsideOffer shown={{ idKind: 'resident_id', idNumber: number }} outside={outside} />;
  if (!known) return null;
  return (
    <Alert color="accent" role="alert">
      <Group gap="sm">
        <span>{t.known}</span>
        <strong>
          <Who person={known} />
        </strong>
        <Button component={Go} to={patientPath(known.id)} size="compact-md">
          {t.openKnown}
        </Button>
      </Group>
    </Alert>
  );
}
