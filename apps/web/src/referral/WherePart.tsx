import { Alert, Button, Input } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { HeldPlace } from '../booking/index.ts';
import { DepartmentPicker, PlacePicker } from '../booking/index.ts';
import { useTexts } from '../platform/i18n.ts';
import { texts } from './texts.ts';
import styles from './UpForm.module.css';
import type { FormPart } from './useUpForm.ts';

/** The department, and a place there if one is wanted; an emergency asks for none. */
export function WherePart({ form, change, error, placeTaken }: FormPart & { placeTaken: boolean }) {
  const t = useTexts(texts);
  const emergency = form.urgency === 'emergency';
  const [wanted, setWanted] = useState(false);
  const missing = error('department');
  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  });
  const setPlace = useCallback((place: HeldPlace | null) => latest.current({ place }), []);
  const open = form.department && (!emergency || wanted || form.place !== null);
  return (
    <div className={styles.fields}>
      <div className={styles.departments} data-marked={missing ? 'true' : undefined} tabIndex={-1}>
        <DepartmentPicker
          value={form.department}
          onChange={department => change({ department, place: null })}
        />
        {missing && <Input.Error mt="0.375rem">{missing}</Input.Error>}
      </div>
      <div className={styles.place} data-marked={placeTaken || undefined} tabIndex={-1}>
        <span className={styles.label}>{t.place}</span>
        <p className={styles.hint}>
          {!form.department ? t.chooseDepartmentFirst : emergency ? t.placeEmergency : t.placeHint}
        </p>
        {placeTaken && !form.place && (
          <Alert color="danger" role="alert">
            {t.placeTaken}
          </Alert>
        )}
        {form.department && !open && (
          <div>
            <Button variant="default" onClick={() => setWanted(true)}>
              {t.choosePlace}
            </Button>
          </div>
        )}
        {form.department && open && (
          <PlacePicker
            key={form.department.id}
            departmentId={form.department.id}
            value={form.place}
            onChange={setPlace}
          />
        )}
      </div>
    </div>
  );
}
