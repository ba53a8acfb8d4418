import type { OutsideEntry } from './entry.ts';
import { patientResource } from './fhir.ts';
import type { Bundle } from './fhir.ts';
import { join } from './joining.ts';
import type { Found } from './joining.ts';
import { personOf } from './person.ts';
import type { OutsidePerson } from './person.ts';
import { readers } from './readers.ts';
import { unreadReasons } from './unread.ts';
import type { UnreadReason } from './unread.ts';

export type Unread = {
  position: number;
  type: string;
  key: string;
  reason: UnreadReason;
  detail: string | null;
};

/** What a bundle says: whom it speaks of, what goes onto their timelines, and what could not be read. */
export type Reading = {
  people: { key: string; position: number; person: OutsidePerson }[];
  entries: OutsideEntry[];
  /** Places of resources that only support others: who worked where. */
  supporting: number[];
  unread: Unread[];
};

const supportingTypes = ['Organization', 'Practitioner', 'PractitionerRole', 'Location'];

type Issue = { path: PropertyKey[]; message: string };

/** A rule's own key when it has one, else that the resource is not what FHIR says; the detail names the field. */
function faultOf(issues: readonly Issue[]): { reason: UnreadReason; detail: string | null } {
  const [first] = issues;
  const known = unreadReasons.find(reason => issues.some(issue => issue.message === reason));
  return { reason: known ?? 'malformed', detail: first ? first.path.map(String).join('.') : null };
}

/**
 * Reads a bundle of another system. Nothing is dropped: each entry becomes a person, part of an entry, a supporting
 * fact, or is told with a reason. References are followed by `fullUrl` and by `Type/id`.
 */
export function readBundle(given: Bundle): Reading {
  const reading: Reading = { people: [], entries: [], supporting: [], unread: [] };
  const keys = new Map<string, string>();
  for (const { fullUrl, resource } of given.entry) {
    const key = resource?.id ? `${resource.resourceType}/${resource.id}` : fullUrl;
    if (!key) continue;
    keys.set(key, key);
    if (fullUrl) keys.set(fullUrl, key);
  }
  const follow = (reference: string) =>
    keys.get(reference) ?? keys.get(reference.split('/').slice(-2).join('/')) ?? reference;
  const found: Found[] = [];
  given.entry.forEach(({ fullUrl, resource }, position) => {
    const type = resource?.resourceType ?? '';
    const key = resource?.id ? `${type}/${resource.id}` : (fullUrl ?? `${type}#${position}`);
    const unread = (reason: UnreadReason, detail: string | null = null) =>
      reading.unread.push({ position, type, key, reason, detail });
    if (!resource) return void unread('no_resource');
    if (supportingTypes.includes(type)) return void reading.supporting.push(position);
    if (type === 'Patient') {
      const patient = patientResource.safeParse(resource);
      if (patient.success) return void reading.people.push({ key, position, person: personOf(patient.data) });
      const { reason, detail } = faultOf(patient.error.issues);
      return void unread(reason, detail);
    }
    const reader = readers[type];
    if (!reader) return void unread('kind_not_taken');
    const parsed = reader.schema.safeParse(resource);
    if (!parsed.success) {
      const { reason, detail } = faultOf(parsed.error.issues);
      return void unread(reason, detail);
    }
    const read = reader.read(parsed.data as never);
    if (typeof read === 'string') return void unread(read);
    if (!read.subject) return void unread('subject_unknown');
    found.push({
      ...read,
      key,
      position,
      subject: follow(read.subject),
      encounter: read.encounter && follow(read.encounter),
      parts: read.parts.map(follow),
    });
    return undefined;
  });
  reading.entries = join(found);
  return reading;
}
