import { z } from 'zod';
import { clinicalDuties } from '@lianzhen/shared/kernel';
import { command, router } from '../platform/index.ts';
import { enter } from './enter.ts';

export const practiceRouter = router({ enter: command(clinicalDuties, z.object({}), enter) });
