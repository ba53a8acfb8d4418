import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import Papa from 'papaparse';
import type { Logger } from 'pino';
import { z } from 'zod';
import {
  EXPORT_ROWS,
  subjectWords,
  trailActionWords,
  trailFilter,
  trailOutcomeWords,
} from '@lianzhen/shared/audit';
import type { TrailFilter } from '@lianzhen/shared/audit';
import { dutyWords, HOUR, Refusal } from '@lianzhen/shared/kernel';
import type { Language } from '@lianzhen/shared/kernel';
import { actWithin, leaveRefusal } from '../platform/index.ts';
import type { Actor, Db } from '../platform/index.ts';
import type { Seal } from '../platform/seal.ts';
import { askedFor, findRows } from './find.ts';
import type { FoundRow, Place } from './find.ts';

type Parts = {
  db: Db;
  seal: Seal;
  log: Logger;
  clock: () => Date;
  whoSends: (request: FastifyRequest) => Promise<{ actor: Actor | null } | null>;
};

const PAGE = 1_000;

const heads: Record<Language, string[]> = {
  zh: [
    '时间',
    '姓名',
    '用户名',
    '岗位',
    '机构',
    '操作',
    '结果',
    '对象',
    '对象编号',
    '患者编号',
    '详情',
    '地址',
    '请求编号',
    '记录编号',
  ],
  en: [
    'Time',
    'Name',
    'Username',
    'Duty',
    'Institution',
    'Action',
    'Outcome',
    'Subject',
    'Subject id',
    'Patient id',
    'Detail',
    'Address',
    'Request id',
    'Row key',
  ],
};

/** Wall time of the region with its offset. */
const wallTime = (at: Date) => `${new Date(at.getTime() + 8 * HOUR).toISOString().slice(0, 23)}+08:00`;

function cells(row: FoundRow, language: Language): string[] {
  return [
    wallTime(row.at),
    row.name ?? '',
    row.username ?? '',
    row.duty ? dutyWords[row.duty][language] : '',
    (language === 'zh' ? row.institution : row.institutionEn) ?? '',
    trailActionWords(row.action)[language],
    trailOutcomeWords[row.outcome][language],
    subjectWords(row.subject)[language],
    row.subjectId ?? '',
    row.patientId ?? '',
    row.detail ? JSON.stringify(row.detail) : '',
    row.address,
    row.requestId,
    row.key,
  ];
}

const written = (rows: string[][]) =>
  `${Papa.unparse(rows, { escapeFormulae: true, newline: '\r\n', header: false })}\r\n`;

function watermark(actor: Actor, at: Date, filter: TrailFilter, language: Language): string[] {
  const asked = JSON.stringify(askedFor(filter));
  return language === 'zh'
    ? [`${actor.institutionName} ${actor.name} 于 ${wallTime(at)} 导出,最多 ${EXPORT_ROWS} 行,条件 ${asked}`]
    : [
        `Exported by ${actor.name}, ${actor.institutionName}, at ${wallTime(at)}; at most ${EXPORT_ROWS} rows; filter ${asked}`,
      ];
}

/** The file, line by line, as the reader takes it. */
async function* sheet(db: Db, actor: Actor, at: Date, filter: TrailFilter, language: Language) {
  yield `\uFEFF${written([watermark(actor, at, filter, language), heads[language]])}`;
  let after: Place | null = null;
  for (let sent = 0; sent < EXPORT_ROWS; sent += PAGE) {
    const rows: FoundRow[] = await findRows(db, filter, after, PAGE);
    if (rows.length > 0) yield written(rows.map(row => cells(row, language)));
    after = rows.at(-1) ?? null;
    if (rows.length < PAGE) return;
  }
}

const asked = trailFilter.extend({ language: z.enum(['zh', 'en']).default('zh') });

/** `GET /audit/export.csv` with the filter of the page: for the audit office only, and it leaves a row. */
export function serveTrail(app: FastifyInstance, parts: Parts): void {
  app.get('/audit/export.csv', async (request, reply) => {
    const actor = (await parts.whoSends(request))?.actor;
    if (!actor) return reply.code(401).send({ code: 'not_signed_in' });
    const at = parts.clock();
    const from = { now: at, requestId: request.id, address: request.ip, seal: parts.seal };
    if (actor.duty !== 'auditor') {
      const refusal = new Refusal('not_permitted', 'duty');
      await leaveRefusal({ ...from, db: parts.db }, actor, 'audit.export', refusal, {});
      return reply.code(404).send({ code: 'not_found' });
    }
    const read = asked.safeParse(request.query);
    if (!read.success) return reply.code(400).send({ error: 'invalid input' });
    const { language, ...filter } = read.data;
    await parts.db.transaction(tx =>
      actWithin(tx, from, actor, 'audit.export', async act =>
        act.trail({ action: 'audit.export', subject: 'audit_entry', detail: askedFor(filter) }),
      ),
    );
    const name = `audit-${wallTime(at).slice(0, 16).replaceAll(/\D/g, '')}.csv`;
    void reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`)
      .header('cache-control', 'no-store');
    return reply.send(Readable.from(sheet(parts.db, actor, at, filter, language)));
  });
}
