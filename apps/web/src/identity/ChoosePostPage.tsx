import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { IconChevronRight } from '@tabler/icons-react';
import { dutyWords } from '@lianzhen/shared/kernel';
import { useTexts, useWords } from '../platform/i18n.ts';
import { meQuery, usePostNames } from '../platform/session.ts';
import styles from './ChoosePostPage.module.css';
import { Entrance } from './Entrance.tsx';
import { texts } from './texts.ts';
import { useActAs } from './useActAs.ts';

/** After sign-in, for those who hold several posts. */
export function ChoosePostPage() {
  const t = useTexts(texts);
  const say = useWords();
  const names = usePostNames();
  const { next } = useSearch({ from: '/choose-post' });
  const navigate = useNavigate();
  const me = useSuspenseQuery(meQuery).data;
  const actAs = useActAs(() => navigate({ href: next }));
  return (
    <Entrance title={t.choosePost} hint={t.choosePostHint}>
      <ul className={styles.posts}>
        {me?.posts.map(post => {
          const { institution, department } = names(post);
          return (
            <li key={post.id}>
              <button
                type="button"
                className={styles.post}
                disabled={actAs.isPending}
                onClick={() => actAs.mutate({ postId: post.id })}
              >
                <span>
                  <strong>{institution}</strong>
                  <span className={styles.place}>
                    {[department, say(dutyWords[post.duty])].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <IconChevronRight className={styles.icon} aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
    </Entrance>
  );
}
