import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Go } from '../kit/Go.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { Page } from '../kit/Page.tsx';
import { useTexts } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './Handover.module.css';
import { LeaveForm } from './LeaveForm.tsx';
import type { Leaving } from './postLine.ts';
import { usePostLine } from './postLine.ts';
import { Report } from './Report.tsx';
import { texts } from './texts.ts';

const route = getRouteApi('/desk/handover/$postId');

/** A post that someone leaves: while it is in use the handover is prepared here, afterwards its report stands here. */
export function PostPage() {
  const t = useTexts(texts);
  const { postId } = route.useParams();
  const query = useQuery(trpc.handover.page.queryOptions({ postId }));
  const line = usePostLine();
  const post = query.data?.post;
  return (
    <Page
      title={post ? `${t.title} · ${post.name}` : t.title}
      note={post && line(post)}
      actions={<Go to="/handover">{t.back}</Go>}
    >
      <Loaded query={query}>
        {found => (
          <>
            <OtherPosts found={found} />
            {found.post.active ? <LeaveForm key={postId} found={found} /> : <Report found={found} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function OtherPosts({ found }: { found: Leaving }) {
  const t = useTexts(texts);
  const line = usePostLine();
  if (found.others.length === 0) return null;
  return (
    <div className={styles.what}>
      <p className={styles.head}>{t.otherPosts}</p>
      <ul className={styles.items}>
        {found.others.map(other => (
          <li key={other.postId}>
            <Go to={`/handover/${other.postId}`}>{line(other)}</Go>
          </li>
        ))}
      </ul>
      <p className={styles.quiet}>{t.otherPostsNote}</p>
    </div>
  );
}
