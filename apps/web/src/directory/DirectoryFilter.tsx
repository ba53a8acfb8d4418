import { Select } from '@mantine/core';
import { areaWords, tiers, tierWords } from '@lianzhen/shared/directory';
import { FindField } from '../kit/FindField.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Filter } from './address.ts';
import { areaCodes } from './address.ts';
import styles from './Directory.module.css';
import { texts } from './texts.ts';

type Props = { filter: Filter; onChange: (next: Filter) => void };

/** A few letters, a district, a tier; each change is a new address. */
export function DirectoryFilter({ filter, onChange }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const { q, area, tier } = filter;
  const change = (next: { q?: string; area?: string | null; tier?: string | null }) => {
    const chosen = { q, area, tier, ...next };
    const known = tiers.find(one => one === chosen.tier);
    onChange({
      ...(chosen.q && { q: chosen.q }),
      ...(chosen.area && { area: chosen.area }),
      ...(known && { tier: known }),
    });
  };
  return (
    <search className={styles.filter}>
      <FindField
        value={q ?? ''}
        className={styles.find}
        label={t.find}
        hint={t.findHint}
        onFind={text => change({ q: text })}
      />
      <Select
        className={styles.narrow}
        aria-label={t.area}
        placeholder={t.allAreas}
        data={areaCodes.map(code => ({ value: code, label: say(areaWords(code)) }))}
        value={area ?? null}
        onChange={code => change({ area: code })}
        clearable
      />
      <Select
        className={styles.narrow}
        aria-label={t.tier}
        placeholder={t.allTiers}
        data={tiers.map(value => ({ value, label: say(tierWords[value]) }))}
        value={tier ?? null}
        onChange={value => change({ tier: value })}
        clearable
      />
    </search>
  );
}
