export { ageBand, ageBandWords, diseaseGroup, SMALL_SET } from './age.ts';
export { figureOf, flowIndicators, indicatorOrder, tallyOf } from './indicators.ts';
export type {
  CountedAction,
  Figure,
  FlowIndicator,
  FlowIndicatorCode,
  StepCount,
  Tally,
} from './indicators.ts';
export { casesInput, countedActions, overviewInput } from './schema.ts';
export { goesForward, isDay } from './span.ts';
export type { Span } from './span.ts';
