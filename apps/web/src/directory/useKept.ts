import { useState } from 'react';
import { fieldErrors, sayIssueKey } from '../platform/refusal.ts';

type Issue = { path: readonly PropertyKey[]; message: string };

/** What a form needs of a schema. */
type Schema = {
  safeParse: (given: unknown) => { success: boolean; error?: { issues: readonly Issue[] } | undefined };
};

/**
 * A form whose fields are judged by the schema of the server: a field says what is wrong once it was left or sent.
 * `failure` is what the server answered; its issues stand at their fields too.
 */
export function useKept<Form extends object>(schema: Schema, initial: Form, failure: unknown) {
  const [form, setForm] = useState(initial);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [sent, setSent] = useState(false);
  const parsed = schema.safeParse(form);
  const issues = new Map(
    parsed.error?.issues.map(({ path, message }) => [path.map(String).join('.'), message]),
  );
  const answered = failure ? fieldErrors(failure) : {};
  const error = (field: string): string | undefined => {
    const key = [...issues].find(([path]) => path === field || path.startsWith(`${field}.`))?.[1];
    if (key && (sent || left.has(field))) return sayIssueKey(key);
    return answered[field];
  };
  /** Marks the form as sent; true when the schema has nothing against it. */
  const send = (): boolean => {
    setSent(true);
    return parsed.success;
  };
  return {
    form,
    change: (next: Partial<Form>) => setForm(known => ({ ...known, ...next })),
    leave: (field: string) => setLeft(known => new Set([...known, field])),
    faults: sent ? issues.size : 0,
    error,
    send,
  };
}
