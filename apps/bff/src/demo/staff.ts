import { institutionInput } from '@lianzhen/shared/directory';
import { addDepartment, addInstitution, addPractitioner, appoint } from '../directory/index.ts';
import { giveCredential, giveDemoFactor } from '../identity/index.ts';
import type { Act, Actor } from '../platform/index.ts';
import { demoAccounts, demoPassword } from './accounts.ts';
import { demoCast } from './facts/cast.ts';
import { demoDepartments } from './facts/clinics.ts';
import { demoInstitutions } from './facts/institutions.ts';

/** The people of the demo by sign-in name, each under the first post, and the keys of institutions. */
export type Region = {
  actors: Map<string, Actor>;
  institutions: Map<string, string>;
  departments: Map<string, string>;
};

/** The 155 institutions, the commission, their departments and everyone who works there. */
export async function enrolRegion(act: Act): Promise<Region> {
  const institutions = new Map<string, string>();
  for (const { key, ...facts } of demoInstitutions) {
    const { id } = await addInstitution(act, institutionInput.parse(facts));
    institutions.set(key, id);
  }
  const departments = new Map<string, string>();
  for (const { institution, speciality, name, accepts, excludes, whatToBring } of demoDepartments) {
    const { id } = await addDepartment(act, {
      institutionId: institutions.get(institution) ?? '',
      speciality,
      name: name.zh,
      nameEn: name.en,
      accepts: accepts.zh,
      acceptsEn: accepts.en,
      excludes: excludes.zh,
      excludesEn: excludes.en,
      whatToBring: whatToBring.zh,
      whatToBringEn: whatToBring.en,
      capabilities: [],
    });
    departments.set(`${institution} ${speciality}`, id);
  }
  const region: Region = { actors: new Map(), institutions, departments };
  for (const person of demoCast) await enrol(act, region, person);
  return region;
}

async function enrol(act: Act, region: Region, person: (typeof demoCast)[number]): Promise<void> {
  const { id: practitionerId } = await addPractitioner(act, {
    name: person.name,
    title: person.title,
    expertise: person.expertise.zh,
    expertiseEn: person.expertise.en,
  });
  await giveCredential(act, { practitionerId, username: person.username, password: demoPassword });
  const { totpSecret } = demoAccounts.find(one => one.username === person.username) ?? {};
  if (totpSecret) await giveDemoFactor(act, practitionerId, totpSecret);
  for (const [nth, { institution, speciality, duty }] of person.posts.entries()) {
    const facts = demoInstitutions.find(one => one.key === institution);
    const institutionId = region.institutions.get(institution);
    if (!facts || !institutionId) throw new Error(`${person.username} works nowhere: ${institution}`);
    const departmentId = region.departments.get(`${institution} ${speciality}`) ?? null;
    const { id: postId } = await appoint(act, { practitionerId, institutionId, departmentId, duty });
    if (nth > 0) continue;
    region.actors.set(person.username, {
      practitionerId,
      name: person.name,
      postId,
      duty,
      institutionId,
      institutionName: facts.name,
      departmentId,
      tier: facts.tier,
      areaCode: facts.areaCode,
      practice: false,
    });
  }
}
