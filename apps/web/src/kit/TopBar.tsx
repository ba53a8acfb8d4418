import {
  IconLanguage,
  IconRefresh,
  IconSearch,
  IconTextSize,
  IconWifi,
  IconWifiOff,
} from '@tabler/icons-react';
import { setLanguage, useLanguage, useTexts } from '../platform/i18n.ts';
import type { Line } from '../platform/line.ts';
import { setTextSize, useTextSize } from '../platform/textSize.ts';
import { KeyHint } from './KeyHint.tsx';
import type { PostMenuProps } from './PostMenu.tsx';
import { PostMenu } from './PostMenu.tsx';
import { texts } from './texts.ts';
import styles from './TopBar.module.css';

export type TopBarProps = PostMenuProps & { onSearch: () => void };

const mac = navigator.userAgent.includes('Mac OS');

/** Search of everything, state of the line, text size, language, and the post acted under. */
export function TopBar({ onSearch, line, ...post }: TopBarProps & { line: Line }) {
  const t = useTexts(texts);
  return (
    <div className={styles.bar}>
      <button type="button" className={styles.search} onClick={onSearch}>
        <IconSearch className={styles.icon} aria-hidden />
        <span className="lz-spoken">{t.search}</span>
        <span className={styles.hint}>{t.searchHint}</span>
        <KeyHint keys={[mac ? '⌘' : 'Ctrl', 'K']} />
      </button>
      <div className={styles.side}>
        <LineMark line={line} />
        <div className={styles.tools}>
          <TextSizeSwitch />
          <LanguageSwitch />
        </div>
        <PostMenu {...post} />
      </div>
    </div>
  );
}

function LineMark({ line }: { line: Line }) {
  const t = useTexts(texts);
  const Icon = { online: IconWifi, reconnecting: IconRefresh, offline: IconWifiOff }[line];
  const word = { online: t.lineOnline, reconnecting: t.lineReconnecting, offline: t.lineOffline }[line];
  return (
    <span className={styles.line} data-line={line} role="status" title={word}>
      <Icon className={styles.icon} aria-hidden />
      <span className={styles.word}>{word}</span>
    </span>
  );
}

/** Goes between 14 px and 18 px text. */
export function TextSizeSwitch() {
  const t = useTexts(texts);
  const large = useTextSize() === 'large';
  return (
    <button
      type="button"
      className={styles.tool}
      aria-label={t.textSizeLarge}
      aria-pressed={large}
      title={large ? t.textSizeNormal : t.textSizeLarge}
      onClick={() => setTextSize(large ? 'normal' : 'large')}
    >
      <IconTextSize className={styles.icon} aria-hidden />
    </button>
  );
}

/** Goes to the other language; the button is written in that language. */
export function LanguageSwitch() {
  const t = useTexts(texts);
  const language = useLanguage();
  const other = language === 'zh' ? 'en' : 'zh';
  return (
    <button
      type="button"
      className={styles.tool}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => setLanguage(other)}
    >
      <IconLanguage className={styles.icon} aria-hidden />
      {t.language}
    </button>
  );
}
