import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Papa from 'papaparse';
import { codeIssueWords, importColumns, importIssueWords, importKinds } from '@lianzhen/shared/directory';
import type { ImportKind, RowIssue } from '@lianzhen/shared/directory';
import type { Words } from '@lianzhen/shared/kernel';
import { id as idRule, Refusal } from '@lianzhen/shared/kernel';
import { actWithin } from '../../platform/index.ts';
import type { Actor, Context } from '../../platform/index.ts';
import { readTable } from './read.ts';
import { dryRun } from './run.ts';
import { faultyRows } from './views.ts';

type Parts = Pick<Context, 'db' | 'seal'> & {
  clock: () => Date;
  whoSends: (request: FastifyRequest) => Promise<{ actor: Actor | null } | null>;
};

const MOST_BYTES = 20 * 1024 * 1024;
const statuses: Record<string, number> = { not_found: 404, not_permitted: 403, rule_violated: 422 };

const words: Record<string, Words> = { ...importIssueWords, ...codeIssueWords };
const sentence = ({ column, key }: RowIssue, kind: ImportKind) => {
  const heading = importColumns[kind].find(one => one.key === column)?.words.zh ?? column;
  return `${heading}: ${words[key]?.zh ?? words['invalid']?.zh}`;
};

/** A table that a spreadsheet opens: Chinese headings, a mark of UTF-8, and no cell that could be a formula. */
function csvOf(fields: string[], data: string[][]): string {
  return `\uFEFF${Papa.unparse({ fields, data }, { escapeFormulae: true })}`;
}

function template(kind: ImportKind): string {
  const columns = importColumns[kind];
  return csvOf(
    columns.map(column => column.words.zh),
    [columns.map(column => column.example)],
  );
}

const kindOf = (given: unknown): ImportKind => {
  const kind = importKinds.find(one => one === given);
  if (!kind) throw new Refusal('not_found');
  return kind;
};

const nameOf = (request: FastifyRequest): string => {
  const given = request.headers['x-file-name'];
  const name = typeof given === 'string' ? decodeURIComponent(given) : '';
  return name.replaceAll(/[\p{C}/\\]/gu, '').slice(0, 120) || 'import.csv';
};

/** Reading tables in (`POST /imports?kind=`), their templates, and the faulty rows to mend; for the system office. */
export async function serveImports(app: FastifyInstance, parts: Parts): Promise<void> {
  await app.register(async scope => {
    const actors = new WeakMap<FastifyRequest, Actor>();
    const actorOf = (request: FastifyRequest): Actor => {
      const actor = actors.get(request);
      if (!actor) throw new Error('a request without an actor');
      return actor;
    };
    scope.addContentTypeParser(
      'text/csv',
      { parseAs: 'buffer', bodyLimit: MOST_BYTES },
      (_request, body, done) => done(null, body),
    );
    scope.addHook('onRequest', async (request: FastifyRequest, reply: FastifyReply) => {
      const actor = (await parts.whoSends(request))?.actor;
      if (!actor) return reply.code(401).send({ code: 'not_signed_in' });
      if (actor.duty !== 'administrator') return reply.code(404).send(new Refusal('not_found').data);
      actors.set(request, actor);
      return undefined;
    });
    scope.setErrorHandler((error: Error, _request, reply) => {
      if (!(error instanceof Refusal)) throw error;
      return reply.code(statuses[error.code] ?? 409).send(error.data);
    });
    const sheet = (reply: FastifyReply, name: string, body: string) =>
      reply
        .header('content-type', 'text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}.csv"`)
        .header('cache-control', 'no-store')
        .send(body);
    scope.get('/imports/template/:kind', async (request, reply) => {
      const kind = kindOf((request.params as { kind?: string }).kind);
      return sheet(reply, kind, template(kind));
    });
    scope.get('/imports/:id/faulty', async (request, reply) => {
      const given = idRule.safeParse((request.params as { id?: string }).id);
      if (!given.success) throw new Refusal('not_found');
      const look = { db: parts.db, now: parts.clock(), seal: parts.seal, actor: actorOf(request) };
      const { kind, rows } = await faultyRows(look, given.data);
      const columns = importColumns[kind];
      return sheet(
        reply,
        `${kind}-faulty`,
        csvOf(
          [...columns.map(column => column.words.zh), '原因'],
          rows.map(({ cells, issues }) => [
            ...columns.map(column => cells[column.key] ?? ''),
            issues.map(issue => sentence(issue, kind)).join('; '),
          ]),
        ),
      );
    });
    scope.post('/imports', async request => {
      const kind = kindOf((request.query as { kind?: string }).kind);
      if (!Buffer.isBuffer(request.body)) throw new Refusal('rule_violated', 'no_table');
      const lines = readTable(kind, request.body);
      const from = { now: parts.clock(), requestId: request.id, address: request.ip, seal: parts.seal };
      return parts.db.transaction(tx =>
        actWithin(tx, from, actorOf(request), 'directory.readImport', act =>
          dryRun(act, { kind, fileName: nameOf(request), lines }),
        ),
      );
    });
  });
}
