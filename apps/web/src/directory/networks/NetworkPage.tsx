import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { networkKindWords, tiers, tierWords } from '@lianzhen/shared/directory';
import { Confirm } from '../../kit/Confirm.tsx';
import { Go } from '../../kit/Go.tsx';
import { Loaded } from '../../kit/Loaded.tsx';
import { Page } from '../../kit/Page.tsx';
import { Section } from '../../kit/Section.tsx';
import { useTexts, useWords } from '../../platform/i18n.ts';
import { refreshRoom } from '../../platform/queryClient.ts';
import { useActor } from '../../platform/session.ts';
import type { Answers } from '../../platform/trpc.ts';
import { trpc } from '../../platform/trpc.ts';
import { institutionPath } from '../address.ts';
import styles from '../Directory.module.css';
import { useName } from '../institutions.ts';
import { ByHand } from './ByHand.tsx';
import { NetworkForm } from './NetworkForm.tsx';
import { texts } from './texts.ts';
import { WayMatrix } from './WayMatrix.tsx';
import { Weighed } from './Weighed.tsx';

const route = getRouteApi('/desk/directory/networks/$networkId');

export type NetworkFacts = Answers['directory']['network'];

/** One network: who leads, who belongs, which ways follow, and what was decided by hand. */
export function NetworkPage() {
  const t = useTexts(texts);
  const say = useWords();
  const nameOf = useName();
  const { networkId } = route.useParams();
  const keeps = useActor().post.duty === 'administrator';
  const [editing, setEditing] = useState(false);
  const inside = useQuery(trpc.directory.network.queryOptions({ id: networkId }));
  const network = inside.data;
  return (
    <Page
      title={network ? nameOf(network) : t.networks}
      note={
        network && (
          <>
            {say(networkKindWords[network.kind])}
            {!network.active && <span className={styles.closed}> {t.dissolved}</span>}
          </>
        )
      }
      actions={
        <>
          <Go className={styles.back} to="/directory/networks">
            {t.back}
          </Go>
          {keeps && network && !editing && (
            <>
              <Stand network={network} />
              <Button onClick={() => setEditing(true)}>{t.edit}</Button>
            </>
          )}
        </>
      }
    >
      <Loaded query={inside}>
        {known =>
          editing ? (
            <NetworkForm key={known.version} network={known} onDone={() => setEditing(false)} />
          ) : (
            <>
              <Members network={known} />
              {known.active && <WayMatrix network={known} />}
              <ByHand network={known} keeps={keeps} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Stand({ network: { id, version, active, members } }: { network: NetworkFacts }) {
  const t = useTexts(texts);
  const [asking, setAsking] = useState(false);
  const stand = useMutation(
    trpc.directory.standNetwork.mutationOptions({
      async onSuccess() {
        setAsking(false);
        await refreshRoom('directory');
      },
    }),
  );
  const verb = active ? t.dissolve : t.revive;
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {verb}
      </Button>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={active ? t.dissolveTitle : t.reviveTitle}
        action={verb}
        danger={active}
        busy={stand.isPending}
        onConfirm={() => stand.mutate({ id, version, active: !active })}
      >
        <Weighed id={id} memberIds={active ? [] : members.map(member => member.id)} />
      </Confirm>
    </>
  );
}

function Members({ network: { members, leadInstitutionId } }: { network: NetworkFacts }) {
  const t = useTexts(texts);
  const say = useWords();
  const nameOf = useName();
  return (
    <Section id="members" title={t.members} note={t.memberCount(members.length)}>
      {[...tiers].reverse().map(tier => {
        const group = members.filter(member => member.tier === tier);
        if (group.length === 0) return null;
        return (
          <div key={tier}>
            <h3 className={styles.group}>
              {say(tierWords[tier])} · {group.length}
            </h3>
            <ul className={styles.columns}>
              {group.map(member => (
                <li key={member.id}>
                  <Go to={institutionPath(member.id)}>{nameOf(member)}</Go>{' '}
                  {member.id === leadInstitutionId && <span className={styles.ability}>{t.leadMark}</span>}
                  {!member.active && <span className={styles.closed}>{t.closed}</span>}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </Section>
  );
}
