import { Modal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../platform/i18n.ts';
import { readByCamera } from './camera.ts';
import styles from './ScanDialog.module.css';
import { texts } from './texts.care.ts';

type Props = { opened: boolean; onClose: () => void; onRead: (text: string) => void };

/** Shows what the camera sees until it sees a code. */
export function ScanDialog({ opened, onClose, onRead }: Props) {
  const t = useTexts(texts);
  const video = useRef<HTMLVideoElement>(null);
  const [failed, setFailed] = useState(false);
  const done = useRef({ onRead, onClose });
  useEffect(() => {
    done.current = { onRead, onClose };
  }, [onRead, onClose]);
  useEffect(() => {
    const ending = new AbortController();
    const read = async (picture: HTMLVideoElement) => {
      try {
        const text = await readByCamera(picture, ending.signal);
        if (text === null || ending.signal.aborted) return;
        done.current.onRead(text);
        done.current.onClose();
      } catch {
        setFailed(true);
      }
    };
    // The picture stands in the page only after the dialog was drawn.
    const begin = requestAnimationFrame(() => {
      if (video.current) void read(video.current);
    });
    return () => {
      cancelAnimationFrame(begin);
      ending.abort();
    };
  }, []);
  return (
    <Modal opened={opened} onClose={onClose} title={t.scanTitle} transitionProps={{ duration: 0 }}>
      {failed ? <p role="alert">{t.scanFailed}</p> : <p className={styles.note}>{t.scanBody}</p>}
      <video
        ref={video}
        className={styles.picture}
        hidden={failed}
        muted
        playsInline
        aria-label={t.scanTitle}
      />
    </Modal>
  );
}
