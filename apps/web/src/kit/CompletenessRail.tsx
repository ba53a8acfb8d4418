import { IconCircle, IconCircleCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTexts } from '../platform/i18n.ts';
import styles from './CompletenessRail.module.css';
import { texts } from './texts.ts';

/** A section of a long form: `missing` counts the required entries that are still empty. */
export type FormPart = { id: string; title: ReactNode; missing: number; optional?: boolean };

/** What of a long form is filled in; each line leads to its section. `foot` holds the draft note and the button. */
export function CompletenessRail({ parts, foot }: { parts: readonly FormPart[]; foot?: ReactNode }) {
  const t = useTexts(texts);
  return (
    <nav className={styles.rail} aria-label={t.completeness}>
      <ol>
        {parts.map(part => {
          const open = part.missing > 0;
          const Icon = open || part.optional ? IconCircle : IconCircleCheck;
          return (
            <li key={part.id}>
              <a className={styles.part} href={`#${part.id}`} data-open={open || undefined}>
                <Icon className={styles.icon} data-complete={!open && !part.optional} aria-hidden />
                <span>{part.title}</span>
                <span className={styles.state}>
                  {open ? t.missing(part.missing) : part.optional ? t.optional : t.complete}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
      {foot && <div className={styles.foot}>{foot}</div>}
    </nav>
  );
}
