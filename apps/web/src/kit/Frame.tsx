import type { ReactNode } from 'react';
import { useTexts } from '../platform/i18n.ts';
import type { Line } from '../platform/line.ts';
import type { Icon } from '../platform/room.ts';
import styles from './Frame.module.css';
import { Go } from './Go.tsx';
import { Mark } from './Mark.tsx';
import { OfflineBanner } from './OfflineBanner.tsx';
import { texts } from './texts.ts';
import type { TopBarProps } from './TopBar.tsx';
import { TopBar } from './TopBar.tsx';

/** A noun of the rail; `count` is what waits there for the actor. */
export type RailEntry = {
  to: string;
  label: string;
  icon: Icon;
  count?: ReactNode;
};

type Props = {
  rail: readonly RailEntry[];
  top: TopBarProps;
  line: Line;
  /** The data are invented; said on every page. */
  demo: boolean;
  /** The post is one of practice; said on every page. */
  practice: boolean;
  children: ReactNode;
};

/** The frame around every page behind the sign-in: rail, top bar, banners, and the place of the page. */
export function Frame({ rail, top, line, demo, practice, children }: Props) {
  const t = useTexts(texts);
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        {t.skip}
      </a>
      <header className={styles.top}>
        <div className={styles.brand}>
          <Mark />
          <span>{t.product}</span>
        </div>
        <TopBar {...top} line={line} />
      </header>
      <nav className={styles.rail} aria-label={t.rail}>
        <ul>
          {rail.map(entry => (
            <li key={entry.to}>
              <Go className={styles.noun} to={entry.to} exact={entry.to === '/'}>
                <entry.icon className={styles.icon} stroke={1.75} aria-hidden />
                <span className={styles.label}>{entry.label}</span>
                {entry.count}
              </Go>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.body}>
        <aside aria-label={t.notices}>
          {practice && <p className={styles.practice}>{t.practice}</p>}
          {demo && <p className={styles.demo}>{t.demo}</p>}
          <OfflineBanner line={line} />
        </aside>
        <main id="main" className={styles.main} tabIndex={-1}>
          {children}
        </main>
      </div>
    </div>
  );
}

/** The number beside a noun of the rail; nothing while unknown or zero. */
export function RailCount({ count }: { count: number | undefined }) {
  const t = useTexts(texts);
  if (!count) return null;
  return (
    <span className={styles.count}>
      <span aria-hidden>{count > 99 ? '99+' : count}</span>
      <span className="lz-spoken">{t.waitingForYou(count)}</span>
    </span>
  );
}
