import { initTRPC, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import type { z } from 'zod';
import type { Duty } from '@lianzhen/shared/kernel';
import { Refusal } from '@lianzhen/shared/kernel';
import type { Actor } from './actor.ts';
import type { Act, Context, Look, Purpose } from './context.ts';
import { inTransaction, leaveRefusal, perform } from './perform.ts';
import { toTrpcError } from './refuse.ts';

/** Who may call a procedure: everyone, everyone with a session, everyone who acts under a post, or the posts with one of these duties. */
export type Callers = 'anyone' | 'session' | 'signed_in' | readonly Duty[];

/** The declared rule of a procedure; there is no other way to make one. */
export type Rule = {
  kind: 'query' | 'command' | 'reveal' | 'open' | 'own' | 'live';
  by: Callers;
  confirmed?: Purpose;
};

const t = initTRPC
  .context<Context>()
  .meta<Rule>()
  .create({
    sse: {
      ping: { enabled: true, intervalMs: 15_000 },
      client: { reconnectAfterInactivityMs: 40_000 },
      // A stream is opened anew from time to time, so it does not outlive its session.
      maxDurationMs: 10 * 60_000,
    },
    errorFormatter({ shape, error, ctx }) {
      const issues =
        error.cause instanceof ZodError
          ? error.cause.issues.map(issue => ({ path: issue.path.map(String), key: issue.message }))
          : [];
      const known = error.cause instanceof Refusal ? error.cause.data : null;
      const inside = error.code === 'INTERNAL_SERVER_ERROR' || error.code === 'SERVICE_UNAVAILABLE';
      return {
        message: inside ? 'internal error' : issues.length > 0 ? 'invalid input' : error.message,
        code: shape.code,
        data: {
          code: shape.data.code,
          httpStatus: shape.data.httpStatus,
          domain: known,
          issues,
          requestId: ctx?.requestId ?? null,
        },
      };
    },
  });

export const router = t.router;
export const createCaller = t.createCallerFactory;

function mayCall(by: Callers, actor: Actor | null): Actor {
  if (!actor) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'not signed in' });
  if (by !== 'anyone' && by !== 'session' && by !== 'signed_in' && !by.includes(actor.duty))
    throw new Refusal('not_permitted', 'duty');
  return actor;
}

async function answering<Output>(run: () => Promise<Output>): Promise<Output> {
  try {
    return await run();
  } catch (error) {
    throw toTrpcError(error);
  }
}

const look = (ctx: Context, actor: Actor): Look => ({ db: ctx.db, now: ctx.now, seal: ctx.seal, actor });

const uuidText = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Of what was asked only the references are kept, for the rest may name a person. */
function referencesOf(input: unknown): { id?: string | undefined; patientId?: string | undefined } {
  if (typeof input !== 'object' || input === null) return {};
  const asked = input as { id?: unknown; patientId?: unknown };
  const reference = (value: unknown) =>
    typeof value === 'string' && uuidText.test(value) ? value : undefined;
  return { id: reference(asked.id), patientId: reference(asked.patientId) };
}

/** Runs a call; a refusal of rights, or of the sight of something, stays in the trail. */
async function noting<Output>(ctx: Context, path: string, input: unknown, run: () => Promise<Output>) {
  try {
    return await run();
  } catch (error) {
    const { actor } = ctx;
    const told = error instanceof Refusal && (error.code === 'not_permitted' || error.code === 'not_found');
    if (actor && told) await leaveRefusal(ctx, actor, path, error, referencesOf(input));
    throw error;
  }
}

/** The duty is checked before the input is read: a post that may not call learns nothing of the form of a call. */
const guarded = (rule: Rule) =>
  t.procedure.meta(rule).use(({ ctx, path, next }) =>
    answering(async () => {
      const actor = await noting(ctx, path, undefined, async () => mayCall(rule.by, ctx.actor));
      return next({ ctx: { actor } });
    }),
  );

/** Reads that need no trail: lists and figures in which the reader's own scope decides what is shown. */
export function query<Schema extends z.ZodType, Output>(
  by: Exclude<Callers, 'anyone' | 'session'>,
  input: Schema,
  run: (look: Look, input: z.output<Schema>) => Promise<Output>,
) {
  return guarded({ kind: 'query', by })
    .input(input)
    .query(({ ctx, input }) => answering(() => run(look(ctx, ctx.actor), input as z.output<Schema>)));
}

