import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { workWords } from '@lianzhen/shared/handover';
import { EmptyState } from '../kit/EmptyState.tsx';
import { now } from '../platform/clock.ts';
import { useTexts, useWords } from '../platform/i18n.ts';
import { useActor } from '../platform/session.ts';
import { useTime } from '../platform/time.ts';
import styles from './Handover.module.css';
import { Items } from './Items.tsx';
import type { Leaving } from './postLine.ts';
import { usePostLine } from './postLine.ts';
import { texts } from './texts.ts';

/** A sheet of A4: what hung on the post when it ended, and who answers for it since. */
export function Report({ found }: { found: Leaving }) {
  const t = useTexts(texts);
  const say = useWords();
  const time = useTime();
  const line = usePostLine();
  const { practitioner } = useActor();
  const { post, report } = found;
  if (!report) return <EmptyState title={t.noReport} hint={t.noReportHint} />;
  return (
    <>
      <div className={styles.foot}>
        <Button leftSection={<IconPrinter size="1rem" aria-hidden />} onClick={() => print()}>
          {t.print}
        </Button>
      </div>
      <article className={styles.sheet}>
        <h2 className={styles.heading}>{t.reportTitle}</h2>
        <div className={styles.facts}>
          <span>
            {t.leaver} <strong>{post.name}</strong>
          </span>
          <span>{line(post)}</span>
          <span className="lz-numbers">
            {t.at} {time.instant(report.at)}
          </span>
          <span>
            {t.by} {report.by}
          </span>
        </div>
        {report.handed.length === 0 && <p className={styles.part}>{t.empty}</p>}
        {report.handed.map(({ kind, count, items, to }) => (
          <section key={kind} className={styles.part}>
            <h3>
              {say(workWords[kind])} · {kind === 'patients' ? t.people(count) : t.count(count)} →{' '}
              {to ?? t.endsHere}
            </h3>
            <Items items={items} most={items.length} />
          </section>
        ))}
        <div className={styles.signs}>
          <span>{t.signLeaver}</span>
          <span>{t.signTaker}</span>
          <span>{t.signHead}</span>
        </div>
        <p className={styles.printed}>{t.printed(time.instant(now()), practitioner.name)}</p>
      </article>
    </>
  );
}
