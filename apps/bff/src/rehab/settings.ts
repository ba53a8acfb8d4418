import { Refusal } from '@lianzhen/shared/kernel';
import { templateSetting } from '@lianzhen/shared/rehab';
import type { Template } from '@lianzhen/shared/rehab';
import { readSetting } from '../platform/index.ts';
import type { Look } from '../platform/index.ts';

/** The templates that a plan can begin with today. */
export async function templates(look: Look): Promise<Template[]> {
  return (await readSetting(look, templateSetting)).filter(one => !one.retired);
}

/**
 * A plan names a template that the region has or once had, or none.
 * @throws Refusal `rule_violated/unknown_template`.
 */
export async function mustBeTemplate(look: Pick<Look, 'db'>, code: string | null): Promise<void> {
  if (code === null) return;
  const known = await readSetting(look, templateSetting);
  if (!known.some(one => one.code === code)) throw new Refusal('rule_violated', 'unknown_template');
}
