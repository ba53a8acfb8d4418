import { settings } from '../apps/bff/src/platform/env.ts';

/** The page of settings, made from their declaration. */
export function settingsPage(): string {
  const rows = Object.entries(settings).map(([name, { rule, means }]) => {
    const fallback = rule.safeParse(undefined);
    const shown = fallback.success && fallback.data !== undefined ? `\`${String(fallback.data)}\`` : '';
    return `| \`${name}\` | ${shown} | ${means} |`;
  });
  return [
    '# Settings',
    '',
    'Environment variables, read once at start. A wrong value is refused by its name.',
    '',
    '| name | default | meaning |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