/** What else a procedure asks: that the person proves once more to be here; not for input that cannot wait. */
type More<Input> = { confirmed?: Purpose; unless?: (input: Input) => boolean };

async function confirmed<Input>(ctx: Context, more: More<Input>, input: Input): Promise<void> {
  if (more.confirmed && !more.unless?.(input)) await ctx.mustBeConfirmed(more.confirmed);
}

const asked = ({ confirmed: purpose }: { confirmed?: Purpose }) => (purpose ? { confirmed: purpose } : {});

/** A write: one transaction, once for its idempotency key, with a trail, or nothing at all. */
export function command<Schema extends z.ZodType, Output>(
  by: Exclude<Callers, 'anyone' | 'session'>,
  input: Schema,
  run: (act: Act, input: z.output<Schema>) => Promise<Output>,
  more: More<z.output<Schema>> = {},
) {
  return guarded({ kind: 'command', by, ...asked(more) })
    .input(input)
    .mutation(({ ctx, input, path }) =>
      answering(async () => {
        await confirmed(ctx, more, input as z.output<Schema>);
        return noting(ctx, path, input, () => perform(ctx, ctx.actor, path, input as z.output<Schema>, run));
      }),
    );
}

/** A read of a patient's data: it leaves a row in the trail, or it is not answered. */
export function reveal<Schema extends z.ZodType, Output>(
  by: Exclude<Callers, 'anyone' | 'session'>,
  input: Schema,
  run: (act: Act, input: z.output<Schema>) => Promise<Output>,
  more: More<z.output<Schema>> = {},
) {
  return guarded({ kind: 'reveal', by, ...asked(more) })
    .input(input)
    .query(({ ctx, input, path }) =>
      answering(async () => {
        await confirmed(ctx, more, input as z.output<Schema>);
        return noting(ctx, path, input, () =>
          inTransaction(ctx, ctx.actor, path, act => run(act, input as z.output<Schema>)),
        );
      }),
    );
}

/** Sign-in and what a page needs before it. These few get the whole context and write their own trail. */
export const open = {
  query<Schema extends z.ZodType, Output>(
    input: Schema,
    run: (ctx: Context, input: z.output<Schema>) => Promise<Output>,
  ) {
    return t.procedure
      .meta({ kind: 'open', by: 'anyone' })
      .input(input)
      .query(({ ctx, input }) => answering(() => run(ctx, input as z.output<Schema>)));
  },
  command<Schema extends z.ZodType, Output>(
    input: Schema,
    run: (ctx: Context, input: z.output<Schema>) => Promise<Output>,
  ) {
    return t.procedure
      .meta({ kind: 'open', by: 'anyone' })
      .input(input)
      .mutation(({ ctx, input }) => answering(() => run(ctx, input as z.output<Schema>)));
  },
};

const withSession = t.procedure.meta({ kind: 'own', by: 'session' }).use(({ ctx, next }) => {
  if (!ctx.signedIn) throw toTrpcError(new TRPCError({ code: 'UNAUTHORIZED', message: 'not signed in' }));
  return next();
});

/** What people do with their own sign-in, before and after a post is chosen; they write their own trail. */
export const own = {
  query<Schema extends z.ZodType, Output>(
    input: Schema,
    run: (ctx: Context, input: z.output<Schema>) => Promise<Output>,
  ) {
    return withSession
      .input(input)
      .query(({ ctx, input }) => answering(() => run(ctx, input as z.output<Schema>)));
  },
  command<Schema extends z.ZodType, Output>(
    input: Schema,
    run: (ctx: Context, input: z.output<Schema>) => Promise<Output>,
  ) {
    return withSession
      .input(input)
      .mutation(({ ctx, input }) => answering(() => run(ctx, input as z.output<Schema>)));
  },
};

/** A stream of events for one signed-in page. */
export function live<Output>(
  run: (ctx: Context, actor: Actor, signal: AbortSignal) => AsyncIterable<Output>,
) {
  return guarded({ kind: 'live', by: 'signed_in' }).subscription(({ ctx, signal }) =>
    run(ctx, ctx.actor, signal ?? new AbortController().signal),
  );
}
