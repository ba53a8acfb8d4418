/** The figures of the commission in the order in which they are read. */
export const indicatorOrder = [
  'sent_up',
  'sent_down',
  'sent_level',
  'accepted',
  'declined',
  'arrived',
  'reported',
  'completed',
  'down_share',
  'acceptance_rate',
  'arrival_rate',
  'closure_rate',
] as const;

export type FlowIndicatorCode = (typeof indicatorOrder)[number];
