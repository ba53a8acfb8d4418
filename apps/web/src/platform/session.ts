import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useLanguage } from './i18n.ts';
import { queryClient, sessionEnded } from './queryClient.ts';
import type { Answers } from './trpc.ts';
import { trpc } from './trpc.ts';

/** Who is signed in, the post acted under (`null` until one is chosen) and every post held. */
export type Me = NonNullable<Answers['identity']['me']>;
export type Post = Me['posts'][number];
/** A signed-in user who acts under a post. */
export type ActingMe = Me & { post: Post };

/** The present user; `null` when nobody is signed in. */
export const meQuery = queryOptions({ ...trpc.identity.me.queryOptions(), staleTime: 5 * 60_000 });

export function useMe(): Me | null {
  return useQuery(meQuery).data ?? null;
}

// Outlives an ended session, so that the page under the sign-in sheet stays as it was.
let acting: ActingMe | null = null;

/** Notes who acts; called where a page behind the sign-in is entered and when the post changes. */
export function noteActor(me: Me | null): void {
  if (me?.post) acting = { ...me, post: me.post };
}

/** The present user on pages behind the sign-in. Throws elsewhere: such a page has no actor. */
export function useActor(): ActingMe {
  const me = useSuspenseQuery(meQuery).data;
  if (me?.post) return { ...me, post: me.post };
  if (acting) return acting;
  throw new Error('this page needs a signed-in user with a post');
}

/** The institution and department of a post in the language of the moment. */
export function usePostNames(): (post: Post) => { institution: string; department: string | null } {
  const english = useLanguage() === 'en';
  return post => ({
    institution: (english && post.institutionNameEn) || post.institutionName,
    department: (english && post.departmentNameEn) || post.departmentName,
  });
}

/** After signing in or changing the post nothing shown before may be trusted: reads everything again. */
export async function sessionChanged(): Promise<void> {
  sessionEnded.set(false);
  noteActor(await queryClient.fetchQuery({ ...meQuery, staleTime: 0 }));
  await queryClient.invalidateQueries();
}

/** After signing out nothing of the former user stays in memory. */
export function sessionLeft(): void {
  sessionEnded.set(false);
  acting = null;
  queryClient.clear();
  queryClient.setQueryData(meQuery.queryKey, null);
}
