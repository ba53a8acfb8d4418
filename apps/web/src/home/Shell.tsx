import { useMutation } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { dutyWords, isClinical } from '@lianzhen/shared/kernel';
import { loadConfirmIdentity, loadSessionEnded, useActAs } from '../identity/index.ts';
import { Frame } from '../kit/Frame.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { notify } from '../kit/notify.ts';
import { useRowKeys } from '../kit/rowKeys.ts';
import { say, useWords } from '../platform/i18n.ts';
import { useLine } from '../platform/line.ts';
import { useEnterPractice } from '../practice/index.ts';
import { confirming } from '../platform/confirm.ts';
import { sessionEnded } from '../platform/queryClient.ts';
import { railFor, useRooms } from '../platform/room.ts';
import type { Post } from '../platform/session.ts';
import { sessionLeft, useActor, useMe, usePostNames } from '../platform/session.ts';
import { trpc } from '../platform/trpc.ts';

// The workbench does without Mantine; its theme comes with the first part that needs it.
const Dressed = lazy(() => import('../kit/Dressed.tsx').then(({ Dressed }) => ({ default: Dressed })));
// Asked for when it is needed: the two may stand in files that wait for each other.
const SessionEnded = lazy(() => loadSessionEnded());
const ConfirmIdentity = lazy(() => loadConfirmIdentity());
const Search = lazy(() => import('./Search.tsx').then(({ Search }) => ({ default: Search })));

/** The frame with the session in it: who acts, what waits, the line, the search, the sign-in over the page. */
export function Shell() {
  const words = useWords();
  const actor = useActor();
  const line = useLine();
  const rooms = useRooms();
  const signedOut = useMe() === null;
  const ended = sessionEnded.use() || signedOut;
  const asked = confirming.use().length > 0;
  const atDesk = useRouterState({ select: ({ matches }) => matches.at(-1)?.routeId === '/desk/' });
  const top = useTopBar();
  const { searching, open, close } = useSearchKey();
  useRowKeys(open);
  useMainFocus();
  useLive();
  const rail = railFor(rooms, actor.post.duty).map(item => ({
    to: item.to,
    label: words(item.words),
    icon: item.icon,
    count: item.count && (
      <Suspense fallback={null}>
        <item.count />
      </Suspense>
    ),
  }));
  return (
    <Frame
      rail={rail}
      top={{ ...top, onSearch: open }}
      line={line}
      demo={actor.demo}
      practice={actor.post.practice}
    >
      {atDesk ? (
        <Outlet />
      ) : (
        <Suspense fallback={<LoadingRows />}>
          <Dressed>
            <Outlet />
          </Dressed>
        </Suspense>
      )}
      <Suspense fallback={null}>
        {(ended || asked || searching !== 'never') && (
          <Dressed>
            {searching !== 'never' && <Search opened={searching === 'open'} onClose={close} />}
            {asked && <ConfirmIdentity />}
            {ended && <SessionEnded opened />}
          </Dressed>
        )}
      </Suspense>
    </Frame>
  );
}

/** Follows the events of the acting post for as long as the frame stands. */
function useLive(): void {
  useEffect(() => {
    const left = new AbortController();
    const follow = async () => {
      const { followLive } = await import('../platform/live.ts');
      if (left.signal.aborted) return;
      left.signal.addEventListener(
        'abort',
        followLive(text => notify.news(say(text))),
      );
    };
    void follow();
    return () => left.abort();
  }, []);
}

function useTopBar() {
  const words = useWords();
  const names = usePostNames();
  const navigate = useNavigate();
  const { practitioner, post, posts } = useActor();
  const actAs = useActAs(() => navigate({ to: '/' }));
  const practise = useEnterPractice(postId => actAs.mutate({ postId }));
  const signOut = useMutation(
    trpc.identity.signOut.mutationOptions({
      async onSuccess() {
        await navigate({ to: '/sign-in', search: { next: '/' } });
        sessionLeft();
      },
    }),
  );
  const lineOf = (one: Post) => {
    const { institution, department } = names(one);
    return {
      id: one.id,
      institution,
      place: department ?? words(dutyWords[one.duty]),
      practice: one.practice,
    };
  };
  return {
    name: practitioner.name,
    post: lineOf(post),
    posts: posts.map(lineOf),
    onSwitch: (postId: string) => actAs.mutate({ postId }),
    onPractise: isClinical(post.duty) ? () => practise.mutate({}) : undefined,
    onAccount: () => void navigate({ to: '/account' }),
    onSignOut: () => signOut.mutate({}),
  };
}

/** Ctrl/⌘ K opens the search of everything; it is fetched the first time it is wanted. */
function useSearchKey() {
  const [searching, setSearching] = useState<'never' | 'open' | 'closed'>('never');
  const open = useCallback(() => setSearching('open'), []);
  const close = useCallback(() => setSearching('closed'), []);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      open();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [open]);
  return { searching, open, close };
}

/** After going to another page the keyboard and the screen reader start at its body. */
function useMainFocus(): void {
  const path = useRouterState({ select: state => state.resolvedLocation?.pathname });
  const before = useRef(path);
  useEffect(() => {
    const main = document.getElementById('main');
    // A page that has put the cursor into its own field keeps it.
    if (before.current && before.current !== path && !main?.contains(document.activeElement))
      main?.focus({ preventScroll: true });
    before.current = path;
  }, [path]);
}
