export { checkStates, checkStateWords, findingKinds, findingWords, joinMoved } from './finding.ts';
export type { CheckState, Finding, FindingKind } from './finding.ts';
export { merkleRoot } from './merkle.ts';
export { EXPORT_ROWS, trailFilter, trailInput, trailOutcomes } from './schema.ts';
export type { TrailFilter, TrailOutcome } from './schema.ts';
export { roomWords, subjectWords, trailActions, trailActionWords, trailOutcomeWords } from './words.ts';
