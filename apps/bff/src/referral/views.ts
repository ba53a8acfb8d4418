import { and, asc, desc, eq, gt, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { z } from 'zod';
import { pageInput, pageOf, readCursor, readInstantCursor, text } from '@lianzhen/shared/kernel';
import { ownerOf, referralStates } from '@lianzhen/shared/referral';
import type { ReferralState } from '@lianzhen/shared/referral';
import { department, institution } from '../directory/table.ts';
import { patient } from '../patient/table.ts';
import type { Look } from '../platform/index.ts';
import { referral } from './table.ts';
import { containing } from '../platform/index.ts';

export const boxes = ['in', 'out'] as const;
type Box = (typeof boxes)[number];

export const listInput = pageInput.extend({
  box: z.enum(boxes),
  /** `due`: what this side must do, soonest first; `all`: everything, newest first. */
  show: z.enum(['due', 'all']),
  states: z.array(z.enum(referralStates)).max(referralStates.length).optional(),
  q: text(40).optional(),
});

const origin = alias(institution, 'origin');
const target = alias(institution, 'target');

/** The states in which this side must act; a booked patient is awaited by the receiver. */
export function dueStates(box: Box): ReferralState[] {
  const owner = box === 'in' ? 'receiver' : 'referrer';
  return referralStates.filter(
    state => ownerOf[state] === owner || (box === 'in' && ownerOf[state] === 'patient'),
  );
}

/** What a side must do; a patient who comes down is taken over and followed in the room of rehabilitation. */
function waitsFor(look: Look, box: Box): SQL | undefined {
  const states = inArray(referral.state, dueStates(box));
  return and(scopeOf(look, box), states, box === 'in' ? ne(referral.direction, 'down') : undefined);
}

/** A doctor's list begins with the own department; a desk works for the whole house. */
function scopeOf(look: Look, box: Box): SQL | undefined {
  const { actor } = look;
  if (box === 'out') return eq(referral.fromInstitutionId, actor.institutionId);
  const house = eq(referral.toInstitutionId, actor.institutionId);
  if (actor.duty === 'desk' || !actor.departmentId) return house;
  return and(house, or(eq(referral.toDepartmentId, actor.departmentId), isNull(referral.toDepartmentId)));
}

const rowColumns = {
  id: referral.id,
  number: referral.number,
  version: referral.version,
  state: referral.state,
  direction: referral.direction,
  urgency: referral.urgency,
  diagnoses: referral.diagnoses,
  dueAt: referral.dueAt,
  submittedAt: referral.submittedAt,
  from: { zh: origin.name, en: origin.nameEn },
  to: { zh: target.name, en: target.nameEn },
  department: department.name,
  departmentEn: department.nameEn,
  patient: { name: patient.name, sex: patient.sex, birthDate: patient.birthDate },
};

function rowsOf(look: Look) {
  return look.db
    .select(rowColumns)
    .from(referral)
    .innerJoin(patient, eq(patient.id, referral.patientId))
    .innerJoin(origin, eq(origin.id, referral.fromInstitutionId))
    .innerJoin(target, eq(target.id, referral.toInstitutionId))
    .leftJoin(department, eq(department.id, referral.toDepartmentId));
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];
type At = (row: Row) => Date | null;

const cursorOf = (at: At) => (row: Row) => `${at(row)?.toISOString() ?? ''}|${row.id}`;

/** Cases without a clock come last; their cursor has no instant. */
function lastSeen(cursor: string | null | undefined): { at: Date | null; id: string } | null {
  const seen = readCursor(cursor);
  return seen && { at: readInstantCursor(cursor)?.at ?? null, id: seen.id };
}

function matches(q: string | undefined): SQL | undefined {
  if (!q) return undefined;
  const like = containing(q);
  return sql`(${referral.number} ilike ${like} or ${patient.name} like ${like})`;
}

function dueAfterCursor({ at, id }: { at: Date | null; id: string }): SQL | undefined {
  if (!at) return and(isNull(referral.dueAt), gt(referral.id, id));
  return or(gt(referral.dueAt, at), and(eq(referral.dueAt, at), gt(referral.id, id)), isNull(referral.dueAt));
}

/** What this side must do now, soonest first; cases without a clock come last. One row more than asked for. */
export function dueRows(look: Look, input: z.output<typeof listInput>) {
  const after = lastSeen(input.cursor);
  return rowsOf(look)
    .where(
      and(
        waitsFor(look, input.box),
        input.states?.length ? inArray(referral.state, input.states) : undefined,
        matches(input.q),
        after ? dueAfterCursor(after) : undefined,
      ),
    )
    .orderBy(sql`${referral.dueAt} asc nulls last`, asc(referral.id))
    .limit(input.limit + 1);
}

/** Every case of this side, newest first. */
async function all(look: Look, input: z.output<typeof listInput>) {
  const after = lastSeen(input.cursor);
  const rows = await rowsOf(look)
    .where(
      and(
        scopeOf(look, input.box),
        input.states?.length ? inArray(referral.state, input.states) : undefined,
        matches(input.q),
        after?.at
          ? or(
              lt(referral.submittedAt, after.at),
              and(eq(referral.submittedAt, after.at), lt(referral.id, after.id)),
            )
          : undefined,
      ),
    )
    .orderBy(desc(referral.submittedAt), desc(referral.id))
    .limit(input.limit + 1);
  return pageOf(
    rows,
    input.limit,
    cursorOf(row => row.submittedAt),
  );
}

/** The cases that came to this side (`in`) or that it sent (`out`). */
export async function list(look: Look, input: z.output<typeof listInput>) {
  if (input.show === 'all') return all(look, input);
  return pageOf(
    await dueRows(look, input),
    input.limit,
    cursorOf(row => row.dueAt),
  );
}

const MANY = 100;

/** How many cases wait for this side, counted up to 100. */
export async function counts(look: Look) {
  const countOf = async (box: Box) => {
    const rows = await look.db
      .select({ id: referral.id })
      .from(referral)
      .where(waitsFor(look, box))
      .limit(MANY);
    return rows.length;
  };
  return { in: await countOf('in'), out: await countOf('out') };
}
