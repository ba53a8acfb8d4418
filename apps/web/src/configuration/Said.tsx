import { sayValue } from '@lianzhen/shared/configuration';
import type { SettingName, SettingValues } from '@lianzhen/shared/configuration';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Answers } from '../platform/trpc.ts';
import styles from './Configuration.module.css';
import { texts } from './texts.ts';

type Source = Answers['configuration']['setting']['source'];

/** Where a value comes from: the institution, the region, or the program as shipped. */
export function SourceMark({ source }: { source: Source }) {
  const t = useTexts(texts);
  const words = { institution: t.own, region: t.region, shipped: t.shipped };
  return (
    <span className={styles.source} data-source={source}>
      {words[source]}
    </span>
  );
}

/** A value in words. */
export function SaidValue({ name, value }: { name: SettingName; value: SettingValues[SettingName] }) {
  const say = useWords();
  return (
    <dl className={styles.said}>
      {sayValue(name, value).map(part => (
        <div key={part.what.zh}>
          <dt>{say(part.what)}</dt>
          <dd>{say(part.value)}</dd>
        </div>
      ))}
    </dl>
  );
}
