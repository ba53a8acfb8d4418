import { z } from 'zod';
import { duties, id, requiredText, text } from '../kernel/index.ts';
import { cityCode, counties } from './area.ts';
import { institutionKinds, takesPatients } from './kind.ts';
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

/** An institution that treats people stands on a tier; an authority or the operator stands on none. */
export const institutionInput = z
  .object({
    name: requiredText(60),
    nameEn: requiredText(120),
    alias: text(80).default(''),
    areaCode,
    tier: z.enum(tiers).nullable(),
    kind: z.enum(institutionKinds),
    uscc,
    orgCode,
    phone: text(30).default(''),
    address: text(120).default(''),
  })
  .superRefine(({ kind, tier }, context) => {
    if (takesPatients(kind) === (tier !== null)) return;
    const message = tier === null ? 'tier_required' : 'tier_not_expected';
    context.addIssue({ code: 'custom', path: ['tier'], message });
  });

export const departmentInput = z.object({
  institutionId: id,
  speciality: z.string().refine(isSpeciality, { error: 'speciality_unknown' }),
  name: requiredText(40),
  nameEn: requiredText(80),
  accepts: text(400).default(''),
  acceptsEn: text(800).default(''),
  excludes: text(400).default(''),
  excludesEn: text(800).default(''),
  whatToBring: text(400).default(''),
  whatToBringEn: text(800).default(''),
});

export const practitionerInput = z.object({
  username: z.string().regex(/^[a-z][a-z0-9]{2,31}$/, { error: 'username_format' }),
  name: requiredText(50),
  title: z.enum(titles),
  expertise: text(300).default(''),
  expertiseEn: text(600).default(''),
});

export const postInput = z.object({
  practitionerId: id,
  institutionId: id,
  departmentId: id.nullable(),
  duty: z.enum(duties),
});
