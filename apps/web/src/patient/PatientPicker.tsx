import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../kit/Loaded.tsx';
import { useTexts } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import { NobodyFound } from './NobodyFound.tsx';
import styles from './PatientPicker.module.css';
import type { Found } from './PatientRow.tsx';
import { Who } from './PatientRow.tsx';
import { SearchBox } from './SearchBox.tsx';
import { texts } from './texts.ts';

const PAUSE = 200;
const MOST = 8;

/** Finds a patient inside another form, as on the page of patients. */
export function PatientPicker({ onPick }: { onPick: (patient: Pick<Found, 'id' | 'name'>) => void }) {
  const t = useTexts(texts);
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), PAUSE);
  const found = useQuery({
    ...trpc.patient.search.queryOptions({ text, limit: MOST }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className={styles.picker}>
      <SearchBox value={typed} onChange={setTyped} busy={found.isFetching} />
      <Loaded query={found}>
        {({ kind, rows, outside }) =>
          rows.length === 0 ? (
            <NobodyFound text={text} kind={kind} outside={outside} />
          ) : (
            <ul className={styles.rows} aria-label={text ? t.found : t.recent}>
              {rows.map(row => (
                <li key={row.id}>
                  <button
                    type="button"
                    className={styles.row}
                    aria-label={t.pick(row.name)}
                    data-worklist-row
                    onClick={() => onPick({ id: row.id, name: row.name })}
                  >
                    <span className={styles.who}>
                      <Who person={row} />
                    </span>
                    <span className="lz-numbers">{row.idMasked}</span>
                    <span className="lz-numbers">{row.phoneMasked}</span>
                  </button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}
