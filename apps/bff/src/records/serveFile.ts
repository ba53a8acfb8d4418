import '@fastify/compress';
import { and, eq } from 'drizzle-orm';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { id as idRule, Refusal } from '@lianzhen/shared/kernel';
import { fileMedia } from '@lianzhen/shared/records';
import type { FileKind } from '@lianzhen/shared/records';
import { visibleTo } from '../patient/index.ts';
import { patient } from '../patient/table.ts';
import { some } from '../platform/index.ts';
import type { Actor, Db, Tx } from '../platform/index.ts';
import type { Desk } from './desk.ts';
import { rangeOf } from './range.ts';
import { file } from './table.ts';

const inline: readonly FileKind[] = ['pdf', 'jpeg', 'png', 'dicom'];

/** Nothing in a received file may act on our pages; the reader of PDF files is a plug-in and cannot be sandboxed. */
const closed = `default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox`;
const closedPdf = `default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'`;

/** `attachment` or `inline` with the name in both forms that browsers know. */
export function disposition(kind: FileKind, name: string): string {
  const plain = name.replaceAll(/[^\u0020-\u007e]|["\\%]/g, '_');
  const coded = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${inline.includes(kind) ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${coded}`;
}

async function visibleFile(db: Db | Tx, actor: Actor, now: Date, id: string) {
  if (!idRule.safeParse(id).success) throw new Refusal('not_found');
  return some(
    await db
      .select({
        id: file.id,
        patientId: file.patientId,
        sha256: file.sha256,
        size: file.size,
        kind: file.kind,
        name: file.name,
      })
      .from(file)
      .innerJoin(patient, eq(patient.id, file.patientId))
      .where(and(eq(file.id, id), visibleTo(actor, now))),
  );
}

/** Sends a file of a patient; every opening is written into the trail once, however many ranges it takes. */
export function serveFile(scope: FastifyInstance, desk: Desk): void {
  const handler = async (request: FastifyRequest, reply: FastifyReply) => {
    const { id } = request.params as { id: string };
    const sender = desk.senderOf(request.raw);
    const found = await visibleFile(desk.db, sender.actor, desk.clock(), id);
    const etag = `"${found.sha256}"`;
    const range = rangeOf(request.headers, found.size, etag);
    const known = request.headers['if-none-match'] === etag;
    const opens =
      request.method === 'GET' && (known || range === null || range === 'none' || range.start === 0);
    if (opens)
      await sender.act('records.open_file', async act => {
        act.trail({
          action: 'records.open_file',
          subject: 'file',
          subjectId: found.id,
          patientId: found.patientId,
        });
      });
    void reply.headers({
      'content-type': fileMedia[found.kind],
      'content-disposition': disposition(found.kind, found.name),
      'content-security-policy': found.kind === 'pdf' ? closedPdf : closed,
      'cache-control': 'private, no-cache',
      'accept-ranges': 'bytes',
      etag,
    });
    if (known) return reply.code(304).send();
    if (range === 'none') return reply.code(416).header('content-range', `bytes */${found.size}`).send();
    const { start, end } = range ?? { start: 0, end: found.size - 1 };
    if (range) void reply.code(206).header('content-range', `bytes ${start}-${end}/${found.size}`);
    void reply.header('content-length', end - start + 1);
    if (request.method === 'HEAD') return reply.send();
    if (!(await desk.vault.holds(found.sha256, found.size)))
      throw new Error(`the bytes of file ${found.id} are missing`);
    return reply.send(desk.vault.read(found.sha256, { start, end }));
  };
  scope.route({ method: ['GET', 'HEAD'], url: '/files/:id', compress: false, handler });
}
