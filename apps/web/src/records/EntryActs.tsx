import { Button } from '@mantine/core';
import { IconHistory, IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Go } from '../kit/Go.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { useLanguage, useTexts } from '../platform/i18n.ts';
import { useActor } from '../platform/session.ts';
import { useTime } from '../platform/time.ts';
import { trpc } from '../platform/trpc.ts';
import { RecordContent } from './RecordContent.tsx';
import type { Entry } from './RecordEntry.tsx';
import styles from './RecordEntry.module.css';
import { texts } from './texts.ts';

const icon = { size: '0.875rem', 'aria-hidden': true } as const;

/** What can be done with an open entry: correct what was typed here, and look at what stood before. */
export function EntryActs({ entry }: { entry: Entry }) {
  const t = useTexts(texts);
  const { post } = useActor();
  const [shown, setShown] = useState(false);
  const own = entry.institution.id === post.institutionId && entry.source === 'own';
  const lab = entry.body.type === 'lab';
  const prescription = entry.body.type === 'prescription' && post.duty !== 'desk';
  const page = lab ? 'results' : 'prescription';
  return (
    <>
      <div className={styles.acts}>
        {own && (lab || prescription) && (
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPencil {...icon} />}
            renderRoot={props => (
              <Go {...props} to={`/patients/${entry.patientId}/${page}?correct=${entry.id}`} />
            )}
          >
            {t.correct}
          </Button>
        )}
        {entry.version > 1 && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconHistory {...icon} />}
            aria-expanded={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? t.hideVersions : t.showVersions}
          </Button>
        )}
      </div>
      {shown && <Versions id={entry.id} />}
    </>
  );
}

function Versions({ id }: { id: string }) {
  const page = useQuery({ ...trpc.records.record.queryOptions({ id }), refetchOnWindowFocus: false });
  return (
    <Loaded query={page}>
      {({ versions }) => (
        <ol className={styles.versions}>
          {versions
            .filter(one => !one.stands)
            .map(one => (
              <Version
                key={one.id}
                version={one}
                next={versions.find(after => after.version === one.version + 1)}
              />
            ))}
        </ol>
      )}
    </Loaded>
  );
}

type OneVersion = {
  id: string;
  version: number;
  createdAt: Date | string;
  correction: string | null;
  author: string;
  institution: { zh: string; en: string | null };
};

/** What stood before, with who replaced it and why. */
function Version({ version, next }: { version: OneVersion; next: OneVersion | undefined }) {
  const t = useTexts(texts);
  const time = useTime();
  const english = useLanguage() === 'en';
  const page = useQuery({
    ...trpc.records.record.queryOptions({ id: version.id }),
    refetchOnWindowFocus: false,
  });
  const { zh, en } = version.institution;
  return (
    <li className={styles.version}>
      <p>
        <strong>{t.versionNumber(version.version)}</strong> · {time.instant(version.createdAt)} ·{' '}
        {t.by(version.author, (english && en) || zh)}
      </p>
      {next && (
        <p className={styles.reason}>
          {t.replacedBecause(time.instant(next.createdAt), next.author, next.correction ?? '')}
        </p>
      )}
      <Loaded query={page}>{({ body }) => <RecordContent body={body} />}</Loaded>
    </li>
  );
}
