import { z } from 'zod';

export const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z][a-z0-9]{2,31}$/, { error: 'username_format' });

export const signInInput = z.object({
  username: z.string().trim().toLowerCase().min(1, { error: 'required' }).max(64),
  password: z.string().min(1, { error: 'required' }).max(256),
});

/** One proof that the person is still the one who signed in. */
export const confirmInput = z.union([
  z.object({ password: z.string().min(1, { error: 'required' }).max(256) }),
  z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/, { error: 'code_format' }),
  }),
]);
