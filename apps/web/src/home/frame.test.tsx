import { MantineProvider } from '@mantine/core';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Duty } from '@lianzhen/shared/kernel';
import { Frame } from '../kit/Frame.tsx';
import { railFor } from '../platform/room.ts';
import { rooms } from '../router.tsx';

const post = { id: '1', institution: '天宝镇中心卫生院', place: '全科', practice: false };
const top = {
  name: '林志远',
  post,
  posts: [post],
  onSwitch: () => {},
  onAccount: () => {},
  onSignOut: () => {},
  onSearch: () => {},
};

async function nounsOf(duty: Duty): Promise<string[]> {
  const rail = railFor(rooms, duty).map(({ to, words, icon }) => ({ to, label: words.zh, icon }));
  const page = () => (
    <Frame rail={rail} top={top} line="online" demo practice={false}>
      <h1>页面</h1>
    </Frame>
  );
  const router = createRouter({
    routeTree: createRootRoute({ component: page }),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });
  render(
    <MantineProvider env="test">
      <RouterProvider router={router as never} />
    </MantineProvider>,
  );
  const nav = await screen.findByRole('navigation', { name: '主导航' });
  return within(nav)
    .queryAllByRole('link')
    .map(link => link.textContent ?? '');
}

test.each<Duty>(['clinician', 'desk', 'head'])('a %s begins at the worklist', async duty => {
  expect((await nounsOf(duty))[0]).toBe('工作台');
});

test.each<Duty>(['viewer', 'administrator'])('a %s is offered no worklist and no patients', async duty => {
  const nouns = await nounsOf(duty);
  expect(nouns).not.toContain('工作台');
  expect(nouns).not.toContain('患者');
});

test('the frame names its landmarks, the acting post, and that the data are invented', async () => {
  await nounsOf('clinician');
  expect(screen.getByRole('main')).toBeDefined();
  expect(screen.getByRole('banner')).toBeDefined();
  expect(screen.getByRole('link', { name: '跳到正文' }).getAttribute('href')).toBe('#main');
  expect(screen.getByRole('button', { name: /林志远 · 天宝镇中心卫生院 · 全科/ })).toBeDefined();
  expect(screen.getByText(/演示数据/)).toBeDefined();
});
