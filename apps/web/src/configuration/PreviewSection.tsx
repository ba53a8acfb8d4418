import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { Change, SettingName } from '@lianzhen/shared/configuration';
import { EmptyState } from '../kit/EmptyState.tsx';
import { Loaded } from '../kit/Loaded.tsx';
import { LoadingRows } from '../kit/LoadingRows.tsx';
import { Section } from '../kit/Section.tsx';
import { useTexts } from '../platform/i18n.ts';
import type { Inputs } from '../platform/trpc.ts';
import { trpc } from '../platform/trpc.ts';
import { ChangeTable } from './ChangeTable.tsx';
import styles from './Configuration.module.css';
import type { AnyValue } from './SettingForm.tsx';
import { texts } from './texts.ts';
import { Touches } from './Touches.tsx';

type Props = {
  input: { name: SettingName; value: AnyValue; institutionId: string | null };
  changes: readonly Change[];
  changed: boolean;
  /** Whether the value obeys the law of its setting. */
  sound: boolean;
};

const PAUSE = 500;

/** What would change, in words, and what it touches now. */
export function PreviewSection({ input, changes, changed, sound }: Props) {
  const t = useTexts(texts);
  if (!changed)
    return (
      <Section id="preview" title={t.changes}>
        <EmptyState title={t.noChanges} hint={t.noChangesHint} />
      </Section>
    );
  return (
    <>
      <Section id="preview" title={t.changes} flush={sound}>
        {sound ? (
          <ChangeTable caption={t.changes} changes={changes} />
        ) : (
          <p className={styles.line}>{t.mendFirst}</p>
        )}
      </Section>
      {sound && <TouchSection input={input} />}
    </>
  );
}

function TouchSection({ input }: Pick<Props, 'input'>) {
  const t = useTexts(texts);
  const [settled] = useDebouncedValue(input, PAUSE);
  const preview = useQuery({
    ...trpc.configuration.preview.queryOptions(settled as Inputs['configuration']['preview']),
    staleTime: 0,
  });
  return (
    <Section id="touches" title={t.touches}>
      <Loaded
        query={preview}
        skeleton={
          <>
            <p className={styles.line}>{t.weighing}</p>
            <LoadingRows rows={3} />
          </>
        }
      >
        {answer => <Touches preview={answer} />}
      </Loaded>
    </Section>
  );
}
