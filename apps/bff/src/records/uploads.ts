import type { IncomingMessage } from 'node:http';
import { FileStore } from '@tus/file-store';
import { ERRORS, Server } from '@tus/server';
import type { ServerOptions, Upload } from '@tus/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { v7 } from 'uuid';
import { id as idRule, Refusal } from '@lianzhen/shared/kernel';
import { mustSee } from '../patient/index.ts';
import { freeBytes } from '../platform/files.ts';
import { finishUpload, finishedUpload, ownUpload } from './finishUpload.ts';
import { refusalAnswer } from './desk.ts';
import type { Desk } from './desk.ts';
import { stagingFolder } from './staging.ts';

const MB = 1024 * 1024;
/** The database and the log live on the same disk: uploads never take its last bytes. */
const RESERVED = 64 * MB;
const LONGEST_NAME = 300;

type TusRequest = Parameters<NonNullable<ServerOptions['onUploadCreate']>>[0];
type TusAnswer = { status_code: number; body: string };

const answer = (status: number, body: object): TusAnswer => ({
  status_code: status,
  body: JSON.stringify(body),
});

/** An answer of our own that leaves a hook of the protocol as it is. */
class Answered extends Error {
  readonly answer: TusAnswer;

  constructor(status: number, body: object) {
    super('answered');
    this.answer = answer(status, body);
  }
}

function rawOf(request: TusRequest): IncomingMessage {
  const raw = request.runtime?.node?.req;
  if (!raw) throw new Error('an upload outside of the server');
  return raw as IncomingMessage;
}

/** What the upload protocol says of an error, as one of our own refusals. */
async function answerTo(error: unknown, desk: Desk, folder: string): Promise<TusAnswer> {
  if (error instanceof Answered) return error.answer;
  if (error instanceof Refusal) {
    const { status, body } = refusalAnswer(error);
    return answer(status, body);
  }
  if (error === ERRORS.ERR_MAX_SIZE_EXCEEDED || error === ERRORS.ERR_SIZE_EXCEEDED)
    return answer(413, {
      code: 'rule_violated',
      reason: 'too_large',
      facts: { most: desk.env.UPLOAD_MAX_MB },
    });
  const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
  if (full || (error === ERRORS.FILE_WRITE_ERROR && (await freeBytes(folder)) < MB))
    return answer(507, { code: 'rule_violated', reason: 'storage_full' });
  if (error && typeof error === 'object' && 'status_code' in error) {
    const known = error as TusAnswer;
    return answer(known.status_code, { code: 'protocol', reason: known.body.trim() });
  }
  desk.log.error({ err: error }, 'upload failed');
  return answer(500, { code: 'internal' });
}

function tusOptions(desk: Desk, store: FileStore, folder: string): Omit<ServerOptions, 'locker'> {
  return {
    path: '/uploads',
    relativeLocation: true,
    maxSize: desk.env.UPLOAD_MAX_MB * MB,
    allowedOrigins: [],
    disableTerminationForFinishedUploads: true,
    namingFunction: () => v7(),
    async onIncomingRequest(request, id) {
      if (request.method === 'POST') return;
      await ownUpload(desk.senderOf(rawOf(request)), store, id);
    },
    async onUploadCreate(request, upload) {
      const { actor, act } = desk.senderOf(rawOf(request));
      const patientId = idRule.safeParse(upload.metadata?.['patientId']);
      const name = upload.metadata?.['filename'];
      if (!patientId.success || !name) throw new Answered(400, { code: 'protocol', reason: 'metadata' });
      if (upload.size === undefined) throw new Answered(400, { code: 'protocol', reason: 'length' });
      await act('records.begin_upload', async open => {
        await mustSee(open, patientId.data);
        open.trail({ action: 'records.begin_upload', subject: 'patient', patientId: patientId.data });
      });
      if ((await freeBytes(folder)) < upload.size + RESERVED)
        throw new Answered(507, { code: 'rule_violated', reason: 'storage_full' });
      const filename = Array.from(name).slice(0, LONGEST_NAME).join('');
      return { metadata: { filename, patientId: patientId.data, postId: actor.postId } };
    },
    async onUploadFinish(request, upload) {
      const entered = await finishUpload(desk, desk.senderOf(rawOf(request)), store, upload);
      return { headers: { 'x-file-id': entered.id } };
    },
    onResponseError: (_request, error) => answerTo(error, desk, folder),
  };
}

/** A whole upload that is asked about again answers as whole, so that nobody sends it twice. */
async function answerHead(desk: Desk, request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
  const { id } = request.params as { id: string };
  const done = await finishedUpload(desk, desk.senderOf(request.raw).actor, id);
  if (!done) return false;
  await reply
    .code(200)
    .headers({
      'tus-resumable': '1.0.0',
      'cache-control': 'no-store',
      'upload-offset': String(done.size),
      'upload-length': String(done.size),
      'x-file-id': id,
    })
    .send();
  return true;
}

/** Resumable uploads by the tus protocol, continued only by the post that began them. */
export async function serveUploads(scope: FastifyInstance, desk: Desk): Promise<void> {
  const folder = stagingFolder(desk.env.DATA_DIR);
  const store = new FileStore({ directory: folder });
  const tus = new Server({ ...tusOptions(desk, store, folder), datastore: store });

  const handOver = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    for (const [name, value] of Object.entries(reply.getHeaders()))
      if (value !== undefined) reply.raw.setHeader(name, value);
    void reply.hijack();
    await tus.handle(request.raw, reply.raw);
  };

  // The stream is read by the protocol itself; a parser would hold whole images in memory.
  scope.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null));
  scope.route({ method: ['OPTIONS', 'POST'], url: '/uploads', handler: handOver });
  scope.route({
    method: ['HEAD', 'PATCH', 'DELETE'],
    url: '/uploads/:id',
    async handler(request, reply) {
      if (request.method === 'HEAD' && (await answerHead(desk, request, reply))) return reply;
      await handOver(request, reply);
      return reply;
    },
  });
  scope.get('/uploads/:id/file', { exposeHeadRoute: false }, async request => {
    const { id } = request.params as { id: string };
    const sender = desk.senderOf(request.raw);
    const done = await finishedUpload(desk, sender.actor, id);
    if (done) return done;
    const upload: Upload = await ownUpload(sender, store, id);
    if (upload.offset !== upload.size) throw new Refusal('conflict', 'unfinished', { offset: upload.offset });
    return finishUpload(desk, sender, store, upload);
  });
}
