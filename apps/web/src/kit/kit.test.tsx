import { MantineProvider } from '@mantine/core';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { setLanguage } from '../platform/i18n.ts';
import { ActionButton } from './ActionButton.tsx';
import { Clock } from './Clock.tsx';
import { FlowLine } from './FlowLine.tsx';
import type { StateFamily } from './StateBadge.tsx';
import { StateBadge } from './StateBadge.tsx';
import { theme } from './theme.ts';

const show = (part: ReactNode) =>
  render(
    <MantineProvider theme={theme} env="test">
      {part}
    </MantineProvider>,
  );
const families: StateFamily[] = ['waiting', 'yours', 'danger', 'done', 'stopped'];

afterEach(() => setLanguage('zh'));

test.each(families)('the state %s is told by a word and an icon, not by colour alone', family => {
  show(<StateBadge family={family} words={{ zh: '待受理', en: 'Submitted' }} />);
  const badge = screen.getByText('待受理');
  expect(badge.querySelector('svg[aria-hidden="true"]')).not.toBeNull();
});

test('the words of a state follow the language', () => {
  setLanguage('en');
  show(<StateBadge family="waiting" words={{ zh: '待受理', en: 'Submitted' }} />);
  expect(screen.getByText('Submitted')).toBeDefined();
});

test('an action that the law forbids stays reachable, says why, and does nothing', async () => {
  const act = vi.fn<() => void>();
  const reason = { zh: '已由王慧敏受理', en: 'Claimed by Wang Huimin' };
  show(
    <ActionButton decision={{ allowed: false, reason }} onClick={act}>
      受理
    </ActionButton>,
  );
  const button = screen.getByRole('button', { name: '受理' });
  expect(button.getAttribute('aria-disabled')).toBe('true');
  const described = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  expect(described?.textContent).toContain('已由王慧敏受理');
  await userEvent.click(button);
  expect(act).not.toHaveBeenCalled();
});

test('an action that the law allows acts once for one press', async () => {
  const act = vi.fn<() => void>();
  show(
    <ActionButton decision={{ allowed: true }} onClick={act}>
      受理
    </ActionButton>,
  );
  await userEvent.click(screen.getByRole('button', { name: '受理' }));
  expect(act).toHaveBeenCalledTimes(1);
});

test('a clock past its time says overdue in words', () => {
  show(<Clock due={new Date(Date.now() - 95 * 60_000)} />);
  expect(screen.getByText('已超时 1 小时 35 分')).toBeDefined();
});

test('the line of a case names the present step to those who do not see it', () => {
  const steps = ['发起', '受理', '安排'].map(zh => ({ key: zh, words: { zh, en: zh } }));
  show(<FlowLine label="流程" steps={steps} present="受理" />);
  const [first, second, third] = screen.getAllByRole('listitem');
  expect(first?.textContent).toContain('已完成');
  expect(second?.getAttribute('aria-current')).toBe('step');
  expect(third?.textContent).toContain('未到');
});
