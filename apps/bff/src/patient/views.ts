import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { id } from '@lianzhen/shared/kernel';
import { maskId, maskPhone } from '@lianzhen/shared/patient';
import { institution } from '../directory/table.ts';
import { some } from '../platform/index.ts';
import type { Act, Look } from '../platform/index.ts';
import { patient } from './table.ts';
import { visibleTo } from './visible.ts';

export const pageInput = z.object({ id });

/** A sealed value with stars, or null when there is none. */
export function masked(look: Look, sealed: Buffer | null, mask: (plain: string) => string): string | null {
  return sealed && mask(look.seal.open(sealed));
}

const columns = {
  id: patient.id,
  name: patient.name,
  sex: patient.sex,
  birthDate: patient.birthDate,
  idKind: patient.idKind,
  idSealed: patient.idSealed,
  phoneSealed: patient.phoneSealed,
  contactName: patient.contactName,
  contactPhoneSealed: patient.contactPhoneSealed,
  areaCode: patient.areaCode,
  address: patient.address,
  insurance: patient.insurance,
  verification: patient.verification,
  allergyStatus: patient.allergyStatus,
  allergies: patient.allergies,
  conditions: patient.conditions,
  contractInstitutionId: patient.contractInstitutionId,
  contractName: institution.name,
  contractNameEn: institution.nameEn,
  version: patient.version,
};

/**
 * What the strip above everything of a patient shows; numbers with stars.
 * @throws Refusal `not_found` for strangers.
 */
export async function page(act: Act, input: z.output<typeof pageInput>) {
  const { idSealed, phoneSealed, contactPhoneSealed, ...shown } = some(
    await act.db
      .select(columns)
      .from(patient)
      .leftJoin(institution, eq(institution.id, patient.contractInstitutionId))
      .where(and(eq(patient.id, input.id), visibleTo(act.actor, act.now))),
  );
  act.trail({ action: 'patient.page', subject: 'patient', subjectId: input.id, patientId: input.id });
  return {
    ...shown,
    idMasked: masked(act, idSealed, maskId),
    phoneMasked: masked(act, phoneSealed, maskPhone),
    contactPhoneMasked: masked(act, contactPhoneSealed, maskPhone),
  };
}
