import { SegmentedControl, Select } from '@mantine/core';
import { areaWords, capabilities, tiers, tierWords } from '@lianzhen/shared/directory';
import { FindField } from '../kit/FindField.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Filter } from './address.ts';
import { areaCodes } from './address.ts';
import styles from './Directory.module.css';
import { texts } from './texts.ts';

type Props = { filter: Filter; onChange: (next: Filter) => void };
type Change = { [Key in keyof Filter]?: Filter[Key] | null };

/** A few letters, a district, a tier, a capability, the order; each change is a new address. */
export function DirectoryFilter({ filter, onChange }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  const change = (next: Change) => {
    const kept = Object.entries({ ...filter, ...next }).filter(([, value]) => value);
    onChange(Object.fromEntries(kept));
  };
  return (
    <search className={styles.filter}>
      <FindField
        value={filter.q ?? ''}
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
        value={filter.area ?? null}
        onChange={code => change({ area: code })}
        clearable
      />
      <Select
        className={styles.narrow}
        aria-label={t.tier}
        placeholder={t.allTiers}
        data={tiers.map(value => ({ value, label: say(tierWords[value]) }))}
        value={filter.tier ?? null}
        onChange={value => change({ tier: tiers.find(tier => tier === value) ?? null })}
        clearable
      />
      <Select
        className={styles.wider}
        aria-label={t.ability}
        placeholder={t.allAbilities}
        data={capabilities.map(({ code, words }) => ({ value: code, label: say(words) }))}
        value={filter.able ?? null}
        onChange={code => change({ able: code })}
        searchable
        clearable
      />
      <SegmentedControl
        aria-label={t.order}
        data={[
          { value: 'near', label: t.byDistance },
          { value: 'name', label: t.byName },
        ]}
        value={filter.sort ?? 'near'}
        onChange={value => change({ sort: value === 'name' ? 'name' : null })}
      />
    </search>
  );
}
