import { Tooltip } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import type { Figure, FlowIndicatorCode } from '@lianzhen/shared/dashboard';
import { flowIndicators, indicatorOrder } from '@lianzhen/shared/dashboard';
import { StatNumber } from '../kit/StatNumber.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Filter } from './address.ts';
import { casesPath } from './address.ts';
import styles from './Figures.module.css';
import { texts } from './texts.ts';

type Props = {
  figures: Readonly<Record<FlowIndicatorCode, Figure>>;
  /** What the lists behind the figures are narrowed to; `null` for those who may not open them. */
  filter: Filter | null;
};

const isRate = (code: FlowIndicatorCode) => flowIndicators[code].denominator !== undefined;
const counts = indicatorOrder.filter(code => !isRate(code));
const rates = indicatorOrder.filter(isRate);

/** Every figure of the commission, counts first, then shares with the two numbers they are made of. */
export function Figures({ figures, filter }: Props) {
  const t = useTexts(texts);
  const row = (codes: readonly FlowIndicatorCode[], name: string, className: string | undefined) => (
    <ul className={className} aria-label={name}>
      {codes.map(code => (
        <li key={code} className={styles.figure}>
          <OneFigure code={code} figure={figures[code]} filter={filter} />
        </li>
      ))}
    </ul>
  );
  return (
    <div className={styles.figures}>
      {row(counts, t.figures, styles.counts)}
      {row(rates, t.rates, styles.rates)}
    </div>
  );
}

function OneFigure({
  code,
  figure,
  filter,
}: {
  code: FlowIndicatorCode;
  figure: Figure;
  filter: Filter | null;
}) {
  const t = useTexts(texts);
  const say = useWords();
  const { words, meaning } = flowIndicators[code];
  const { count, of, share } = figure;
  const definition = say(meaning);
  const percent = share === null ? t.none : (share * 100).toFixed(1);
  const note = share === null || of === null ? t.nothingToShare : t.ratio(count, of);
  return (
    <>
      <StatNumber
        label={<span className={styles.name}>{say(words)}</span>}
        value={of === null ? count.toLocaleString('en') : percent}
        {...(share !== null && { unit: '%' })}
        {...(of !== null && { note })}
        {...(filter && count > 0 && { to: casesPath({ ...filter, figure: code }) })}
      />
      <Tooltip label={definition} events={{ hover: true, focus: true, touch: true }}>
        <button type="button" className={styles.help} aria-label={t.definition(say(words), definition)}>
          <IconHelpCircle size="1rem" aria-hidden />
        </button>
      </Tooltip>
    </>
  );
}
