import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTexts } from '../../platform/i18n.ts';
import { trpc } from '../../platform/trpc.ts';
import styles from '../Directory.module.css';
import { texts } from './texts.ts';

/** What a set of members would do to the ways of the region, before it is saved. */
export function Weighed({ id, memberIds }: { id: string | null; memberIds: string[] }) {
  const t = useTexts(texts);
  const weighed = useQuery({
    ...trpc.directory.weighNetwork.queryOptions({ id, memberIds }),
    placeholderData: keepPreviousData,
  });
  return (
    <span className={styles.saying} aria-live="polite">
      {weighed.data ? t.weighed(weighed.data.gained, weighed.data.lost) : t.weighing}
    </span>
  );
}
