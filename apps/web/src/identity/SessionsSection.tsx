import { Badge, Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { signInWayWords } from '@lianzhen/shared/identity';
import type { Column } from '../kit/DataTable.tsx';
import { DataTable } from '../kit/DataTable.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/Section.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { useTime } from '../platform/time.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import { accountTexts } from './texts.account.ts';

type One = Answers['identity']['sessions'][number];

const systems: [RegExp, string][] = [
  [/windows nt 6\.1/i, 'Windows 7'],
  [/windows/i, 'Windows'],
  [/android/i, 'Android'],
  [/iphone|ipad/i, 'iOS'],
  [/mac os/i, 'macOS'],
  [/linux/i, 'Linux'],
];

/** What a browser calls itself, as a person would. */
export function deviceOf(userAgent: string): string | null {
  const system = systems.find(([pattern]) => pattern.test(userAgent))?.[1];
  const version = /(Edg|Chrome|Firefox|Version)\/(\d+)/.exec(userAgent);
  const names: Record<string, string> = { Edg: 'Edge', Version: 'Safari' };
  const browser = version ? `${names[version[1] ?? ''] ?? version[1]} ${version[2]}` : null;
  return [browser, system].filter(Boolean).join(' · ') || null;
}

/** The browsers in which I am signed in, with a way to end each and all. */
export function SessionsSection() {
  const t = useTexts(accountTexts);
  const sessions = useQuery(trpc.identity.sessions.queryOptions());
  const end = useMutation(
    trpc.identity.endSessions.mutationOptions({
      onSuccess: async ({ ended }) => {
        notify.done(t.ended(ended));
        await refreshRoom('identity');
      },
    }),
  );
  const columns = useColumns(id => end.mutate({ id }));
  return (
    <Section
      title={t.sessions}
      note={t.sessionsNote}
      flush
      actions={
        (sessions.data?.length ?? 0) > 1 && (
          <Button variant="default" size="xs" loading={end.isPending} onClick={() => end.mutate({})}>
            {t.endOthers}
          </Button>
        )
      }
    >
      <Loaded query={sessions} skeleton={<LoadingRows rows={2} />}>
        {rows => <DataTable caption={t.sessions} rows={rows} rowKey={({ id }) => id} columns={columns} />}
      </Loaded>
    </Section>
  );
}

function useColumns(onEnd: (id: string) => void): Column<One>[] {
  const t = useTexts(accountTexts);
  const say = useWords();
  const time = useTime();
  return [
    {
      key: 'device',
      header: t.device,
      heads: true,
      cell: ({ userAgent }) => deviceOf(userAgent) ?? t.unknownDevice,
    },
    { key: 'address', header: t.address, cell: ({ address }) => address },
    { key: 'way', header: t.way, cell: ({ way }) => say(signInWayWords[way]) },
    { key: 'since', header: t.since, cell: ({ createdAt }) => time.instant(createdAt) },
    { key: 'seen', header: t.seen, cell: ({ seenAt }) => time.instant(seenAt) },
    {
      key: 'end',
      header: t.end,
      cell: ({ id, mine }) =>
        mine ? (
          <Badge variant="light">{t.thisOne}</Badge>
        ) : (
          <Button variant="subtle" size="compact-sm" onClick={() => onEnd(id)}>
            {t.end}
          </Button>
        ),
    },
  ];
}
