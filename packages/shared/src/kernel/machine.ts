/** One permitted step: where it leads and which relations to the case may take it. */
export type Step<State extends string, Role extends string> = {
  to: State;
  by: readonly Role[];
};

/** A law: for each state the actions that exist in it. What is not in the table does not exist. */
export type Table<State extends string, Action extends string, Role extends string> = {
  readonly [S in State]: { readonly [A in Action]?: Step<State, Role> };
};

export type Decision<State extends string> =
  | { allowed: true; to: State }
  | { allowed: false; code: 'illegal_transition' | 'not_permitted' };

/**
 * Whether this role may take this action from this state, and where it leads. Never throws: the server
 * enforces with the answer and the screen draws its buttons from the same answer.
 */
export function decide<State extends string, Action extends string, Role extends string>(
  table: Table<State, Action, Role>,
  from: State,
  action: Action,
  role: Role,
): Decision<State> {
  const step = table[from][action];
  if (!step) return { allowed: false, code: 'illegal_transition' };
  if (!step.by.includes(role)) return { allowed: false, code: 'not_permitted' };
  return { allowed: true, to: step.to };
}
