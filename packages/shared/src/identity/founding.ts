import { z } from 'zod';
import { checkUscc } from '../directory/index.ts';
import { offices, requiredText } from '../kernel/index.ts';
import { username } from './schema.ts';

const officer = z.object({ name: requiredText(50), username });

/** Who keeps the region, in this order: the health commission itself, or an operator on its behalf. */
export const founderKinds = ['health_commission', 'platform_operator'] as const;

/**
 * The first three people of an empty region, one for each office: three people with three names to sign in with, at the
 * institution that keeps the region. Everyone else is added by them.
 */
export const foundInput = z.object({
  code: requiredText(40),
  keeper: z.object({
    kind: z.enum(founderKinds),
    name: requiredText(60),
    nameEn: requiredText(120),
    uscc: z.string().superRefine((code, context) => {
      const check = checkUscc(code);
      if (!check.ok) context.addIssue({ code: 'custom', message: check.reason });
    }),
  }),
  officers: z
    .object({ administrator: officer, security_officer: officer, auditor: officer })
    .superRefine((given, context) => {
      for (const [nth, duty] of offices.entries()) {
        const before = offices.slice(0, nth).map(other => given[other].username);
        if (before.includes(given[duty].username))
          context.addIssue({ code: 'custom', path: [duty, 'username'], message: 'username_twice' });
      }
    }),
});
