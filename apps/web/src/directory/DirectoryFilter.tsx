import { CloseButton, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { areaWords, tiers, tierWords } from '@lianzhen/shared/directory';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Filter } from './address.ts';
import { areaCodes } from './address.ts';
import styles from './Directory.module.css';
import { texts } from './texts.ts';

const PAUSE = 200;

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
      <Find q={q ?? ''} onFind={text => change({ q: text })} />
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

function Find({ q, onFind }: { q: string; onFind: (q: string) => void }) {
  const t = useTexts(texts);
  const [typed, setTyped] = useState(q);
  const [settled] = useDebouncedValue(typed.trim(), PAUSE);
  useEffect(() => {
    if (settled !== q) onFind(settled);
    // Only what was typed leads to a new address; an address from elsewhere must not be overwritten.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [settled]);
  useEffect(() => {
    if (q === '') setTyped('');
  }, [q]);
  return (
    <TextInput
      className={styles.find}
      type="text"
      aria-label={t.find}
      placeholder={t.findHint}
      leftSection={<IconSearch size="1rem" aria-hidden />}
      rightSection={typed && <CloseButton aria-label={t.clear} onClick={() => setTyped('')} />}
      value={typed}
      onChange={event => setTyped(event.currentTarget.value)}
      maxLength={50}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
