import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '../platform/i18n.ts';
import { useTime } from '../platform/time.ts';
import { trpc } from '../platform/trpc.ts';
import { formOf } from './compare.ts';
import type { EncounterForm } from './encounterForm.ts';
import { SideBySide } from './SideBySide.tsx';
import { texts } from './texts.outbox.ts';
import type { Clash, useServerDraft } from './useServerDraft.ts';

type Props = {
  server: ReturnType<typeof useServerDraft>;
  form: EncounterForm;
  onTake: (form: EncounterForm) => void;
  onDrop: () => void;
};

/** What another device wrote beside what is typed here; nothing is written over before a choice is made. */
export function DraftClash({ server, form, onTake, onDrop }: Props) {
  const { clash } = server;
  const t = useTexts(texts);
  const theirs = useTheirs(clash);
  const time = useTime();
  if (!clash || !theirs) return null;
  return (
    <SideBySide
      key={clash.version}
      title={clash.kind === 'draft' ? t.draftConflict : t.visitConflict}
      mine={form}
      theirs={theirs}
      mineLabel={t.mine}
      theirsLabel={clash.kind === 'draft' ? t.theirsAt(time.instant(clash.at)) : t.writtenVisit}
      take={t.takeMerged}
      onTake={merged => {
        server.settle();
        onTake({ ...merged });
      }}
    >
      {clash.kind === 'visit' && (
        <Button
          variant="default"
          onClick={() => {
            server.settle();
            onDrop();
          }}
        >
          {t.discardMine}
        </Button>
      )}
    </SideBySide>
  );
}

/** The other writing: the draft itself, or the visit that came of it, read as a form. */
function useTheirs(clash: Clash | null): EncounterForm | null {
  const recordId = clash?.kind === 'visit' ? clash.recordId : null;
  const written = useQuery({
    ...trpc.records.record.queryOptions({ id: recordId ?? '' }),
    enabled: recordId !== null,
    refetchOnWindowFocus: false,
  });
  if (clash?.kind === 'draft') return clash.form;
  const body = written.data?.body;
  return body?.type === 'encounter' ? formOf(body.encounter) : null;
}
