import { IconAlertTriangle, IconDownload, IconExternalLink, IconFile } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useTexts } from '../../platform/i18n.ts';
import { sizeText } from './items.ts';
import type { ViewerFile } from './items.ts';
import styles from './PlainViews.module.css';
import { texts } from './texts.ts';

const TEXT_BYTES = 512 * 1024;

/** A message in the place of what cannot be shown, with what can be done. */
export function Notice({
  text,
  alert = false,
  children,
}: {
  text: string;
  alert?: boolean;
  children?: ReactNode;
}) {
  const Icon = alert ? IconAlertTriangle : IconFile;
  return (
    <div className={styles.notice} role={alert ? 'alert' : 'status'} data-alert={alert}>
      {(alert || children) && <Icon aria-hidden stroke={1.5} />}
      <p>{text}</p>
      {children}
    </div>
  );
}

/** The ways out for a file that the page cannot show. */
export function Elsewhere({ file, aside = false }: { file: ViewerFile; aside?: boolean }) {
  const t = useTexts(texts);
  return (
    <div className={styles.ways}>
      <a className={styles.way} href={file.url} download={file.name}>
        <IconDownload aria-hidden /> {t.download} ({sizeText(file.size)})
      </a>
      {aside && (
        <a className={styles.way} href={file.url} target="_blank" rel="noreferrer">
          <IconExternalLink aria-hidden /> {t.openAside}
        </a>
      )}
    </div>
  );
}

/** The browser's own PDF viewer inside the page. */
export function PdfView({ file }: { file: ViewerFile }) {
  const t = useTexts(texts);
  if (navigator.pdfViewerEnabled)
    // oxlint-disable-next-line react/iframe-missing-sandbox -- browsers refuse to run their PDF viewer in a sandbox
    return <iframe className={styles.pdf} src={file.url} title={file.name} />;
  return (
    <Notice text={t.pdfNone}>
      <Elsewhere file={file} aside />
    </Notice>
  );
}

export function VideoView({ file }: { file: ViewerFile }) {
  const t = useTexts(texts);
  const [broken, setBroken] = useState(false);
  if (broken)
    return (
      <Notice text={t.videoBroken} alert>
        <Elsewhere file={file} />
      </Notice>
    );
  return (
    // oxlint-disable-next-line jsx-a11y/media-has-caption -- clinical recordings carry no speech track
    <video
      className={styles.video}
      src={file.url}
      aria-label={file.name}
      controls
      playsInline
      onError={() => setBroken(true)}
    />
  );
}

/** A text file, read as UTF-8 and otherwise as GB 18030. */
export function TextView({ file }: { file: ViewerFile }) {
  const [attempt, setAttempt] = useState(0);
  return <TextOnce key={attempt} file={file} again={() => setAttempt(attempt + 1)} />;
}

function TextOnce({ file, again }: { file: ViewerFile; again: () => void }) {
  const t = useTexts(texts);
  const [read, setRead] = useState<{ text: string } | 'failed' | null>(null);
  useEffect(() => {
    const flight = new AbortController();
    const load = async () => setRead({ text: await readText(file.url, flight.signal) });
    load().catch(() => flight.signal.aborted || setRead('failed'));
    return () => flight.abort();
  }, [file.url]);
  if (read === null) return <Notice text={t.loading} />;
  if (read === 'failed')
    return (
      <Notice text={t.textBroken} alert>
        <button type="button" className={styles.way} onClick={again}>
          {t.retry}
        </button>
      </Notice>
    );
  return (
    <div className={styles.text}>
      {file.size > TEXT_BYTES && <p className={styles.cut}>{t.textCut}</p>}
      <pre>{read.text}</pre>
    </div>
  );
}

export function OtherView({ file }: { file: ViewerFile }) {
  const t = useTexts(texts);
  return (
    <Notice text={`${file.name} · ${t.otherKind}`}>
      <Elsewhere file={file} />
    </Notice>
  );
}

async function readText(url: string, signal: AbortSignal): Promise<string> {
  const answer = await fetch(url, { credentials: 'same-origin', signal });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const part = bytes.subarray(0, TEXT_BYTES);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(part, { stream: part.length < bytes.length });
  } catch {
    return new TextDecoder('gb18030').decode(part);
  }
}
