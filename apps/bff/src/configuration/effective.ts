import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { openingSetting } from '@lianzhen/shared/booking';
import { settingDefinitions, settingNames } from '@lianzhen/shared/configuration';
import type { SettingName } from '@lianzhen/shared/configuration';
import { id } from '@lianzhen/shared/kernel';
import { institution } from '../directory/table.ts';
import { some, standingOf } from '../platform/index.ts';
import type { Look } from '../platform/index.ts';
import { definitionOf, setting } from './views.ts';

export const effectiveInput = z.object({ institutionId: id });

/** What holds in an institution, and where each value comes from. */
export async function effective(look: Look, input: z.output<typeof effectiveInput>) {
  const of = some(
    await look.db
      .select({ id: institution.id, zh: institution.name, en: institution.nameEn })
      .from(institution)
      .where(eq(institution.id, input.institutionId)),
  );
  const values = await Promise.all(
    settingNames.map(async (name: SettingName) => {
      const scoped = settingDefinitions[name].scope === 'institution' ? input.institutionId : null;
      return { name, ...(await standingOf(look, definitionOf(name), scoped)) };
    }),
  );
  return { institution: of, values };
}

/** How one's own institution opens its places, for its desk and its heads; they read, the administrator decides. */
export async function quotas(look: Look) {
  const { institutionId } = look.actor;
  const stands = await standingOf(look, openingSetting, institutionId);
  const { history } = await setting(look, { name: 'booking.opening', institutionId });
  return { ...stands, history };
}
