import { useTexts } from '../../../platform/i18n.ts';
import { texts } from '../texts.ts';
import styles from './DicomOverlay.module.css';
import type { Header } from './header.ts';
import type { View } from './stage.ts';
import { edgeLetters } from './windows.ts';

/** What the file says of the patient and the study, in the corners; where the patient's sides are, at the edges. */
export function DicomOverlay({ header, view }: { header: Header; view: View | null }) {
  const t = useTexts(texts);
  const edges = view ? edgeLetters(header.orientation) : null;
  const sex = header.sex === 'M' ? t.male : header.sex === 'F' ? t.female : '';
  const person = [sex, header.age].filter(Boolean).join(' · ');
  const study = [header.modality, header.bodyPart].filter(Boolean).join(' · ');
  return (
    <div className={styles.overlay}>
      <div className={styles.topLeft}>
        <p className={styles.patient}>{header.patient || t.noName}</p>
        {person && <p>{person}</p>}
      </div>
      <div className={styles.topRight}>
        {header.institution && <p>{header.institution}</p>}
        {header.studyDate && <p>{header.studyDate}</p>}
        {study && <p>{study}</p>}
        {header.description && <p>{header.description}</p>}
      </div>
      <div className={styles.bottomLeft}>
        {header.lossy && <p>{t.lossy}</p>}
        <p className={styles.review}>{t.review}</p>
      </div>
      <div className={styles.bottomRight}>
        {view && <p>{t.levels(Math.round(view.window.width), Math.round(view.window.center))}</p>}
        {view && <p>{t.zoomed(Math.round(view.zoom * 100))}</p>}
        {header.thickness !== null && <p>{t.thickness(Number(header.thickness.toFixed(2)))}</p>}
      </div>
      {edges && (
        <>
          <span className={styles.edgeLeft}>{edges.left}</span>
          <span className={styles.edgeRight}>{edges.right}</span>
          <span className={styles.edgeTop}>{edges.top}</span>
          <span className={styles.edgeBottom}>{edges.bottom}</span>
        </>
      )}
    </div>
  );
}
