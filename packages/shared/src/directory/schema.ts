import { z } from 'zod';
import { clinicalDuties, day, duties, id, requiredText, seen, text } from '../kernel/index.ts';
import { cityCode, counties } from './area.ts';
import { isCapability } from './capability.ts';
import { institutionKinds, takesPatients } from './kind.ts';
import { networkKinds } from './network.ts';
import { checkOrgCode, checkUscc } from './registrationCode.ts';
import { isSpeciality } from './speciality.ts';
import { tiers } from './tier.ts';
import { titles } from './title.ts';

const areaCode = z
  .string()
  .refine(code => code === cityCode || counties.some(county => county.code === code), {
    error: 'area_unknown',
  });

/** A code that is checked by its own check digit; the issue names what is wrong. */
const uscc = z.string().superRefine((code, context) => {
  const check = checkUscc(code);
  if (!check.ok) context.addIssue({ code: 'custom', message: check.reason });
});

const orgCode = z.string().superRefine((code, context) => {
  const check = checkOrgCode(code);
  if (!check.ok) context.addIssue({ code: 'custom', message: check.reason });
});

const phone = text(30).refine(given => /^[\d\s+()（）\-转,，、;；]*$/.test(given), { error: 'phone_format' });

const capabilityList = z
  .array(z.string().refine(isCapability, { error: 'capability_unknown' }))
  .max(60)
  .default([]);

const degrees = (limit: number) =>
  z.number({ error: 'not_a_number' }).min(-limit, { error: 'degrees' }).max(limit, { error: 'degrees' });

const institutionFields = z.object({
  name: requiredText(60),
  nameEn: requiredText(120),
  alias: text(80).default(''),
  areaCode,
  tier: z.enum(tiers).nullable(),
  kind: z.enum(institutionKinds),
  uscc,
  orgCode,
  phone: phone.default(''),
  address: text(120).default(''),
  latitude: degrees(90).nullable().default(null),
  longitude: degrees(180).nullable().default(null),
  dutyContact: text(30).default(''),
  dutyPhone: phone.default(''),
  capabilities: capabilityList,
});

type Fields = z.output<typeof institutionFields>;

function wholeInstitution({ kind, tier, latitude, longitude }: Fields, context: z.RefinementCtx<Fields>) {
  if (takesPatients(kind) !== (tier !== null)) {
    const message = tier === null ? 'tier_required' : 'tier_not_expected';
    context.addIssue({ code: 'custom', path: ['tier'], message });
  }
  if ((latitude === null) !== (longitude === null)) {
    const path = [latitude === null ? 'latitude' : 'longitude'];
    context.addIssue({ code: 'custom', path, message: 'both_degrees' });
  }
}

/** An institution that treats people stands on a tier; an authority or the operator stands on none. */
export const institutionInput = institutionFields.superRefine(wholeInstitution);

/** All facts of an institution as they shall be, and the version that was seen. */
export const changeInstitutionInput = institutionFields.extend(seen.shape).superRefine(wholeInstitution);

/** Closing or opening again: an institution, a department or a network keeps its past. */
export const standInput = seen.extend({ active: z.boolean() });

const departmentFields = z.object({
  speciality: z.string().refine(isSpeciality, { error: 'speciality_unknown' }),
  name: requiredText(40),
  nameEn: requiredText(80),
  accepts: text(400).default(''),
  acceptsEn: text(800).default(''),
  excludes: text(400).default(''),
  excludesEn: text(800).default(''),
  whatToBring: text(400).default(''),
  whatToBringEn: text(800).default(''),
  capabilities: capabilityList,
});

export const departmentInput = departmentFields.extend({ institutionId: id });

export const changeDepartmentInput = departmentFields.extend(seen.shape);

/** Letters and digits, as licences and staff numbers are written; empty when there is none yet. */
const staffCode = z
  .string()
  .trim()
  .regex(/^[0-9A-Za-z-]{0,30}$/, { error: 'staff_code_format' });

const practitionerFields = z.object({
  code: staffCode.default(''),
  name: requiredText(50),
  title: z.enum(titles),
  expertise: text(300).default(''),
  expertiseEn: text(600).default(''),
  phone: phone.default(''),
});

export const practitionerInput = practitionerFields;

/** All facts of a practitioner as they shall be, and the version that was seen. */
export const changePractitionerInput = practitionerFields.extend(seen.shape);

/** Duties that the system office gives; the offices of administration are given by the security office. */
export const appointable = [...clinicalDuties, 'viewer'] as const;

export const appointInput = z.object({
  practitionerId: id,
  institutionId: id,
  departmentId: id.nullable(),
  duty: z.enum(appointable),
});

export const postInput = z.object({
  practitionerId: id,
  institutionId: id,
  departmentId: id.nullable(),
  duty: z.enum(duties),
});

const MOST_MEMBERS = 300;

const networkFields = z.object({
  name: requiredText(60),
  nameEn: requiredText(120),
  kind: z.enum(networkKinds),
  leadInstitutionId: id,
  memberIds: z.array(id).min(1, { error: 'required' }).max(MOST_MEMBERS),
});

/** A network with its lead and all its members; the lead is a member whether it is named among them or not. */
export const networkInput = networkFields;

export const changeNetworkInput = networkFields.extend(seen.shape);

/** A change of members that is only weighed; without `id` a network that is not there yet. */
export const weighNetworkInput = z.object({
  id: id.nullable(),
  memberIds: z.array(id).max(MOST_MEMBERS),
});

/** A way decided by hand, one direction only. */
export const exceptionInput = z
  .object({ fromId: id, toId: id, open: z.boolean(), reason: requiredText(200) })
  .refine(({ fromId, toId }) => fromId !== toId, { error: 'same_institution', path: ['toId'] });

export const pairInput = z.object({ clinicPostId: id, specialistPostId: id });

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'not_a_time' });

/** A shift begins on a day and ends at most 24 hours later. */
export const shiftInput = z.object({
  institutionId: id,
  departmentId: id.nullable(),
  postId: id,
  day,
  starts: wallTime,
  ends: wallTime,
  phone: phone.min(1, { error: 'required' }),
});

export const copyWeekInput = z.object({ institutionId: id, toMonday: day });
