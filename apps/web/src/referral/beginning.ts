/** With what the form for a new referral is opened. */
export type Beginning = { patient?: string; records?: string; previous?: string };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function uuidOf(given: unknown): string | undefined {
  return typeof given === 'string' && uuid.test(given) ? given : undefined;
}

/** The ids in a list joined by commas; what is no id is left out. */
export function recordIdsOf({ records = '' }: Beginning): string[] {
  return records.split(',').filter(one => uuid.test(one));
}

export function readBeginning(search: Record<string, unknown>): Beginning {
  const patient = uuidOf(search['patient']);
  const previous = uuidOf(search['previous']);
  const records = typeof search['records'] === 'string' ? recordIdsOf({ records: search['records'] }) : [];
  return {
    ...(patient && { patient }),
    ...(records.length > 0 && { records: records.join(',') }),
    ...(previous && { previous }),
  };
}
