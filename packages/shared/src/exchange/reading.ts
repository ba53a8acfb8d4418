import type { z } from 'zod';
import type { OutsideEntry } from './entry.ts';
import { bundleEntry, patientResource } from './fhir.ts';
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
  /** The key of its patient where it says so. */
  subject: string | null;
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

const LONGEST_NAME = 100;

const supportingTypes = new Set(['Organization', 'Practitioner', 'PractitionerRole', 'Location']);

/** A rule's own key when it has one, else that the resource is not what FHIR says; the detail names the field. */
function faultOf({ issues }: z.ZodError): { reason: UnreadReason; detail: string | null } {
  const [first] = issues;
  const known = unreadReasons.find(reason => issues.some(issue => issue.message === reason));
  return { reason: known ?? 'malformed', detail: first ? first.path.map(String).join('.') : null };
}

/** A name made of the content of a resource: equal contents have equal names. */
export type Nameless = (resource: unknown) => string;

type Place = { position: number; type: string; key: string; fullUrl: string | null; resource: unknown };

function placeOf(entry: unknown, position: number, nameless: Nameless): Place | UnreadReason {
  const read = bundleEntry.safeParse(entry);
  if (!read.success) return 'malformed';
  const { fullUrl = null, resource } = read.data;
  if (!resource) return 'no_resource';
  const type = resource.resourceType;
  const key = resource.id ? `${type}/${resource.id}` : (fullUrl ?? `${type}#${nameless(resource)}`);
  return { position, type, key, fullUrl, resource };
}

/** References are followed by `fullUrl` and by `Type/id`; one to somewhere else stays as it was written. */
function followIn(places: readonly Place[]): (reference: string) => string {
  const keys = new Map<string, string>();
  for (const { key, fullUrl } of places) {
    keys.set(key, key);
    if (fullUrl) keys.set(fullUrl, key);
  }
  return reference => keys.get(reference) ?? keys.get(reference.split('/').slice(-2).join('/')) ?? reference;
}

type Fault = { reason: UnreadReason; detail: string | null };

function readOne({ type, resource }: Place): Fault | Omit<Found, 'key' | 'position'> {
  const reader = readers[type];
  if (!reader || !Object.hasOwn(readers, type)) return { reason: 'kind_not_taken', detail: null };
  const parsed = reader.schema.safeParse(resource);
  if (!parsed.success) return faultOf(parsed.error);
  const read = reader.read(parsed.data as never);
  if (typeof read === 'string') return { reason: read, detail: null };
  const { subject } = read;
  return subject ? { ...read, subject } : { reason: 'subject_unknown', detail: null };
}

/** Whom a resource speaks of, even when the rest of it cannot be read. */
function subjectOf(resource: unknown): string | null {
  const { subject, patient } = resource as { subject?: unknown; patient?: unknown };
  const about = (subject ?? patient) as { reference?: unknown } | null | undefined;
  return typeof about?.reference === 'string' ? about.reference : null;
}

/**
 * Reads a bundle of another system. Nothing is dropped: each entry becomes a person, part of an entry, a supporting
 * fact, or is told with a reason. `nameless` gives what has neither an id nor an address a name out of its content.
 */
export function readBundle(given: Bundle, nameless: Nameless): Reading {
  const reading: Reading = { people: [], entries: [], supporting: [], unread: [] };
  const places: Place[] = [];
  const named = new Set<string>();
  const unread = (place: Omit<Unread, 'reason' | 'detail'>, fault: Fault) => {
    reading.unread.push({ ...place, ...fault });
  };
  for (const [position, entry] of given.entry.entries()) {
    const place = placeOf(entry, position, nameless);
    if (typeof place === 'string') {
      const key = `#${nameless(entry)}`;
      unread({ position, type: '', key, subject: null }, { reason: place, detail: null });
      continue;
    }
    const { type, key } = place;
    if (named.has(key)) {
      unread({ position, type, key, subject: null }, { reason: 'several_readings', detail: null });
      continue;
    }
    named.add(key);
    places.push(place);
  }
  const follow = followIn(places);
  const found: Found[] = [];
  for (const place of places) {
    const { position, type, key, resource } = place;
    if (supportingTypes.has(type)) reading.supporting.push(position);
    else if (type === 'Patient') {
      const patient = patientResource.safeParse(resource);
      const person = patient.success ? personOf(patient.data) : faultOf(patient.error);
      if ('reason' in person) unread({ position, type, key, subject: key }, person);
      else if (person.name === '' || person.name.length > LONGEST_NAME)
        unread(
          { position, type, key, subject: key },
          { reason: person.name ? 'malformed' : 'name_missing', detail: 'name' },
        );
      else reading.people.push({ key, position, person });
    } else {
      const read = readOne(place);
      if ('reason' in read) {
        const subject = subjectOf(resource);
        unread({ position, type, key, subject: subject && follow(subject) }, read);
      } else
        found.push({
          ...read,
          key,
          position,
          subject: follow(read.subject),
          encounter: read.encounter && follow(read.encounter),
          parts: read.parts.map(follow),
        });
    }
  }
  reading.entries = join(found);
  return reading;
}
