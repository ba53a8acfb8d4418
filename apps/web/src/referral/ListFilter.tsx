import { SegmentedControl, Select } from '@mantine/core';
import type { ReferralState } from '@lianzhen/shared/referral';
import { stateWords } from '@lianzhen/shared/referral';
import { FindField } from '../kit/FindField.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Filter, Show } from './address.ts';
import { shows } from './address.ts';
import type { Box } from './family.ts';
import { boxes, statesOf } from './family.ts';
import styles from './ListFilter.module.css';
import { texts } from './texts.ts';

type Props = {
  box: Box;
  show: Show;
  state?: ReferralState | undefined;
  q?: string | undefined;
  onChange: (next: Filter) => void;
};

/** Which side, due or all, which state, and a few letters: each change is a new address. */
export function ListFilter({ box, show, state, q = '', onChange }: Props) {
  const t = useTexts(texts);
  const say = useWords();
  return (
    <div className={styles.filter}>
      <SegmentedControl
        className={styles.segments}
        aria-label={t.whichSide}
        value={box}
        data={[
          { value: 'in', label: t.received },
          { value: 'out', label: t.sent },
        ]}
        onChange={given => onChange({ ...(q && { q }), box: boxes.find(known => known === given) ?? box })}
      />
      <SegmentedControl
        className={styles.segments}
        aria-label={t.whichCases}
        value={show}
        data={[
          { value: 'due', label: t.dueForMe },
          { value: 'all', label: t.everything },
        ]}
        onChange={given => onChange({ ...(q && { q }), show: shows.find(known => known === given) ?? show })}
      />
      <Select
        className={styles.state}
        aria-label={t.state}
        placeholder={t.anyState}
        value={state ?? null}
        data={statesOf(box, show).map(value => ({ value, label: say(stateWords[value]) }))}
        onChange={given => {
          const chosen = statesOf(box, show).find(known => known === given);
          onChange({ ...(q && { q }), ...(chosen && { state: chosen }) });
        }}
        clearable
      />
      <FindField
        key={box + show}
        value={q}
        className={styles.find}
        label={t.find}
        hint={t.findHint}
        maxLength={40}
        onFind={next => onChange({ ...(state && { state }), ...(next && { q: next }) })}
      />
    </div>
  );
}
