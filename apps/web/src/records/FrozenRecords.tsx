import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { recordKinds, recordKindWords } from '@lianzhen/shared/records';
import type { FileKind, RecordBody } from '@lianzhen/shared/records';
import { bodyTypes, fileKinds } from '@lianzhen/shared/records';
import { Timeline } from '../kit/Timeline.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { FileChips } from './FileChips.tsx';
import type { StoredFile } from './files.ts';
import { RecordContent } from './RecordContent.tsx';
import { recordIcon } from './recordIcon.ts';
import { texts } from './texts.ts';
import { useViewer } from './useViewer.tsx';

type FrozenFile = { id: string; name: string; kind: string; size: number };

/** A record as it stood when it was sent. */
export type FrozenItem = {
  recordId: string;
  frozen: {
    kind: string;
    title: string;
    occurredAt: string;
    institution: string;
    author: string;
    body?: unknown;
    files: readonly FrozenFile[];
  };
};

const kindOf = (kind: string) => recordKinds.find(known => known === kind) ?? 'document';

function storedFiles(files: readonly FrozenFile[]): StoredFile[] {
  return files.flatMap(({ kind, ...file }) => {
    const known: FileKind | undefined = fileKinds.find(one => one === kind);
    return known ? [{ ...file, kind: known }] : [];
  });
}

/** What was frozen was checked when it was written; only its type is told apart here. */
function bodyOf(body: unknown): RecordBody | null {
  if (typeof body !== 'object' || body === null || !('type' in body)) return null;
  return bodyTypes.some(type => type === body.type) ? (body as RecordBody) : null;
}

/** The packet of a case: the records as they were sent, with their files. */
export function FrozenRecords({ items }: { items: readonly FrozenItem[] }) {
  const t = useTexts(texts);
  const say = useWords();
  const { open, viewer } = useViewer();
  if (items.length === 0) return <p>{t.nothingSent}</p>;
  return (
    <>
      <Timeline
        label={t.records}
        entries={items.map(({ recordId, frozen }) => ({
          id: recordId,
          at: frozen.occurredAt,
          title: frozen.title,
          icon: recordIcon(kindOf(frozen.kind)),
          by: `${say(recordKindWords[kindOf(frozen.kind)])} · ${t.by(frozen.author, frozen.institution)}`,
          body: <FrozenBody frozen={frozen} onOpen={open} />,
        }))}
      />
      {viewer}
    </>
  );
}

function FrozenBody(props: {
  frozen: FrozenItem['frozen'];
  onOpen: (files: readonly StoredFile[], title: string) => void;
}) {
  const t = useTexts(texts);
  const [whole, setWhole] = useState(false);
  const id = useId();
  const { title, ...frozen } = props.frozen;
  const files = storedFiles(frozen.files);
  const body = bodyOf(frozen.body);
  return (
    <>
      <FileChips
        files={files}
        onOpen={first => props.onOpen(first ? [first, ...files.filter(one => one !== first)] : files, title)}
      />
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={whole}
        aria-controls={id}
        onClick={() => setWhole(!whole)}
        rightSection={<IconChevronDown size="0.875rem" aria-hidden />}
      >
        {whole ? t.close : t.open}
      </Button>
      {whole && <div id={id}>{body ? <RecordContent body={body} /> : <p>{t.unreadable}</p>}</div>}
    </>
  );
}
