import { Button, Group } from '@mantine/core';
import { IconCalendarEvent, IconLayoutList, IconSend, IconUsers } from '@tabler/icons-react';
import { DAY, HOUR, MINUTE } from '@lianzhen/shared/kernel';
import { Clock } from '../../kit/Clock.tsx';
import { Dressed } from '../../kit/Dressed.tsx';
import { Frame, RailCount } from '../../kit/Frame.tsx';
import { notify } from '../../kit/notify.ts';
import { Page } from '../../kit/Page.tsx';
import { Section } from '../../kit/Section.tsx';
import { StateBadge } from '../../kit/StateBadge.tsx';
import { useNow } from '../../platform/clock.ts';
import { useTexts } from '../../platform/i18n.ts';
import { useLine } from '../../platform/line.ts';
import { ActionSamples } from './ActionSamples.tsx';
import { CaseSamples } from './CaseSamples.tsx';
import { FaceSamples } from './FaceSamples.tsx';
import { FormSamples } from './FormSamples.tsx';
import { families } from './samples.ts';
import { texts } from './texts.ts';

const post = { id: '1', institution: '天宝镇中心卫生院', place: '全科', practice: false };
const otherPost = { id: '2', institution: '芗城区卫生健康局', place: '卫健委查看', practice: false };

/** The kit in its frame, with invented samples. */
export function GalleryPage() {
  const t = useTexts(texts);
  const line = useLine();
  const rail = [
    { to: '/kit', label: t.title, icon: IconLayoutList },
    { to: '/kit/patients', label: t.patient, icon: IconUsers },
    { to: '/kit/bookings', label: t.waiting, icon: IconCalendarEvent, count: <RailCount count={3} /> },
    { to: '/kit/referrals', label: t.flow, icon: IconSend, count: <RailCount count={128} /> },
  ];
  const top = {
    name: '林志远',
    post,
    posts: [post, otherPost],
    onSwitch: () => {},
    onAccount: () => {},
    onSignOut: () => {},
    onSearch: () => {},
  };
  return (
    <Dressed>
      <Frame rail={rail} top={top} line={line} demo practice>
        <Page
          title={t.title}
          note={t.note}
          actions={
            <Button variant="default" onClick={() => notify.done(t.noticeDone)}>
              {t.notice}
            </Button>
          }
        >
          <StateSamples />
          <CaseSamples />
          <ActionSamples />
          <FormSamples />
          <FaceSamples />
        </Page>
      </Frame>
    </Dressed>
  );
}

function StateSamples() {
  const t = useTexts(texts);
  const now = useNow().getTime();
  const dues = [now + 2 * HOUR + 12 * MINUTE, now + 9 * MINUTE, now - 95 * MINUTE, now + 3 * DAY];
  return (
    <Section title={t.states}>
      <Group gap="sm">
        {families.map(sample => (
          <StateBadge key={sample.family} {...sample} />
        ))}
      </Group>
      <Group gap="0.25rem 1.5rem" mt="sm">
        {dues.map(due => (
          <Clock key={due} due={new Date(due)} />
        ))}
        <Clock due={null} />
      </Group>
    </Section>
  );
}
