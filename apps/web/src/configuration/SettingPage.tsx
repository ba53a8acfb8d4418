import { IconArrowLeft } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { settingCatalog, settingNames } from '@lianzhen/shared/configuration';
import type { SettingName } from '@lianzhen/shared/configuration';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Go } from '../kit/Go.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Page } from '../kit/Page.tsx';
import { useTexts, useWords } from '../platform/i18n.ts';
import type { Answers } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './Configuration.module.css';
import { HistorySection } from './HistorySection.tsx';
import { ScopeSection } from './ScopeSection.tsx';
import { SettingForm } from './SettingForm.tsx';
import { texts } from './texts.ts';

export type SettingAnswer = Answers['configuration']['setting'];

const route = getRouteApi('/desk/configuration/$name');

/** One setting: its editor, what a change would touch, and its history. */
export function SettingPage() {
  const t = useTexts(texts);
  const given = route.useParams().name;
  const { institution } = route.useSearch();
  const name = settingNames.find(known => known === given);
  if (!name) return <EmptyState title={t.unknown} hint={t.unknownHint} action={<Back />} />;
  return <Known key={`${name} ${institution ?? ''}`} name={name} institutionId={institution ?? null} />;
}

function Back() {
  const t = useTexts(texts);
  return (
    <Go className={styles.back} to="/configuration">
      <IconArrowLeft size="1rem" aria-hidden />
      {t.back}
    </Go>
  );
}

function Known({ name, institutionId }: { name: SettingName; institutionId: string | null }) {
  const say = useWords();
  const entry = settingCatalog[name];
  const setting = useQuery(trpc.configuration.setting.queryOptions({ name, institutionId }));
  return (
    <Page title={say(entry.words)} note={say(entry.says)} actions={<Back />}>
      <Loaded query={setting} skeleton={<LoadingRows rows={10} />}>
        {answer => (
          <>
            {answer.scope === 'institution' && <ScopeSection setting={answer} />}
            <SettingForm key={answer.version} setting={answer} />
            <HistorySection setting={answer} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
