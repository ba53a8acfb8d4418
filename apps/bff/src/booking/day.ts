import { and, asc, eq, like, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { z } from 'zod';
import type { dayInput } from '@lianzhen/shared/booking';
import { maskName } from '@lianzhen/shared/patient';
import { pageOf } from '@lianzhen/shared/kernel';
import { department, institution, post, practitioner } from '../directory/table.ts';
import { patient } from '../patient/table.ts';
import type { Look } from '../platform/index.ts';
import { appointment, clinicSession, place } from './table.ts';

/** The appointments of one day at one's own institution, in the order of their times, without identities. */
export async function day(look: Look, input: z.output<typeof dayInput>) {
  const booker = alias(post, 'booker');
  const sender = alias(institution, 'sender');
  const [after, afterId] = input.cursor?.split('~') ?? [];
  const rows = await look.db
    .select({
      id: appointment.id,
      code: appointment.code,
      startsAt: appointment.startsAt,
      state: appointment.state,
      number: place.number,
      room: clinicSession.room,
      doctor: practitioner.name,
      department: { name: department.name, nameEn: department.nameEn },
      patient: patient.name,
      sender: { name: sender.name, nameEn: sender.nameEn },
    })
    .from(appointment)
    .innerJoin(place, eq(place.id, appointment.placeId))
    .innerJoin(clinicSession, eq(clinicSession.id, place.sessionId))
    .innerJoin(post, eq(post.id, appointment.doctorPostId))
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .innerJoin(department, eq(department.id, appointment.departmentId))
    .innerJoin(patient, eq(patient.id, appointment.patientId))
    .innerJoin(booker, eq(booker.id, appointment.bookedByPostId))
    .innerJoin(sender, eq(sender.id, booker.institutionId))
    .where(
      and(
        eq(appointment.institutionId, look.actor.institutionId),
        eq(appointment.day, input.day),
        input.code ? like(appointment.code, `${input.code}%`) : undefined,
        after && afterId
          ? sql`(${appointment.startsAt}, ${appointment.id}) > (${after}::timestamptz, ${afterId}::uuid)`
          : undefined,
      ),
    )
    .orderBy(asc(appointment.startsAt), asc(appointment.id))
    .limit(input.limit + 1);
  const page = pageOf(rows, input.limit, row => `${row.startsAt.toISOString()}~${row.id}`);
  return { rows: page.rows.map(row => ({ ...row, patient: maskName(row.patient) })), next: page.next };
}
