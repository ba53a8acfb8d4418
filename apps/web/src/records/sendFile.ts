import type { FileRefusal } from '@lianzhen/shared/records';
import type { Upload } from 'tus-js-client';
import type { Answers } from '../platform/trpc.ts';

/** A file that the server has and that waits to be filed. */
export type Entered = Answers['records']['unfiled'][number];

/** Why a file did not arrive. */
export type Trouble =
  | FileRefusal
  | 'too_large'
  | 'storage_full'
  | 'signed_out'
  | 'not_found'
  | 'line'
  | 'fault';

/** An upload that ended without a file. */
export class UploadFailure extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** Waits between attempts on a bad line; progress starts the row anew. */
const DELAYS = [500, 1000, 2000, 4000, 8000, 15_000, 15_000, 30_000];
const CHUNK = 4 * 1024 * 1024;

type Answer = { getStatus: () => number; getBody: () => string } | null;

function reasonIn(body: string): string | null {
  try {
    const said: unknown = JSON.parse(body);
    return typeof said === 'object' && said !== null && 'reason' in said ? String(said.reason) : null;
  } catch {
    return null;
  }
}

function troubleOf(status: number, body: string): Trouble {
  if (status === 401) return 'signed_out';
  if (status === 404) return 'not_found';
  if (status === 413) return 'too_large';
  if (status === 507) return 'storage_full';
  if (status === 415) return (reasonIn(body) as FileRefusal | null) ?? 'unknown';
  return status === 0 ? 'line' : 'fault';
}

/** Only a lost line, a busy server and a limit of requests are worth another attempt. */
function worthRetrying(answer: Answer): boolean {
  const status = answer?.getStatus() ?? 0;
  return (
    status === 0 || status === 409 || status === 423 || status === 429 || (status >= 500 && status !== 507)
  );
}

async function enteredFile(url: string): Promise<Entered> {
  const path = new URL(url, location.origin).pathname;
  const answer = await fetch(`${path}/file`).catch(() => null);
  if (!answer) throw new UploadFailure('line');
  const body = await answer.text();
  if (!answer.ok) throw new UploadFailure(troubleOf(answer.status, body));
  return JSON.parse(body) as Entered;
}

async function begin(upload: Upload): Promise<void> {
  const [previous] = await upload.findPreviousUploads().catch(() => []);
  if (previous) upload.resumeFromPreviousUpload(previous);
  upload.start();
}

type Job = {
  file: File;
  patientId: string;
  /** Uploads of another post cannot be continued, so they are told apart. */
  postId: string;
  onProgress: (sent: number) => void;
  signal: AbortSignal;
};

/**
 * Sends a file and goes on where an earlier attempt of this browser stopped.
 * @throws UploadFailure
 */
export async function sendFile({ file, patientId, postId, onProgress, signal }: Job): Promise<Entered> {
  const tus = await import('tus-js-client');
  const url = await new Promise<string>((resolve, reject) => {
    const upload = new tus.Upload(file, {
      endpoint: '/uploads',
      metadata: { filename: file.name, patientId },
      chunkSize: CHUNK,
      uploadDataDuringCreation: true,
      removeFingerprintOnSuccess: true,
      retryDelays: DELAYS,
      fingerprint: async () =>
        ['lianzhen.upload', postId, patientId, file.name, file.size, file.lastModified].join('-'),
      onShouldRetry: error =>
        worthRetrying(error instanceof tus.DetailedError ? error.originalResponse : null),
      onProgress,
      onSuccess: () => resolve(upload.url ?? ''),
      onError(error) {
        const answer = error instanceof tus.DetailedError ? error.originalResponse : null;
        reject(new UploadFailure(troubleOf(answer?.getStatus() ?? 0, answer?.getBody() ?? '')));
      },
    });
    signal.addEventListener('abort', () => {
      void upload.abort();
      reject(new UploadFailure('line'));
    });
    void begin(upload);
  });
  return enteredFile(url);
}
