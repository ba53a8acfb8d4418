import { useMutation } from '@tanstack/react-query';
import { Confirm } from '../kit/Confirm.tsx';
import { notify } from '../kit/notify.ts';
import { useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import { newSecret } from './secret.ts';
import type { Shown } from './SecretDialog.tsx';
import { texts } from './texts.ts';

export type System = Answers['exchange']['systems'][number];
export type Act = { kind: 'register' } | { kind: 'renew' | 'stand'; system: System };

type Props = { system: System; onClose: () => void };

/** Asks before a secret is replaced. */
export function RenewDialog({ system, onClose, onDone }: Props & { onDone: (shown: Shown) => void }) {
  const t = useTexts(texts);
  const renew = useMutation(
    trpc.exchange.renewSecret.mutationOptions({
      async onSuccess(_answer, { secret }) {
        onDone({ name: system.name, clientId: system.clientId, secret });
        await refreshRoom('exchange');
      },
    }),
  );
  return (
    <Confirm
      opened
      onClose={onClose}
      title={t.renewTitle(system.name)}
      action={t.renew}
      busy={renew.isPending}
      danger
      onConfirm={() => renew.mutate({ id: system.id, secret: newSecret() })}
    >
      <p>{t.renewMeans}</p>
    </Confirm>
  );
}

/** Asks before a system is stopped, or started again. */
export function StandDialog({ system, onClose }: Props) {
  const t = useTexts(texts);
  const { id, name, active } = system;
  const stand = useMutation(
    trpc.exchange.standSystem.mutationOptions({
      async onSuccess() {
        onClose();
        notify.done(active ? t.stopped : t.started);
        await refreshRoom('exchange');
      },
    }),
  );
  return (
    <Confirm
      opened
      onClose={onClose}
      title={active ? t.stopTitle(name) : t.startTitle(name)}
      action={active ? t.stop : t.start}
      busy={stand.isPending}
      danger={active}
      onConfirm={() => stand.mutate({ id, active: !active })}
    >
      <p>{active ? t.stopMeans : t.startMeans}</p>
    </Confirm>
  );
}
