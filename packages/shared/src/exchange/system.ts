import { z } from 'zod';
import { id, pageInput, requiredText, text } from '../kernel/index.ts';
import type { Words } from '../kernel/index.ts';
import { unreadReasons } from './unread.ts';

/** A secret is made where it will be shown, 256 bits in base64url; the server keeps only its digest. */
export const systemSecret = z.string().regex(/^[\w-]{43}$/, { error: 'secret_form' });

/** A system of an institution that may bring records in. */
export const registerSystem = z.object({
  institutionId: id,
  name: requiredText(40),
  secret: systemSecret,
});

export const renewSecret = z.object({ id, secret: systemSecret });

export const standSystem = z.object({ id, active: z.boolean() });

/** What arrived and could not be entered: it waits, somebody has dealt with it, or it is only kept. */
export const itemStates = ['waiting', 'done', 'kept'] as const;

export type ItemState = (typeof itemStates)[number];

export const itemStateWords: Record<ItemState, Words> = {
  waiting: { zh: '待处理', en: 'To be dealt with' },
  done: { zh: '已处理', en: 'Dealt with' },
  kept: { zh: '仅留存', en: 'Kept only' },
};

export const itemsInput = pageInput.extend({
  state: z.enum(itemStates).default('waiting'),
  reason: z.enum(unreadReasons).optional(),
});

/** Somebody has looked at what could not be entered, and says what was done about it. */
export const dealWith = z.object({ id, note: text(200).default('') });

/** Deeper is no health record but an attack on its reader. */
export const MOST_DEPTH = 64;

/** How deep braces and brackets of a JSON text are nested, whatever stands inside its strings. */
export function depthOf(json: string): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (inText) {
      if (code === 92) at += 1;
      else if (code === 34) inText = false;
    } else if (code === 34) inText = true;
    else if (code === 123 || code === 91) {
      depth += 1;
      if (depth > deepest) deepest = depth;
    } else if (code === 125 || code === 93) depth -= 1;
  }
  return deepest;
}
