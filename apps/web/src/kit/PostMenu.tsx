import {
  IconCheck,
  IconChevronDown,
  IconLanguage,
  IconLogout,
  IconSchool,
  IconTextSize,
  IconUserCircle,
  IconUserCog,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useEffect, useId, useRef, useState } from 'react';
import { setLanguage, useLanguage, useTexts } from '../platform/i18n.ts';
import type { Icon } from '../platform/room.ts';
import { setTextSize, useTextSize } from '../platform/textSize.ts';
import styles from './PostMenu.module.css';
import { texts } from './texts.ts';

/** A post as one line: institution, and department or duty. */
export type PostLine = { id: string; institution: string; place: string; practice: boolean };

export type PostMenuProps = {
  name: string;
  post: PostLine;
  posts: readonly PostLine[];
  onSwitch: (postId: string) => void;
  /** Opens the practice ground; absent for duties that do not practise. */
  onPractise?: (() => void) | undefined;
  onAccount: () => void;
  onSignOut: () => void;
};

/** Who acts and under which post; the place to change the post and to leave. */
export function PostMenu({ name, post, posts, onSwitch, onPractise, onAccount, onSignOut }: PostMenuProps) {
  const t = useTexts(texts);
  const sheetId = useId();
  const { opened, setOpened, place } = useSheet();
  const act = (run: () => void) => () => {
    setOpened(false);
    run();
  };
  const pick = (id: string) => act(() => id !== post.id && onSwitch(id));
  const real = posts.filter(one => !one.practice);
  const practised = posts.filter(one => one.practice);
  return (
    <div className={styles.menu} ref={place}>
      <button
        type="button"
        className={styles.target}
        aria-expanded={opened}
        aria-controls={sheetId}
        aria-label={`${t.actingPost} ${[name, post.institution, post.place].join(' · ')}`}
        onClick={() => setOpened(!opened)}
      >
        <IconUserCircle className={styles.face} aria-hidden />
        <span className={styles.text}>
          <strong>{name}</strong>
          <span className={styles.post}>
            {post.institution} · {post.place}
          </span>
        </span>
        <IconChevronDown className={styles.chevron} aria-hidden />
      </button>
      <div className={styles.sheet} id={sheetId} hidden={!opened}>
        <p className={styles.label}>{posts.length > 1 ? t.switchPost : t.actingPost}</p>
        <Posts posts={real} current={post.id} onPick={pick} />
        {practised.length > 0 && (
          <>
            <p className={styles.label}>{t.practicePosts}</p>
            <Posts posts={practised} current={post.id} onPick={pick} />
          </>
        )}
        {onPractise && practised.length === 0 && (
          <ul>
            <Item icon={IconSchool} onClick={act(onPractise)}>
              {t.practise}
            </Item>
          </ul>
        )}
        <ul className={styles.phone}>
          <PhoneItems act={act} />
        </ul>
        <ul>
          <Item icon={IconUserCog} onClick={act(onAccount)}>
            {t.account}
          </Item>
          <Item icon={IconLogout} onClick={act(onSignOut)}>
            {t.signOut}
          </Item>
        </ul>
      </div>
    </div>
  );
}

function Posts(props: { posts: readonly PostLine[]; current: string; onPick: (id: string) => () => void }) {
  return (
    <ul>
      {props.posts.map(({ id, institution, place }) => (
        <Item
          key={id}
          icon={id === props.current ? IconCheck : null}
          current={id === props.current}
          onClick={props.onPick(id)}
        >
          {institution}
          <span className={styles.place}>{place}</span>
        </Item>
      ))}
    </ul>
  );
}

/** Language and text size, which have no room of their own in the top bar of a phone. */
function PhoneItems({ act }: { act: (run: () => void) => () => void }) {
  const t = useTexts(texts);
  const language = useLanguage();
  const large = useTextSize() === 'large';
  return (
    <>
      <Item icon={IconLanguage} onClick={act(() => setLanguage(language === 'zh' ? 'en' : 'zh'))}>
        {t.language}
      </Item>
      <Item icon={IconTextSize} onClick={act(() => setTextSize(large ? 'normal' : 'large'))}>
        {large ? t.textSizeNormal : t.textSizeLarge}
      </Item>
    </>
  );
}

function Item(props: { icon: Icon | null; current?: boolean; onClick: () => void; children: ReactNode }) {
  return (
    <li>
      <button
        type="button"
        className={styles.item}
        aria-current={props.current || undefined}
        onClick={props.onClick}
      >
        <span className={styles.mark}>{props.icon && <props.icon size="1rem" aria-hidden />}</span>
        <span>{props.children}</span>
      </button>
    </li>
  );
}

/** A sheet that closes with Escape, by a click elsewhere, and when the focus leaves it. */
function useSheet() {
  const [opened, setOpened] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!opened) return undefined;
    const leave = (event: Event) => {
      if (event.target instanceof Node && !place.current?.contains(event.target)) setOpened(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpened(false);
      place.current?.querySelector('button')?.focus();
    };
    addEventListener('pointerdown', leave);
    addEventListener('focusin', leave);
    addEventListener('keydown', onKey);
    return () => {
      removeEventListener('pointerdown', leave);
      removeEventListener('focusin', leave);
      removeEventListener('keydown', onKey);
    };
  }, [opened]);
  return { opened, setOpened, place };
}
