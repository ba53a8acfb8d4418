import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconTrash } from '@tabler/icons-react';
import { fileRefusals, fileRefusalWords } from '@lianzhen/shared/records';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Trouble } from './sendFile.ts';
import { texts } from './texts.upload.ts';
import styles from './UploadFiles.module.css';
import type { Item } from './uploadQueue.ts';
import { sizeText } from './viewer/items.ts';

/** From so many images on, a series stands on one line. */
const SERIES = 4;

type Props = {
  items: readonly Item[];
  onRetry: (key: string) => void;
  onRemove: (item: Item) => void;
};

const isImage = ({ name, entered }: Item) =>
  entered ? entered.kind === 'dicom' : /(\.dcm|\.ima|\.dicom|^[^.]+)$/i.test(name);

/** Each file with its progress; the images of a folder together, apart from those with trouble. */
export function UploadRows({ items, onRetry, onRemove }: Props) {
  const t = useTexts(texts);
  const well = items.filter(item => item.state !== 'failed');
  const images = well.filter(isImage);
  const gathered = images.length >= SERIES ? images : [];
  const alone = items.filter(item => !gathered.includes(item));
  if (items.length === 0) return null;
  return (
    <ul className={styles.rows} aria-label={t.files}>
      {gathered.length > 0 && <Gathered items={gathered} />}
      {alone.map(item => (
        <Row key={item.key} item={item} onRetry={() => onRetry(item.key)} onRemove={() => onRemove(item)} />
      ))}
    </ul>
  );
}

const percent = (sent: number, size: number) => (size === 0 ? 0 : Math.floor((100 * sent) / size));

function Gathered({ items }: { items: readonly Item[] }) {
  const t = useTexts(texts);
  const sent = items.reduce((sum, item) => sum + item.sent, 0);
  const size = items.reduce((sum, item) => sum + item.size, 0);
  const arrived = items.filter(({ state }) => state === 'arrived').length;
  const label = t.images(arrived, items.length);
  return (
    <li className={styles.row} data-state={arrived === items.length ? 'arrived' : 'sending'}>
      <span className={styles.name}>{label}</span>
      <span className={styles.size}>{sizeText(size)}</span>
      <span className={styles.state}>
        {arrived === items.length ? (
          <>
            <IconCircleCheck className={styles.icon} aria-hidden />
            {t.arrived}
          </>
        ) : (
          t.sending(percent(sent, size))
        )}
      </span>
      <Progress value={percent(sent, size)} aria-label={t.progress(label)} w="4rem" />
    </li>
  );
}

function Row({ item, onRetry, onRemove }: { item: Item; onRetry: () => void; onRemove: () => void }) {
  const t = useTexts(texts);
  return (
    <li className={styles.row} data-state={item.state}>
      <span className={styles.name} title={item.name}>
        {item.name}
        {item.entered?.patientName && (
          <span className={styles.quiet}> {t.shows(item.entered.patientName)}</span>
        )}
      </span>
      <span className={styles.size}>{sizeText(item.size)}</span>
      <State item={item} />
      {item.state === 'sending' || item.state === 'waiting' ? (
        <Progress value={percent(item.sent, item.size)} aria-label={t.progress(item.name)} w="4rem" />
      ) : (
        <ActionIcon variant="subtle" color="gray" aria-label={t.removeFile(item.name)} onClick={onRemove}>
          <IconTrash size="1rem" aria-hidden />
        </ActionIcon>
      )}
      {item.trouble && <TroubleLine trouble={item.trouble} onRetry={onRetry} />}
    </li>
  );
}

function State({ item }: { item: Item }) {
  const t = useTexts(texts);
  if (item.state === 'arrived')
    return (
      <span className={styles.state}>
        <IconCircleCheck className={styles.icon} aria-hidden />
        {t.arrived}
      </span>
    );
  if (item.state === 'failed') return <span />;
  const text = item.state === 'waiting' ? t.waiting : t.sending(percent(item.sent, item.size));
  return <span className={styles.state}>{text}</span>;
}

/** Trouble that another attempt may mend. */
const passing: readonly Trouble[] = ['line', 'fault', 'signed_out', 'storage_full'];

function TroubleLine({ trouble, onRetry }: { trouble: Trouble; onRetry: () => void }) {
  const t = useTexts(texts);
  const say = useWords();
  const refusal = fileRefusals.find(one => one === trouble);
  const others: Partial<Record<Trouble, string>> = {
    too_large: t.tooLarge,
    storage_full: t.storageFull,
    signed_out: t.signedOut,
    not_found: t.notFound,
    line: t.line,
  };
  return (
    <p className={styles.trouble} role="alert">
      <IconAlertTriangle className={styles.icon} aria-hidden style={{ verticalAlign: '-0.15em' }} />{' '}
      {refusal ? say(fileRefusalWords[refusal]) : (others[trouble] ?? t.fault)}{' '}
      {passing.includes(trouble) && (
        <Button variant="subtle" size="compact-sm" onClick={onRetry}>
          {t.retry}
        </Button>
      )}
    </p>
  );
}
