import { eq } from 'drizzle-orm';
import { itemOf, problemsOf, resultsOf } from '@lianzhen/shared/records';
import type { RecordBody } from '@lianzhen/shared/records';
import type { Act } from '../platform/index.ts';
import { labResultRow, recordProblem } from './table.ts';

type Written = { id: string; patientId: string; occurredAt: Date; body: RecordBody };

/** Writes out of an entry the rows by which its diseases and results are found. */
export async function tell(act: Act, { id: recordId, patientId, occurredAt, body }: Written): Promise<void> {
  const problems = problemsOf(body).map(problem => ({ recordId, patientId, at: occurredAt, ...problem }));
  if (problems.length > 0) await act.db.insert(recordProblem).values(problems);
  const at = body.type === 'lab' && body.collectedAt ? new Date(body.collectedAt) : occurredAt;
  const results = resultsOf(body).map((result, position) => ({
    recordId,
    position,
    patientId,
    item: itemOf(result),
    name: result.name,
    value: result.value,
    text: result.text,
    unit: result.unit,
    low: result.low,
    high: result.high,
    flag: result.flag,
    at,
  }));
  if (results.length > 0) await act.db.insert(labResultRow).values(results);
}

/** Takes back what an entry told, because another version of it stands now. */
export async function untell(act: Act, recordId: string): Promise<void> {
  await act.db.delete(recordProblem).where(eq(recordProblem.recordId, recordId));
  await act.db.delete(labResultRow).where(eq(labResultRow.recordId, recordId));
}
