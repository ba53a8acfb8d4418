import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { OTHER } from '@lianzhen/shared/referral';
import type { CodedReason } from '@lianzhen/shared/referral';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { EditorProps } from './Editor.tsx';
import styles from './Editor.module.css';
import { MoveButtons, moved, nextCode } from './ListTools.tsx';
import { texts } from './texts.ts';

/** A list of coded reasons: order, words, what is on offer. A code that was once saved stays, retired at most. */
export function ReasonsEditor({ value, known, onChange, error }: EditorProps<CodedReason[]>) {
  const t = useTexts(texts);
  const say = useWords();
  const set = (place: number, next: Partial<CodedReason>) =>
    onChange(value.map((one, at) => (at === place ? { ...one, ...next } : one)));
  const add = () => {
    const made = { code: nextCode([...value, ...known]), words: { zh: '', en: '' }, retired: false };
    const end = value.findIndex(one => one.code === OTHER);
    onChange(end < 0 ? [...value, made] : value.toSpliced(end, 0, made));
  };
  return (
    <fieldset className={styles.list}>
      {value.map((one, place) => {
        const fresh = !known.some(({ code }) => code === one.code);
        const what = say(one.words) || `${t.reason} ${place + 1}`;
        return (
          <div key={one.code} className={styles.item} data-retired={one.retired || undefined}>
            <div className={styles.fields}>
              {(['zh', 'en'] as const).map(language => (
                <TextInput
                  key={language}
                  className={styles.wide}
                  aria-label={`${t.reason} ${place + 1} · ${t[language]}`}
                  placeholder={t[language]}
                  value={one.words[language]}
                  onChange={event =>
                    set(place, { words: { ...one.words, [language]: event.currentTarget.value } })
                  }
                  error={error(`${place}.words.${language}`)}
                  maxLength={language === 'zh' ? 60 : 120}
                />
              ))}
            </div>
            <div className={styles.tools}>
              <MoveButtons
                what={what}
                place={place}
                last={value.length - 1}
                onMove={by => onChange(moved(value, place, by))}
              />
              {one.code === OTHER ? (
                <span className={styles.mark}>{t.keptOther}</span>
              ) : (
                <Button
                  className={styles.mark}
                  variant="subtle"
                  size="compact-sm"
                  color={one.retired ? undefined : 'gray'}
                  aria-label={`${fresh ? t.drop : one.retired ? t.revive : t.retire} · ${what}`}
                  onClick={() =>
                    fresh
                      ? onChange(value.filter((_, at) => at !== place))
                      : set(place, { retired: !one.retired })
                  }
                >
                  {fresh ? t.drop : one.retired ? t.revive : t.retire}
                </Button>
              )}
            </div>
          </div>
        );
      })}
      {error('') !== undefined && (
        <p className={styles.error} role="alert">
          {error('')}
        </p>
      )}
      <div>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size="1rem" aria-hidden />}
          onClick={add}
        >
          {t.add}
        </Button>
      </div>
    </fieldset>
  );
}
