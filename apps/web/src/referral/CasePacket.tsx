import { EmptyState } from '../kit/EmptyState.tsx';
import { Section } from '../kit/Section.tsx';
import { useTexts } from '../platform/i18n.ts';
import { FrozenRecords } from '../records/index.ts';
import type { Case } from './actions.ts';
import { texts } from './texts.ts';

/** The records as they stood when they were sent. */
export function CasePacket({ found }: { found: Case }) {
  const t = useTexts(texts);
  return (
    <Section id="packet" title={t.packet} note={found.packet.length > 0 && t.packetNote}>
      {found.packet.length > 0 ? (
        <FrozenRecords items={found.packet} />
      ) : (
        <EmptyState title={t.packetEmpty} hint={found.role === 'receiver' && t.packetEmptyHint} />
      )}
    </Section>
  );
}
