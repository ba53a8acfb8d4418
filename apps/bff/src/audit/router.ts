import { z } from 'zod';
import { trailInput } from '@lianzhen/shared/audit';
import { command, query, reveal, router } from '../platform/index.ts';
import { check } from './check.ts';
import { chain, entries, institutions } from './views.ts';

const readers = ['auditor', 'security_officer'] as const;

export const auditRouter = router({
  entries: reveal(readers, trailInput, entries),
  institutions: query(readers, z.object({}), institutions),
  chain: query(readers, z.object({}), chain),
  check: command(['auditor'], z.object({}), check),
});
