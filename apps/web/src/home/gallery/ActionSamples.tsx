import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { ActionButton } from '../../kit/ActionButton.tsx';
import { Confirm } from '../../kit/Confirm.tsx';
import { ReasonPicker, reasonComplete } from '../../kit/ReasonPicker.tsx';
import { Section } from '../../kit/Section.tsx';
import { useTexts } from '../../platform/i18n.ts';
import { declineReasons } from './samples.ts';
import { texts } from './texts.ts';

const open = { allowed: true } as const;
const closed = {
  allowed: false,
  reason: {
    zh: '已由王慧敏受理，15 分钟无操作后自动释放',
    en: 'Claimed by Wang Huimin; free again after 15 idle minutes',
  },
} as const;

export function ActionSamples() {
  const t = useTexts(texts);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState({ code: '', text: '' });
  return (
    <Section title={t.actions}>
      <Group align="start" gap="sm">
        <ActionButton decision={open} onClick={() => {}} main>
          {t.accept}
        </ActionButton>
        <ActionButton decision={open} onClick={() => setAsking(true)}>
          {t.decline}
        </ActionButton>
        <ActionButton decision={open} onClick={() => setAsking(true)} danger>
          {t.withdraw}
        </ActionButton>
        <ActionButton decision={closed} onClick={() => {}}>
          {t.claim}
        </ActionButton>
        <ActionButton decision={closed} onClick={() => {}} reasonBelow>
          {t.claim}
        </ActionButton>
        <Button loading>{t.accept}</Button>
      </Group>
      <Confirm
        opened={asking}
        onClose={() => setAsking(false)}
        title={t.withdrawQuestion}
        action={t.withdraw}
        onConfirm={() => setAsking(false)}
        ready={reasonComplete(reason)}
        danger
      >
        <p>{t.withdrawNote}</p>
        <br />
        <ReasonPicker reasons={declineReasons} value={reason} onChange={setReason} />
      </Confirm>
    </Section>
  );
}
