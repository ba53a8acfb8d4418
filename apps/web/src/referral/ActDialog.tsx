import { Modal } from '@mantine/core';
import type { Act, Seen } from './useAct.ts';
import type { Case } from './actions.ts';
import { ArriveAct } from './ArriveAct.tsx';
import { PlaceAct } from './PlaceAct.tsx';
import { ReasonAct } from './ReasonAct.tsx';
import { ReportAct } from './ReportAct.tsx';
import { useActLabel } from './useActLabel.ts';
import { TextAct } from './TextAct.tsx';
import { useTexts } from '../platform/i18n.ts';
import { texts as kitTexts } from '../kit/texts.ts';

export type ActProps<A extends Act = Act> = {
  action: A;
  found: Case;
  /** The case as it stood when the form was opened: what is decided here is decided about that. */
  seen: Seen;
  onDone: () => void;
  onMoved: () => void;
  onClose: () => void;
};

/** Actions whose form needs the width of a page. */
const wide: ReadonlySet<Act> = new Set(['place', 'report', 'answer']);

/** The form of an action, over the case. What was typed is kept when it is closed. */
export function ActDialog({ action, ...props }: Omit<ActProps, 'action'> & { action: Act | null }) {
  const label = useActLabel();
  const t = useTexts(kitTexts);
  return (
    <Modal
      opened={action !== null}
      onClose={props.onClose}
      title={action && label(action, props.found.state)}
      size={action && wide.has(action) ? '52rem' : 'md'}
      closeButtonProps={{ 'aria-label': t.close }}
    >
      {action && <ActForm action={action} {...props} />}
    </Modal>
  );
}

function ActForm({ action, ...props }: ActProps) {
  switch (action) {
    case 'decline':
    case 'withdraw':
    case 'cancel_appointment':
      return <ReasonAct action={action} {...props} />;
    case 'place':
      return <PlaceAct action={action} {...props} />;
    case 'arrive':
      return <ArriveAct action={action} {...props} />;
    case 'report':
      return <ReportAct action={action} {...props} />;
    default:
      return <TextAct action={action} {...props} />;
  }
}
