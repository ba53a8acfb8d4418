import { casesInput, overviewInput } from '@lianzhen/shared/dashboard';
import { query, router } from '../platform/index.ts';
import { cases } from './cases.ts';
import { overview } from './overview.ts';

export const dashboardRouter = router({
  overview: query(['viewer', 'head'], overviewInput, overview),
  cases: query(['viewer'], casesInput, cases),
});
