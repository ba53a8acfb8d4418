import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Dressed } from '../../kit/Dressed.tsx';
import { Go } from '../../kit/Go.tsx';
import { Loaded } from '../../kit/Loaded.tsx';
import { LoadingRows } from '../../kit/LoadingRows.tsx';
import { useTexts } from '../../platform/i18n.ts';
import type { Answers } from '../../platform/trpc.ts';
import { trpc } from '../../platform/trpc.ts';
import { Entrance } from '../Entrance.tsx';
import styles from './Found.module.css';
import { FoundForm } from './FoundForm.tsx';
import { texts } from './texts.ts';
import { ThreeOfficers } from './ThreeOfficers.tsx';

/** 设立地区: the first page of an empty region. */
export function FoundPage() {
  const t = useTexts(texts);
  const [founded, setFounded] = useState<Answers['identity']['found'] | null>(null);
  const foundable = useQuery(trpc.identity.foundable.queryOptions());
  return (
    <Dressed>
      {founded ? (
        <Entrance title={t.doneTitle} hint={t.doneHint}>
          <ThreeOfficers founded={founded} />
        </Entrance>
      ) : (
        <Entrance title={t.title} {...(foundable.data && { hint: t.hint })}>
          <Loaded query={foundable} skeleton={<LoadingRows rows={5} />}>
            {open =>
              open ? (
                <FoundForm onFounded={setFounded} />
              ) : (
                <div className={styles.part}>
                  <p>{t.over}</p>
                  <p>{t.overNext}</p>
                  <Go className={styles.link} to="/sign-in">
                    {t.toSignIn}
                  </Go>
                </div>
              )
            }
          </Loaded>
        </Entrance>
      )}
    </Dressed>
  );
}
