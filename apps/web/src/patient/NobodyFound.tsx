import { Button } from '@mantine/core';
import { checkIdNumber, patientIssueWords } from '@lianzhen/shared/patient';
import type { IdKind, SearchKind } from '@lianzhen/shared/patient';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Go } from '../kit/Go.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Answers } from '../platform/trpc.ts';
import { carryNumber } from './carried.ts';
import { OutsideOffer } from './OutsideOffer.tsx';
import type { Shown } from './OutsideOffer.tsx';
import { texts } from './texts.ts';

type Props = {
  text: string;
  kind: SearchKind | 'card_expired';
  outside: Answers['patient']['search']['outside'];
};

/** The empty list: what can be typed, and what to do when the person is not there. */
export function NobodyFound({ text, kind, outside }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  if (kind === 'card_expired') return <EmptyState title={t.cardExpired} hint={t.cardExpiredHint} />;
  if (outside) return <OutsideOffer shown={shownBy(text, kind, outside.idKind)} outside={outside} />;
  if (kind === 'card') return <EmptyState title={t.cardUnknown} hint={t.cardUnknownHint} />;
  if (kind === 'record') return <EmptyState title={t.recordUnknown} hint={t.recordUnknownHint} />;
  if (kind === 'id') {
    const check = checkIdNumber(text);
    if (!check.ok) return <EmptyState title={t.wrongNumber} hint={say(patientIssueWords[check.reason])} />;
    return (
      <EmptyState
        title={t.nobodyInRegion}
        hint={t.nobodyInRegionHint}
        action={<RegisterButton idNumber={check.number} />}
      />
    );
  }
  if (text === '')
    return <EmptyState title={t.nobodyYet} hint={t.nobodyYetHint} action={<RegisterButton />} />;
  if (kind === 'too_short') return <EmptyState title={t.tooShort} hint={t.tooShortHint} />;
  return <EmptyState title={t.nobody} hint={t.nobodyHint} action={<RegisterButton />} />;
}

/** What was typed or scanned, as the document or card that the person shows. */
function shownBy(text: string, kind: SearchKind, idKind: IdKind): Shown {
  if (kind === 'card' || idKind === 'none') return { card: text };
  return { idKind, idNumber: text };
}

function RegisterButton({ idNumber }: { idNumber?: string }) {
  const t = useTexts(texts);
  return (
    <Button
      component={Go}
      to="/patients/new"
      variant={idNumber ? 'filled' : 'default'}
      onClick={() => idNumber && carryNumber(idNumber)}
    >
      {t.register}
    </Button>
  );
}
