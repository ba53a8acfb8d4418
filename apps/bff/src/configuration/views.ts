import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { settingDefinitions, settingNames } from '@lianzhen/shared/configuration';
import type { settingInput, SettingName, SettingValues, versionInput } from '@lianzhen/shared/configuration';
import type { Setting } from '@lianzhen/shared/kernel';
import { soundValue } from '@lianzhen/shared/kernel';
import { institution, practitioner } from '../directory/table.ts';
import { isGivenUp, some, standingOf } from '../platform/index.ts';
import type { Look, Standing } from '../platform/index.ts';
import { settingVersion } from '../platform/table.ts';

type AnySetting = Setting<SettingValues[SettingName]>;

/** A definition without the tie between its name and its value, for what treats all settings alike. */
export function definitionOf(name: SettingName): AnySetting {
  return settingDefinitions[name] as unknown as AnySetting;
}

const heads = {
  name: settingVersion.name,
  institutionId: settingVersion.institutionId,
  version: settingVersion.version,
  note: settingVersion.note,
  at: settingVersion.at,
  by: practitioner.name,
  givenUp: sql<boolean>`jsonb_exists(${settingVersion.value}, 'inherits')`,
};

/** The latest decision on each setting in each scope. */
async function latest(look: Look) {
  return look.db
    .selectDistinctOn([settingVersion.name, settingVersion.institutionId], {
      ...heads,
      institution: { zh: institution.name, en: institution.nameEn },
    })
    .from(settingVersion)
    .innerJoin(practitioner, eq(practitioner.id, settingVersion.byPractitionerId))
    .leftJoin(institution, eq(institution.id, settingVersion.institutionId))
    .where(inArray(settingVersion.name, [...settingNames]))
    .orderBy(settingVersion.name, settingVersion.institutionId, desc(settingVersion.version));
}

/** Every setting: the region's value, who decided it last and why, and which institutions have one of their own. */
export async function settings(look: Look) {
  const decisions = await latest(look);
  return Promise.all(
    settingNames.map(async name => {
      const of = decisions.filter(row => row.name === name);
      const stands = await standingOf(look, definitionOf(name));
      return {
        name,
        ...stands,
        latest: of.find(row => row.institutionId === null) ?? null,
        own: of.filter(row => row.institutionId !== null && !row.givenUp),
      };
    }),
  );
}

/** The history of one setting in one scope, newest first, without the values. */
async function historyOf(look: Look, name: SettingName, institutionId: string | null) {
  return look.db
    .select(heads)
    .from(settingVersion)
    .innerJoin(practitioner, eq(practitioner.id, settingVersion.byPractitionerId))
    .where(and(eq(settingVersion.name, name), inScope(institutionId)))
    .orderBy(desc(settingVersion.version))
    .limit(200);
}

function inScope(institutionId: string | null) {
  return institutionId
    ? eq(settingVersion.institutionId, institutionId)
    : isNull(settingVersion.institutionId);
}

/** One setting for its editor: the value in force, where it comes from, and its history. */
export async function setting(look: Look, input: z.output<typeof settingInput>) {
  const institutionId = input.institutionId ?? null;
  const definition = definitionOf(input.name);
  const of = institutionId
    ? some(
        await look.db
          .select({
            id: institution.id,
            zh: institution.name,
            en: institution.nameEn,
            tier: institution.tier,
          })
          .from(institution)
          .where(and(eq(institution.id, institutionId), eq(institution.practice, look.actor.practice))),
      )
    : null;
  const stands: Standing<SettingValues[SettingName]> = await standingOf(look, definition, institutionId);
  return {
    name: input.name,
    scope: definition.scope,
    institution: of,
    ...stands,
    shipped: definition.fallback,
    history: await historyOf(look, input.name, institutionId),
  };
}

/**
 * The value of one old version, or the region's of today where the own was given up; `null` when it no longer obeys the law and so cannot come back.
 * @throws Refusal `not_found`.
 */
export async function version(look: Look, input: z.output<typeof versionInput>) {
  const found = some(
    await look.db
      .select({ value: settingVersion.value, version: settingVersion.version })
      .from(settingVersion)
      .where(
        and(
          eq(settingVersion.name, input.name),
          inScope(input.institutionId ?? null),
          eq(settingVersion.version, input.version),
        ),
      ),
  );
  const definition = definitionOf(input.name);
  const givenUp = isGivenUp(found.value);
  const value = givenUp ? (await standingOf(look, definition)).value : soundValue(definition, found.value);
  return { version: found.version, givenUp, value };
}
