import { ActionIcon } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { HOUR, MINUTE } from '@lianzhen/shared/kernel';
import { Clock } from '../../kit/Clock.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { FlowLine } from '../../kit/FlowLine.tsx';
import { PatientStrip } from '../../kit/PatientStrip.tsx';
import { Section } from '../../kit/Section.tsx';
import { StateBadge } from '../../kit/StateBadge.tsx';
import { Worklist } from '../../kit/Worklist.tsx';
import { useNow } from '../../platform/clock.ts';
import { useTexts } from '../../platform/i18n.ts';
import { female, male, steps } from './samples.ts';
import { texts } from './texts.ts';

export function CaseSamples() {
  const t = useTexts(texts);
  return (
    <>
      <PatientStrip
        name="陈阿妹"
        sex={female}
        age={67}
        maskedId="3506**********1224"
        allergies={{ status: 'listed', items: ['青霉素', '碘造影剂'] }}
        insurance="城乡居民医保"
        contractClinic="天宝镇中心卫生院"
        unmask={
          <ActionIcon variant="subtle" aria-label={t.unmask} title={t.unmask}>
            <IconEye size="1rem" aria-hidden />
          </ActionIcon>
        }
      />
      <PatientStrip
        name="欧阳建国·买买提"
        sex={male}
        age={8}
        maskedId="3506**********0011"
        allergies={{ status: 'unknown' }}
      />
      <SampleWorklist />
      <Section title={t.flow}>
        <FlowLine label={t.flow} steps={steps} present="arrived" />
      </Section>
    </>
  );
}

function SampleWorklist() {
  const t = useTexts(texts);
  const now = useNow().getTime();
  const sample = (id: string, name: string, dueIn: number, state: 'waiting' | 'yours' | 'danger') => ({
    id,
    to: `/kit/referrals/${id}`,
    who: name,
    route: '天宝镇中心卫生院 → 漳州市医院 心血管内科',
    problem: t.problem,
    state: <StateBadge family={state} words={{ zh: t[stateTexts[state]], en: t[stateTexts[state]] }} />,
    due: <Clock due={new Date(now + dueIn)} short />,
  });
  return (
    <Worklist
      label={t.worklist}
      empty={<EmptyState title={t.emptyTitle} />}
      groups={[
        {
          key: 'triage',
          title: t.toTriage,
          rows: [
            sample('1', '陈阿妹 67 女', -95 * MINUTE, 'danger'),
            sample('2', '欧阳建国·买买提 8 男', 9 * MINUTE, 'waiting'),
            sample('3', '林水生 71 男', 2 * HOUR, 'waiting'),
          ],
        },
        {
          key: 'answer',
          title: t.toAnswer,
          rows: [{ ...sample('4', '黄丽华 45 女', 30 * HOUR, 'yours'), problem: t.problemShort }],
        },
      ]}
      more={{ load: () => {}, busy: false }}
    />
  );
}

const stateTexts = { waiting: 'toTriage', yours: 'toAnswer', danger: 'overdue' } as const;
