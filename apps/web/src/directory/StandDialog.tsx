import { useMutation, useQuery } from '@tanstack/react-query';
import { Confirm } from '../kit/Confirm.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { notify } from '../kit/notify.ts';
import { useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './Directory.module.css';
import type { InstitutionFacts } from './institutions.ts';
import { useName } from './institutions.ts';
import { keepTexts } from './texts.keep.ts';

/** Asks before an institution is closed, and says what hangs on it; opening again asks too. */
export function StandDialog({
  institution,
  onClose,
}: {
  institution: InstitutionFacts;
  onClose: () => void;
}) {
  const t = useTexts(keepTexts);
  const nameOf = useName();
  const { id, version, active } = institution;
  const touched = useQuery(trpc.directory.closingTouches.queryOptions({ id }));
  const stand = useMutation(
    trpc.directory.standInstitution.mutationOptions({
      async onSuccess() {
        onClose();
        notify.done(active ? t.closedDone : t.openedDone);
        await refreshRoom('directory');
      },
    }),
  );
  const name = nameOf(institution);
  return (
    <Confirm
      opened
      onClose={onClose}
      title={active ? t.closeTitle(name) : t.openTitle(name)}
      action={active ? t.closeAction : t.openAction}
      danger={active}
      ready={!active || touched.data?.leads.length === 0}
      busy={stand.isPending}
      onConfirm={() => stand.mutate({ id, version, active: !active })}
    >
      {active ? (
        <Loaded query={touched}>
          {({ posts, departments, networks, shifts, pairs, leads }) => (
            <div className={styles.lines}>
              <p>{t.closeMeans}</p>
              <p className="lz-numbers">{t.touches({ posts, departments, networks, shifts, pairs })}</p>
              {leads.map(network => (
                <p key={network.id} className={styles.closed}>
                  {t.leadsNetwork(nameOf(network))}
                </p>
              ))}
            </div>
          )}
        </Loaded>
      ) : (
        <p>{t.openMeans}</p>
      )}
    </Confirm>
  );
}
