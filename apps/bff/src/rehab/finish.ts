import { desc, eq } from 'drizzle-orm';
import type { z } from 'zod';
import { localDay } from '@lianzhen/shared/kernel';
import { outcomeWords } from '@lianzhen/shared/rehab';
import type { finishInput, Outcome, Reading } from '@lianzhen/shared/rehab';
import type { Report } from '@lianzhen/shared/referral';
import type { Act } from '../platform/index.ts';
import { addRecord } from '../records/index.ts';
import { reportDown } from '../referral/index.ts';
import { change, mustStand, tellBothHouses } from './change.ts';
import { loadPlan, mustMay } from './load.ts';
import type { PlanRow } from './load.ts';
import { readingText } from './summary.ts';
import { followUp } from './table.ts';

/** What the clinic did, out of the contacts themselves: how many there were, and the last value of each indicator. */
async function courseOf(act: Act, found: PlanRow) {
  const contacts = await act.db
    .select({ way: followUp.way, readings: followUp.readings, breached: followUp.breached })
    .from(followUp)
    .where(eq(followUp.planId, found.id))
    .orderBy(desc(followUp.at), desc(followUp.id));
  const last = new Map<string, Reading>();
  for (const one of contacts.flatMap(({ readings }) => readings))
    if (!last.has(one.code)) last.set(one.code, one);
  return {
    visits: contacts.filter(({ way }) => way !== 'phone').length,
    calls: contacts.filter(({ way }) => way === 'phone').length,
    breaches: contacts.filter(({ breached }) => breached).length,
    last: [...last.values()],
  };
}

async function reportOf(act: Act, found: PlanRow, outcome: Outcome, note: string): Promise<Report> {
  const { visits, calls, breaches, last } = await courseOf(act, found);
  const values = last.map(one => readingText(found.body, one)).join(';');
  const from = found.startsOn ?? found.body.start;
  return {
    diagnoses: found.diagnoses,
    findings: [`结局:${outcomeWords[outcome].zh}。`, values && `末次指标:${values}。`]
      .filter(Boolean)
      .join('\n'),
    treatment: `《${found.title}》自 ${from} 至 ${localDay(act.now)}:门诊及上门随访 ${visits} 次,电话随访 ${calls} 次,异常 ${breaches} 次。`,
    advice: note,
  };
}

/**
 * Ends a plan with its outcome; the down-referral is reported to the hospital out of what was recorded.
 * @throws Refusal `conflict/plan_moved`, `rule_violated/visit_first`, and what the law refuses.
 */
export async function finish(act: Act, input: z.output<typeof finishInput>) {
  const found = await loadPlan(act, input.planId);
  mustStand(found, found.version, input.version);
  mustMay(act, found, 'finish');
  const report = await reportOf(act, found, input.outcome, input.note);
  const version = await change(act, found, input.version, {
    state: 'finished',
    outcome: input.outcome,
    endsOn: localDay(act.now),
    nextVisitOn: null,
  });
  await reportDown(act, found.referralId, report);
  await addRecord(act, {
    patientId: found.patientId,
    kind: 'followup',
    title: `康复计划结束 · ${outcomeWords[input.outcome].zh}`,
    body: {
      type: 'summary',
      sections: [
        { heading: '结果', text: report.findings },
        { heading: '经过', text: report.treatment },
        { heading: '建议', text: report.advice },
      ],
      linkTo: `/rehab/${found.id}`,
    },
  });
  act.trail({
    action: 'rehab.finish',
    subject: 'rehab_plan',
    subjectId: found.id,
    patientId: found.patientId,
    detail: { outcome: input.outcome },
  });
  tellBothHouses(act, found, 'finished');
  return { planId: found.id, version };
}
