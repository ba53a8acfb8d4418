import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { changesOf, settingCatalog, settingDefinitions } from '@lianzhen/shared/configuration';
import type { SettingName, SettingValues } from '@lianzhen/shared/configuration';
import type { Setting } from '@lianzhen/shared/kernel';
import { ErrorState } from '../kit/ErrorState.tsx';
import { notify } from '../kit/notify.ts';
import { Section } from '../kit/Section.tsx';
import { useDraft } from '../platform/draft.ts';
import { useTexts } from '../platform/i18n.ts';
import { refreshRoom } from '../platform/queryClient.ts';
import { sayIssueKey } from '../platform/refusal.ts';
import { useActor } from '../platform/session.ts';
import { trpc } from '../platform/trpc.ts';
import styles from './Configuration.module.css';
import { Editor } from './Editor.tsx';
import { PreviewSection } from './PreviewSection.tsx';
import type { SettingAnswer } from './SettingPage.tsx';
import { texts } from './texts.ts';
import { isTimed } from './timed.ts';

export type AnyValue = SettingValues[SettingName];
type Draft = { value: AnyValue; note: string; retime: boolean };

/** What the law of the setting says against a value, by the path of the field. */
function issuesOf(name: SettingName, value: AnyValue): Map<string, string> {
  const definition = settingDefinitions[name] as unknown as Setting<AnyValue>;
  const issues = definition.schema.safeParse(value).error?.issues ?? [];
  return new Map(issues.map(({ path, message }) => [path.map(String).join('.'), message]));
}

/** The editor of one setting with its preview; a note is asked before it is saved. */
export function SettingForm({ setting }: { setting: SettingAnswer }) {
  const t = useTexts(texts);
  const { practitioner } = useActor();
  const { name, version } = setting;
  const institutionId = setting.institution?.id ?? null;
  const key = `configuration.${practitioner.id}.${name}.${institutionId ?? 'region'}.${version}`;
  const draft = useDraft<Draft>(key, { value: setting.value, note: '', retime: false });
  const [tried, setTried] = useState(false);
  const { value, note, retime } = draft.value;
  const issues = issuesOf(name, value);
  const changes = issues.size === 0 ? changesOf(name, setting.value, value) : [];
  const changed = JSON.stringify(value) !== JSON.stringify(setting.value);
  const ready = changed || (institutionId !== null && setting.source !== 'institution');
  const change = useMutation(
    trpc.configuration.change.mutationOptions({
      meta: { ownErrors: true },
      async onSuccess({ retimed, places }) {
        draft.clear();
        notify.done(retimed > 0 ? t.savedRetimed(retimed) : places > 0 ? t.savedPlaces(places) : t.saved);
        await Promise.all(['configuration', 'referral', 'rehab', 'booking'].map(refreshRoom));
      },
    }),
  );
  const save = () => {
    setTried(true);
    if (note.trim() === '' || issues.size > 0) return;
    change.mutate({ name, value, institutionId, version, note, retime });
  };
  return (
    <>
      <Section id="editor" title={t.editing} note={draft.restored && changed ? t.restored : undefined}>
        <Editor
          kind={settingCatalog[name].kind}
          value={value}
          known={setting.value}
          onChange={next => draft.set({ ...draft.value, value: next })}
          error={path => {
            const found = issues.get(path);
            // What is only missing yet is marked once one has tried to save.
            return found === undefined || (found === 'required' && !tried) ? undefined : sayIssueKey(found);
          }}
        />
      </Section>
      <PreviewSection
        input={{ name, value, institutionId }}
        changes={changes}
        changed={changed}
        sound={issues.size === 0}
      />
      {ready && (
        <Section id="save" title={t.save}>
          <div className={styles.stack}>
            {isTimed(name) && (
              <Checkbox
                label={t.retime}
                description={t.retimeHint}
                checked={retime}
                onChange={event => draft.set({ ...draft.value, retime: event.currentTarget.checked })}
              />
            )}
            <TextInput
              label={t.why}
              description={t.whyHint}
              value={note}
              onChange={event => draft.set({ ...draft.value, note: event.currentTarget.value })}
              error={tried && note.trim() === '' ? sayIssueKey('required') : undefined}
              maxLength={200}
              withAsterisk
            />
            {change.error && <ErrorState error={change.error} />}
            <div className={styles.foot}>
              {changed && (
                <Button
                  variant="default"
                  onClick={() => {
                    draft.set({ value: setting.value, note: '', retime: false });
                    setTried(false);
                    change.reset();
                  }}
                >
                  {t.discard}
                </Button>
              )}
              <Button onClick={save} loading={change.isPending}>
                {t.save}
              </Button>
            </div>
          </div>
        </Section>
      )}
    </>
  );
}
