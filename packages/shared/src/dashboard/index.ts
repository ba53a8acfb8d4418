export { ageBand, ageBandWords, diseaseGroup, SMALL_SET } from './age.ts';
export { figureOf, flowIndicators, tallyOf } from './indicators.ts';
export type { CountedAction, Figure, FlowIndicator, StepCount, Tally } from './indicators.ts';
export { indicatorOrder } from './order.ts';
export type { FlowIndicatorCode } from './order.ts';
export { casesInput, countedActions, overviewInput } from './schema.ts';
export { goesForward, isDay } from './span.ts';
export type { Span } from './span.ts';
