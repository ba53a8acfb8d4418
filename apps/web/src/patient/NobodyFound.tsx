import { Button } from '@mantine/core';
import { checkIdNumber, patientIssueWords } from '@lianzhen/shared/patient';
import type { SearchKind } from '@lianzhen/shared/patient';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Go } from '../kit/Go.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Answers } from '../platform/trpc.ts';
import { carryNumber } from './carried.ts';
import { OutsideOffer } from './OutsideOffer.tsx';
import { texts } from './texts.ts';

type Props = { text: string; kind: SearchKind; outside: Answers['patient']['search']['outside'] };

/** The empty list: what can be typed, and what to do when the person is not there. */
export function NobodyFound({ text, kind, outside }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  if (outside) return <OutsideOffer idNumber={text} outside={outside} />;
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
