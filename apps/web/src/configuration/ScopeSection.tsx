import { SegmentedControl } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Go } from '../kit/Go.tsx';
import { Section } from '../kit/Section.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import { trpc } from '../platform/trpc.ts';
import { settingPath } from './address.ts';
import styles from './Configuration.module.css';
import { InstitutionPick } from './InstitutionPick.tsx';
import type { SettingAnswer } from './SettingPage.tsx';
import { texts } from './texts.ts';

/** Whether the region's default or the value of one institution is meant, and which institutions have one. */
export function ScopeSection({ setting }: { setting: SettingAnswer }) {
  const t = useTexts(texts);
  const say = useWords();
  const navigate = useNavigate();
  const [single, setSingle] = useState(setting.institution !== null);
  const all = useQuery(trpc.configuration.settings.queryOptions());
  const owners = all.data?.find(row => row.name === setting.name)?.own ?? [];
  const go = (id: string | null) => void navigate({ href: settingPath(setting.name, id) });
  return (
    <Section id="scope" title={t.scope}>
      <div className={styles.stack}>
        <div className={styles.scope}>
          <SegmentedControl
            aria-label={t.scope}
            value={single ? 'one' : 'region'}
            data={[
              { value: 'region', label: t.scopeRegion },
              { value: 'one', label: t.scopeInstitution },
            ]}
            onChange={value => {
              setSingle(value === 'one');
              if (value === 'region' && setting.institution) go(null);
            }}
          />
          {single && (
            <div className={styles.pick}>
              <InstitutionPick label={t.institution} chosen={setting.institution} onPick={go} />
            </div>
          )}
        </div>
        {setting.institution && setting.source !== 'institution' && (
          <p className={styles.line}>{t.inherits}</p>
        )}
        {owners.length > 0 && (
          <div>
            <p className={styles.quiet}>{t.ownersHere}</p>
            <ul className={styles.owners}>
              {owners.map(row => (
                <li key={row.institutionId}>
                  <Go to={settingPath(setting.name, row.institutionId)}>
                    {row.institution
                      ? say({ zh: row.institution.zh, en: row.institution.en ?? row.institution.zh })
                      : ''}
                  </Go>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
    </Section>
  );
}
