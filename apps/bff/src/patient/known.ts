import { sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Act, Look } from '../platform/index.ts';

/** So many characters of an institution's key stand before a word; two institutions with the same end share lists, not people. */
const KEY_END = 6;

/** The word under which a piece of a name is found at an institution. */
export function wordAt(institutionId: string, piece: string): string {
  return `${institutionId.slice(-KEY_END)}${piece}`;
}

/** Whom institutions can find, for the persons whose keys `persons` yields. */
function knownRows(persons: SQL): SQL {
  return sql`
    select w.institution_id, m.id as patient_id, m.person_id, w.met_at, w.until, m.pinyin, m.initials, m.id_tail, m.phone_tail,
      array(select right(w.institution_id::text, ${sql.raw(String(KEY_END))}) || piece from unnest(m.name_grams) piece) as words
    from (
      select r.institution_id, p.person_id, max(coalesce(r.last_at, r.since)) as met_at,
        case when bool_or(r.until is null) then null else max(r.until) end as until
      from patient_relation r join patient p on p.id = r.patient_id
      where p.person_id in (${persons}) and r.kind <> 'emergency'
      group by r.institution_id, p.person_id
    ) w join patient m on m.person_id = w.person_id`;
}

/**
 * Makes the lists of whom institutions know anew for the persons of these entries; after every change of a name, a
 * number, a relation or a merge. Holds the entries, so that two changes at once both count.
 */
export async function refreshKnown(act: Pick<Act, 'db'>, patientIds: readonly string[]): Promise<void> {
  if (patientIds.length === 0) return;
  const persons = sql`select person_id from patient where id in (${sql.join(
    patientIds.map(id => sql`${id}::uuid`),
    sql`, `,
  )})`;
  await act.db.execute(
    sql`select 1 from patient where person_id in (${persons}) order by id for no key update`,
  );
  await act.db.execute(sql`
    insert into patient_known
      (institution_id, patient_id, person_id, met_at, until, pinyin, initials, id_tail, phone_tail, words)
    ${knownRows(persons)}
    on conflict (institution_id, patient_id) do update set
      person_id = excluded.person_id, met_at = excluded.met_at, until = excluded.until, pinyin = excluded.pinyin,
      initials = excluded.initials, id_tail = excluded.id_tail, phone_tail = excluded.phone_tail, words = excluded.words`);
}

/** Makes the lists for entries that came in all at once, between two keys; for those who are in none yet. */
export async function addKnown(act: Pick<Look, 'db'>, from: string, to: string): Promise<void> {
  await act.db.execute(sql`
    insert into patient_known
      (institution_id, patient_id, person_id, met_at, until, pinyin, initials, id_tail, phone_tail, words)
    ${knownRows(sql`select person_id from patient where id >= ${from}::uuid and id < ${to}::uuid`)}`);
}

/** Takes out of the lists what no relation of the person carries any more; after a merge was taken back. */
export async function forgetUnrelated(act: Pick<Act, 'db'>, patientId: string): Promise<void> {
  await act.db.execute(sql`
    delete from patient_known k using patient m
    where k.patient_id = m.id and m.person_id = (select person_id from patient where id = ${patientId}::uuid)
      and not exists (
        select 1 from patient p join patient_relation r on r.patient_id = p.id
        where p.person_id = m.person_id and r.institution_id = k.institution_id and r.kind <> 'emergency'
      )`);
}
