import type { Language, RefusalCode, RefusalData, RefusalFacts, Words } from '@lianzhen/shared/kernel';
import { currentLanguage, useLanguage } from './i18n.ts';
import { issueTexts, refusalTexts } from './refusalTexts.ts';
import { createStore } from './store.ts';

/** A failure in words: what happened, what is safe, what to do next. */
export type Explanation = {
  kind: 'refused' | 'input' | 'network' | 'signed_out' | 'too_often' | 'fault';
  code: RefusalCode | null;
  what: string;
  safe: string;
  next: string;
  requestId: string | null;
  /** What is wrong with single fields of the input; `path` joins the keys with dots. */
  issues: { path: string; text: string }[];
};

/** What a room teaches about its reason keys: the sentence that says what happened and, if need be, what to do. */
export type Reason = { what: Saying; next?: Saying };
type Saying = Words | ((facts: RefusalFacts) => Words);

/** The words with which a room's refusals and field issues are said. */
export type Taught = {
  reasons?: Readonly<Record<string, Reason>>;
  issues?: Readonly<Record<string, Words>>;
};

const lessons = createStore(0);
const reasons = new Map<string, Reason>();
const issueWords = new Map<string, Words>(Object.entries(issueTexts));

/** Adds the words of a room's reason keys, and of the keys of its field issues. */
export function teach(taught: Taught): void {
  for (const [key, reason] of Object.entries(taught.reasons ?? {})) reasons.set(key, reason);
  for (const [key, words] of Object.entries(taught.issues ?? {})) issueWords.set(key, words);
  lessons.set(lessons.get() + 1);
}

type Issue = { path: readonly string[]; key: string };

type Wire = {
  code?: string;
  httpStatus?: number;
  domain?: RefusalData | null;
  issues?: Issue[] | null;
  requestId?: string | null;
};

function wireOf(error: unknown): Wire | null {
  if (typeof error !== 'object' || error === null || !('data' in error)) return null;
  return typeof error.data === 'object' ? error.data : null;
}

function isClientError(error: unknown): boolean {
  return error instanceof Error && error.name === 'TRPCClientError';
}

/** The line broke before an answer came: nobody knows yet whether the act was done. */
export function isNetworkFailure(error: unknown): boolean {
  return isClientError(error) && wireOf(error) === null;
}

/** The server no longer knows who asks. */
export function isSignedOut(error: unknown): boolean {
  return wireOf(error)?.code === 'UNAUTHORIZED';
}

/** The refusal inside a failure, for screens that answer one of them in a special way; `null` for other failures. */
export function refusalOf(error: unknown): RefusalData | null {
  return wireOf(error)?.domain ?? null;
}

/** Turns any failure into words. Nothing from inside the server is ever shown, only the request id. */
export function explain(error: unknown, language: Language = currentLanguage()): Explanation {
  const t = refusalTexts[language];
  const wire = wireOf(error);
  const base = { code: null, requestId: wire?.requestId ?? null, issues: [] };
  if (isNetworkFailure(error)) return { ...base, ...t.network, kind: 'network' };
  if (wire?.domain) return explainRefusal(wire.domain, language, base.requestId);
  if (wire?.code === 'UNAUTHORIZED') return { ...base, ...t.signed_out, kind: 'signed_out' };
  if (wire?.code === 'TOO_MANY_REQUESTS' || wire?.httpStatus === 429)
    return { ...base, ...t.too_often, kind: 'too_often' };
  if (wire?.issues?.length)
    return {
      ...base,
      ...t.input,
      kind: 'input',
      issues: wire.issues.map(issue => sayIssue(issue, language)),
    };
  return { ...base, ...t.fault, kind: 'fault' };
}

function explainRefusal(refusal: RefusalData, language: Language, requestId: string | null): Explanation {
  const t = refusalTexts[language][refusal.code];
  const reason = refusal.reason === undefined ? undefined : reasons.get(refusal.reason);
  const saying = (given: Saying | undefined, otherwise: string) => {
    if (!given) return otherwise;
    return (typeof given === 'function' ? given(refusal.facts ?? {}) : given)[language];
  };
  return {
    kind: 'refused',
    code: refusal.code,
    what: saying(reason?.what, t.what),
    safe: t.safe,
    next: saying(reason?.next, t.next),
    requestId,
    issues: [],
  };
}

function sayIssue(issue: Issue, language: Language) {
  return { path: issue.path.join('.'), text: sayIssueKey(issue.key, language) };
}

/** The words of a schema's message key, e.g. `required`; an unknown key says only that the value is not valid. */
export function sayIssueKey(key: string, language: Language = currentLanguage()): string {
  return (issueWords.get(key) ?? issueTexts.invalid)[language];
}

/** `explain` bound to the language of the moment. */
export function useExplain(): (error: unknown) => Explanation {
  const language = useLanguage();
  // What is on the screen is said better once its room has taught its words.
  lessons.use();
  return error => explain(error, language);
}

/** Field errors of a refused form as Mantine form wants them: `form.setErrors(fieldErrors(error))`. */
export function fieldErrors(error: unknown): Record<string, string> {
  return Object.fromEntries(explain(error).issues.map(issue => [issue.path, issue.text]));
}
