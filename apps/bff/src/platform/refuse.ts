import { TRPCError } from '@trpc/server';
import { DrizzleQueryError } from 'drizzle-orm';
import { DatabaseError } from 'pg';
import { Refusal } from '@lianzhen/shared/kernel';
import type { RefusalCode } from '@lianzhen/shared/kernel';

type TrpcCode = TRPCError['code'];

const trpcCodes: Record<RefusalCode, TrpcCode> = {
  not_found: 'NOT_FOUND',
  not_permitted: 'FORBIDDEN',
  illegal_transition: 'PRECONDITION_FAILED',
  conflict: 'CONFLICT',
  rule_violated: 'UNPROCESSABLE_CONTENT',
};

const UNIQUE = '23505';
const EXCLUSION = '23P01';
const SERIALIZATION = '40001';
const DEADLOCK = '40P01';
const DISK_FULL = '53100';

/** The answer of PostgreSQL inside whatever wraps it, or `null`. */
export function databaseError(error: unknown): DatabaseError | null {
  const inner = error instanceof DrizzleQueryError ? error.cause : error;
  return inner instanceof DatabaseError ? inner : null;
}

function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  const answer = databaseError(error);
  if (!answer) return null;
  if (answer.code === UNIQUE || answer.code === EXCLUSION)
    return new Refusal('conflict', answer.constraint ?? 'taken');
  if (answer.code === SERIALIZATION || answer.code === DEADLOCK) return new Refusal('conflict', 'busy');
  return null;
}

/** Turns anything thrown into the one kind of error that leaves the server. Insides stay in `cause`, for the log. */
export function toTrpcError(error: unknown): TRPCError {
  if (error instanceof TRPCError) return error;
  const refusal = refusalOf(error);
  if (refusal)
    return new TRPCError({ code: trpcCodes[refusal.code], message: refusal.message, cause: refusal });
  if (databaseError(error)?.code === DISK_FULL)
    return new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: 'storage is full', cause: error });
  return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'internal error', cause: error });
}
