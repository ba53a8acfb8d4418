import { bundle, depthOf, MOST_DEPTH } from '@lianzhen/shared/exchange';
import type { Bundle } from '@lianzhen/shared/exchange';

/** Why a body is no bundle at all. */
export type NoBundle = { code: 'invalid' | 'structure' | 'too-long' | 'not-supported'; text: string };

const MOST_ENTRIES = 20_000;

/** What PostgreSQL does not keep as text is left out of it; the original has it. */
function storable(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('\u0000', '').replaceAll(/\p{Cs}/gu, '\uFFFD') : value;
}

/** Reads the bytes of a delivery; only its frame is judged here. */
export function readBody(bytes: Uint8Array): Bundle | NoBundle {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { code: 'invalid', text: 'not UTF-8' };
  }
  if (depthOf(text) > MOST_DEPTH) return { code: 'too-long', text: `nested deeper than ${MOST_DEPTH}` };
  let json: unknown;
  try {
    json = /\\u(0000|d[89a-f])/i.test(text) ? JSON.parse(text, storable) : JSON.parse(text);
  } catch {
    return { code: 'invalid', text: 'not JSON' };
  }
  const read = bundle.safeParse(json);
  if (!read.success)
    return { code: 'structure', text: 'not a Bundle of type transaction, batch or collection' };
  if (read.data.entry.length > MOST_ENTRIES)
    return { code: 'too-long', text: `more than ${MOST_ENTRIES} entries` };
  return read.data;
}

export const isNoBundle = (read: Bundle | NoBundle): read is NoBundle => !('resourceType' in read);
