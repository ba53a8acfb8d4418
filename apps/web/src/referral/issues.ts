type Issue = { path: readonly PropertyKey[]; message: string };

/** The key of the first thing that is wrong with a field or inside it. */
export function issuesAt(issues: readonly Issue[], field: string): string | undefined {
  return issues.find(({ path }) => {
    const joined = path.map(String).join('.');
    return joined === field || joined.startsWith(`${field}.`);
  })?.message;
}
