export { indicatorCodes, indicators } from './indicator.ts';
export type { Indicator, IndicatorCode } from './indicator.ts';
export { isPossible, judgements, judgeReading, limitIssue } from './limit.ts';
export type { Judgement, Limit, LimitIssue } from './limit.ts';
export { expectedCount, frequency, frequencyWords, nextDue, periods } from './frequency.ts';
export type { Frequency, Period } from './frequency.ts';
export { firstVisitWithin, nextVisit, visitDays, visitsExpected } from './visit.ts';
export { outcomes, outcomeWords } from './outcome.ts';
export type { Outcome } from './outcome.ts';
export { rehabIssueWords } from './issue.ts';
export type { RehabIssue } from './issue.ts';
export { planInput, readingInput } from './plan.ts';
export type { Plan, PlanInput, ReadingInput } from './plan.ts';
export { planOf } from './template.ts';
export type { Template } from './template.ts';
export { planFromTemplate, shippedTemplates, templateSetting } from './settings.ts';
export { contactWays, contactWayWords, planStates, planStateWords } from './states.ts';
export type { ContactWay, PlanState } from './states.ts';
export {
  finishInput,
  followUpInput,
  isBreached,
  isWithinPlan,
  judgedBy,
  reading,
  sendDownInput,
  takeOverInput,
} from './followUp.ts';
export type { FollowUp, FollowUpInput, Reading, SendDownInput } from './followUp.ts';
export {
  canSeePlan,
  mayActOnPlan,
  planActions,
  planOffReasons,
  planOffWords,
  planRoleOf,
  planRoles,
  planStateOf,
  planTable,
  turnedBack,
} from './permission.ts';
export type { PlanAction, PlanActor, PlanAllowed, PlanFacts, PlanOffReason, PlanRole } from './permission.ts';
