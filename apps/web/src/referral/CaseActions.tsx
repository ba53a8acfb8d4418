import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import type { ReferralAction } from '@lianzhen/shared/referral';
import { actionWords, offWords, stateWords } from '@lianzhen/shared/referral';
import { ActionButton } from '../kit/ActionButton.tsx';
import { Go } from '../kit/Go.tsx';
import { notify } from '../kit/notify.ts';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useActor } from '../platform/session.ts';
import { ActDialog } from './ActDialog.tsx';
import type { Case, Offer } from './actions.ts';
import { grave, offersOf, planIsNext } from './actions.ts';
import { newReferralPath, planPath, sendDownPath } from './address.ts';
import styles from './CaseActions.module.css';
import { texts } from './texts.ts';
import type { Act, Seen } from './useAct.ts';
import { isMoved, useAct } from './useAct.ts';
import { useActLabel } from './useActLabel.ts';
import { useInstitution } from './useRow.tsx';

/** What can be done with a case, drawn from the law; the wanted step first, on a phone at the lower edge. */
export function CaseActions({ found }: { found: Case }) {
  const t = useTexts(texts);
  const { post } = useActor();
  const [open, setOpen] = useState<{ act: Act; seen: Seen } | null>(null);
  const [moved, setMoved] = useState(false);
  const [more, setMore] = useState(false);
  const offers = offersOf(found, post.id);
  const onMoved = () => {
    setMoved(true);
    setOpen(null);
  };
  const onDone = () => {
    setMoved(false);
    setOpen(null);
  };
  const [first, ...others] = offers;
  const leads = first?.main ? first : null;
  const rest = leads ? others : offers;
  const start = (act: Act) => {
    setMoved(false);
    setMore(false);
    setOpen({ act, seen: { id: found.id, version: found.version } });
  };
  const buttons = (list: readonly Offer[]) =>
    list.map(offer => (
      <OfferButton key={offer.action} offer={offer} found={found} onOpen={start} onMoved={onMoved} />
    ));
  return (
    <>
      {moved && <Moved found={found} />}
      <div className={styles.bar} role="group" aria-label={t.actions}>
        {leads && <div className={styles.main}>{buttons([leads])}</div>}
        <Elsewhere found={found} />
        {rest.length > 0 && (
          <>
            {leads && (
              <Button
                className={styles.more}
                variant="default"
                aria-expanded={more}
                onClick={() => setMore(!more)}
              >
                {t.otherActions(rest.length)}
              </Button>
            )}
            <div className={styles.rest} data-open={more || leads === null || undefined}>
              {buttons(rest)}
            </div>
          </>
        )}
      </div>
      <ActDialog
        action={open?.act ?? null}
        seen={open?.seen ?? found}
        found={found}
        onDone={onDone}
        onMoved={onMoved}
        onClose={() => setOpen(null)}
      />
    </>
  );
}

/** Steps that lead to another page: the plan of a down-referral, and a new attempt after one that failed. */
function Elsewhere({ found }: { found: Case }) {
  const t = useTexts(texts);
  if (found.direction === 'down') {
    return (
      <div className={styles.else}>
        <Button
          component={Go}
          to={planPath(found.id)}
          variant={planIsNext(found) ? 'filled' : 'default'}
          fullWidth
        >
          {t.openPlan}
        </Button>
      </div>
    );
  }
  const ended = found.role === 'referrer' && again.has(found.state);
  if (!ended) return null;
  return (
    <div className={styles.else}>
      <Button
        component={Go}
        to={newReferralPath({ patient: found.patientId, previous: found.id })}
        variant={found.state === 'declined' ? 'filled' : 'default'}
        fullWidth
      >
        {t.sendAgain}
      </Button>
    </div>
  );
}

const again: ReadonlySet<Case['state']> = new Set(['declined', 'withdrawn', 'closed']);
const atOnce: ReadonlySet<ReferralAction> = new Set(['claim', 'release']);

type ButtonProps = { offer: Offer; found: Case; onOpen: (act: Act) => void; onMoved: () => void };

function OfferButton({ offer, found, onOpen, onMoved }: ButtonProps) {
  const say = useWords();
  const label = useActLabel();
  const { action, decision, main } = offer;
  const drawn = decision.allowed
    ? ({ allowed: true } as const)
    : ({ allowed: false, reason: offWords[decision.reason] } as const);
  if (action === 'send_down')
    return decision.allowed ? (
      <Button component={Go} to={sendDownPath(found.id)} variant={main ? 'filled' : 'default'}>
        {say(actionWords.send_down)}
      </Button>
    ) : (
      <ActionButton decision={drawn} onClick={() => {}}>
        {say(actionWords.send_down)}
      </ActionButton>
    );
  if (atOnce.has(action) && (action === 'claim' || action === 'release'))
    return <AtOnce action={action} decision={drawn} found={found} onMoved={onMoved} />;
  return (
    <ActionButton
      decision={drawn}
      main={main}
      danger={grave.has(action)}
      fullWidth={main}
      reasonBelow={main}
      onClick={() => onOpen(action)}
    >
      {label(action, found.state)}
    </ActionButton>
  );
}

type AtOnceProps = {
  action: 'claim' | 'release';
  decision: Parameters<typeof ActionButton>[0]['decision'];
  found: Case;
  onMoved: () => void;
};

function AtOnce({ action, decision, found, onMoved }: AtOnceProps) {
  const say = useWords();
  const act = useAct(action, { id: found.id, version: found.version }, { onDone: () => {}, onMoved });
  return (
    <ActionButton
      decision={decision}
      loading={act.isPending}
      onClick={() => act.mutate({}, { onError: error => void (isMoved(error) || notify.failure(error)) })}
    >
      {say(actionWords[action])}
    </ActionButton>
  );
}

function Moved({ found }: { found: Case }) {
  const t = useTexts(texts);
  const say = useWords();
  const institution = useInstitution(found);
  const last = found.events.at(-1);
  const state = say(stateWords[found.state]);
  return (
    <Alert color="danger" role="alert">
      {last
        ? t.moved(last.who, institution(last.institution), say(actionWords[last.action]), state)
        : t.movedNow(state)}
    </Alert>
  );
}
