import { and, desc, eq, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import type { Setting } from '@lianzhen/shared/kernel';
import { Refusal, soundValue } from '@lianzhen/shared/kernel';
import type { Act, Look } from './context.ts';
import { differences } from './differences.ts';
import { one } from './rows.ts';
import { settingVersion } from './table.ts';
import { takeTurns } from './turns.ts';

type From = Pick<Look, 'db'>;

/** Where a value comes from: the institution's own decision, the region's, or the program as it was shipped. */
export type SettingSource = 'institution' | 'region' | 'shipped';

/** A value in force. `broken` names versions that are stored but no longer obey the law, and are passed over. */
export type Standing<Value> = {
  value: Value;
  source: SettingSource;
  /** The version that holds in this scope, 0 when nothing was ever decided here. */
  version: number;
  broken: { institutionId: string | null; version: number }[];
};

/** Stored for an institution that has given its own value up and goes by the region's again. */
const INHERITS = { inherits: true };
const inherits = (stored: unknown): boolean =>
  typeof stored === 'object' && stored !== null && 'inherits' in stored;

type Stored = { name: string; institutionId: string | null; version: number; value: unknown };

/** The newest version of each of these settings, of the region and of these institutions: one step in one index each. */
async function newest(from: From, names: readonly string[], ids: readonly string[]): Promise<Stored[]> {
  return from.db
    .selectDistinctOn([settingVersion.name, settingVersion.institutionId], {
      name: settingVersion.name,
      institutionId: settingVersion.institutionId,
      version: settingVersion.version,
      value: settingVersion.value,
    })
    .from(settingVersion)
    .where(
      and(
        inArray(settingVersion.name, [...names]),
        or(
          isNull(settingVersion.institutionId),
          ids.length > 0 ? inArray(settingVersion.institutionId, [...ids]) : undefined,
        ),
      ),
    )
    .orderBy(settingVersion.name, settingVersion.institutionId, desc(settingVersion.version));
}

function standing<Value>(
  definition: Setting<Value>,
  rows: readonly Stored[],
  institutionId: string | null,
): Standing<Value> {
  const own = rows.find(row => row.name === definition.name && row.institutionId === institutionId);
  const region = rows.find(row => row.name === definition.name && row.institutionId === null);
  const broken: Standing<Value>['broken'] = [];
  for (const row of institutionId === null ? [region] : [own, region]) {
    if (!row || inherits(row.value)) continue;
    const value = soundValue(definition, row.value);
    const source = row.institutionId === null ? 'region' : 'institution';
    if (value !== null) return { value, source, version: own?.version ?? 0, broken };
    broken.push({ institutionId: row.institutionId, version: row.version });
  }
  return { value: definition.fallback, source: 'shipped', version: own?.version ?? 0, broken };
}

/** The value of a setting that holds for an institution, or for the region, with where it comes from. */
export async function standingOf<Value>(
  from: From,
  definition: Setting<Value>,
  institutionId: string | null = null,
): Promise<Standing<Value>> {
  const rows = await newest(from, [definition.name], institutionId ? [institutionId] : []);
  return standing(definition, rows, institutionId);
}

/**
 * The value that holds: the institution's own, else the region's, else the shipped one. Read from the database each
 * time, inside the caller's transaction if there is one: what was decided a moment ago, in whichever process, holds.
 */
export async function readSetting<Value>(
  from: From,
  definition: Setting<Value>,
  institutionId: string | null = null,
): Promise<Value> {
  return (await standingOf(from, definition, institutionId)).value;
}

/** The region's values of several settings in one statement, by the keys under which they are asked for. */
export async function readSettings<Values extends object>(
  from: From,
  definitions: { [Key in keyof Values]: Setting<Values[Key]> },
): Promise<Values> {
  const entries = Object.entries(definitions as Record<string, Setting<unknown>>);
  const names = entries.map(([, { name }]) => name);
  const rows = await newest(from, names, []);
  return Object.fromEntries(
    entries.map(([key, definition]) => [key, standing(definition, rows, null).value]),
  ) as Values;
}

/** The value that holds for each of these institutions, in one statement. */
export async function readSettingOf<Value>(
  from: From,
  definition: Setting<Value>,
  institutionIds: readonly string[],
): Promise<(institutionId: string) => Value> {
  const rows = await newest(from, [definition.name], institutionIds);
  return institutionId => standing(definition, rows, institutionId).value;
}

/** The institutions that go by a value of their own. */
export async function ownersOf(from: From, name: string): Promise<string[]> {
  const rows = await from.db
    .selectDistinctOn([settingVersion.institutionId], {
      id: settingVersion.institutionId,
      value: settingVersion.value,
    })
    .from(settingVersion)
    .where(and(eq(settingVersion.name, name), isNotNull(settingVersion.institutionId)))
    .orderBy(settingVersion.institutionId, desc(settingVersion.version));
  return rows.flatMap(row => (row.id && !inherits(row.value) ? [row.id] : []));
}

export type SettingChange<Value> = {
  /** `null` gives an institution's own value up. */
  value: Value | null;
  /** The version that was seen; 0 when nothing was decided in this scope. */
  version: number;
  note: string;
  institutionId?: string | null | undefined;
};

async function nextValue<Value>(
  act: Act,
  definition: Setting<Value>,
  before: Value,
  wanted: Value | null,
): Promise<Value> {
  if (wanted === null) return readSetting(act, definition);
  return definition.succeed ? definition.succeed(before, wanted) : wanted;
}

/**
 * Decides a value anew. The history only grows: an old value comes back as a new version.
 * @throws Refusal `conflict/setting_changed` when someone else has decided since, `rule_violated/setting_same` when
 *   nothing would change, `rule_violated/region_only` for an institution where only the region decides.
 */
export async function changeSetting<Value>(
  act: Act,
  definition: Setting<Value>,
  change: SettingChange<Value>,
): Promise<{ version: number; value: Value }> {
  const institutionId = change.institutionId ?? null;
  if (institutionId ? definition.scope === 'region' : change.value === null)
    throw new Refusal('rule_violated', 'region_only');
  await takeTurns(act.db, `setting ${definition.name} ${institutionId}`);
  const before = await standingOf(act, definition, institutionId);
  if (before.version !== change.version) throw new Refusal('conflict', 'setting_changed');
  const value = await nextValue(act, definition, before.value, change.value);
  const changed = differences(before.value, value);
  const moves = institutionId !== null && (change.value === null) !== (before.source !== 'institution');
  if (changed.length === 0 && !moves && before.broken.length === 0)
    throw new Refusal('rule_violated', 'setting_same');
  const version = before.version + 1;
  const { id } = one(
    await act.db
      .insert(settingVersion)
      .values({
        name: definition.name,
        institutionId,
        version,
        value: change.value === null ? INHERITS : value,
        note: change.note,
        at: act.now,
        byPractitionerId: act.actor.practitionerId,
      })
      .returning({ id: settingVersion.id }),
  );
  act.trail({
    action: 'configuration.change',
    subject: 'setting',
    subjectId: id,
    detail: { name: definition.name, institutionId, version, note: change.note, changed },
  });
  return { version, value };
}

/** Whether what is stored is no value but the mark of one given up. */
export { inherits as isGivenUp };
