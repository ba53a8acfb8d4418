import { MantineProvider } from '@mantine/core';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { figureOf, flowIndicators, indicatorOrder } from '@lianzhen/shared/dashboard';
import type { Figure, FlowIndicatorCode } from '@lianzhen/shared/dashboard';
import { setLanguage } from '../platform/i18n.ts';
import { queryClient } from '../platform/queryClient.ts';
import type { Filter } from './address.ts';
import { casesPath, overviewPath, readCases, readFilter, spanOf } from './address.ts';
import { askedBy, casesQuery } from './cases.ts';
import { Figures } from './Figures.tsx';
import { dayCounts, namedDays, topOf } from './trend.ts';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const now = new Date('2026-11-23T16:30:00Z');

const counts = [
  { action: 'submit', direction: 'up', count: 8 },
  { action: 'accept', direction: 'up', count: 6 },
  { action: 'decline', direction: 'up', count: 2 },
] as const;
const figures = Object.fromEntries(indicatorOrder.map(code => [code, figureOf(code, counts)])) as Record<
  FlowIndicatorCode,
  Figure
>;

function show(filter: Filter | null) {
  setLanguage('zh');
  const root = createRootRoute({ component: () => <Figures figures={figures} filter={filter} /> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  render(
    <MantineProvider env="test">
      <RouterProvider router={router as never} />
    </MantineProvider>,
  );
}

test('every figure says what it means, and leads to its list with period and area kept', async () => {
  show({ period: '7d', area: '350602' });
  for (const code of indicatorOrder) {
    const { words, meaning } = flowIndicators[code];
    expect(await screen.findByRole('button', { name: `${words.zh}的口径：${meaning.zh}` })).toBeDefined();
  }
  const link = screen.getByRole('link', { name: /接收率\s*75\.0\s*%\s*6 \/ 8/ });
  const [path, search = ''] = (link.getAttribute('href') ?? '').split('?');
  expect(path).toBe('/dashboard/cases');
  expect(readCases(Object.fromEntries(new URLSearchParams(search)))).toEqual({
    period: '7d',
    area: '350602',
    figure: 'acceptance_rate',
  });
});

test('a share of nothing is a dash, and nothing leads to an empty list', async () => {
  show({});
  expect(await screen.findAllByText('—')).toHaveLength(2);
  expect(screen.queryByRole('link', { name: /闭环率|到院/ })).toBeNull();
});

test('who may not open the lists is offered none', async () => {
  show(null);
  expect(await screen.findByText('上转发起')).toBeDefined();
  expect(screen.queryByRole('link')).toBeNull();
});

test('the way back from a list keeps the period and the area, and drops the figure', () => {
  const own = { from: '2026-11-01', to: '2026-11-24', area: '350602' };
  expect(overviewPath({ ...own, figure: 'sent_up', day: '2026-11-03' })).toBe(
    '/dashboard?from=2026-11-01&to=2026-11-24&area=350602',
  );
  expect(casesPath({ period: 'today', figure: 'sent_up' })).toBe(
    '/dashboard/cases?period=today&figure=sent_up',
  );
});

test('a period ends on the local day, and a reversed or endless one is not read', () => {
  expect(spanOf({ period: 'today' }, now)).toEqual({ from: '2026-11-24', to: '2026-11-24' });
  expect(spanOf({ period: '7d' }, now)).toEqual({ from: '2026-11-18', to: '2026-11-24' });
  expect(readFilter({ from: '2026-11-24', to: '2026-11-01', period: '7d' })).toEqual({ period: '7d' });
  expect(readFilter({ from: '2020-01-01', to: '2026-11-01' })).toEqual({});
});

test('the line has every day of its period, and its scale holds the greatest count', () => {
  const days = dayCounts({ from: '2026-11-29', to: '2026-12-02' }, [
    { day: '2026-11-30', direction: 'up', count: 3 },
    { day: '2026-11-30', direction: 'down', count: 1 },
  ]);
  expect(days.map(({ up }) => up)).toEqual([0, 3, 0, 0]);
  for (const up of [0, 1, 2, 3, 7, 10, 11, 99, 100, 101, 4321]) {
    const top = topOf([{ day: '2026-11-30', up, down: 0, level: 0 }]);
    expect(top).toBeGreaterThanOrEqual(up);
    expect(top % 2).toBe(0);
  }
  expect(namedDays(30, 6).at(-1)).toBe(29);
  expect(namedDays(30, 6).length).toBeLessThanOrEqual(6);
});

test('a list asks the server for its own direction, and for the page after the last', async () => {
  const bodies: unknown[] = [];
  vi.stubGlobal('fetch', async (_url: string, { body }: { body: string }) => {
    bodies.push(JSON.parse(body)[0]);
    const data = { rows: [], next: bodies.length === 1 ? 'second' : null, small: false };
    return Response.json([{ result: { data } }]);
  });
  const query = casesQuery(askedBy({ period: '7d', figure: 'sent_down' }, now));
  await queryClient.fetchInfiniteQuery({ ...query, pages: 2 });
  const asked = { from: '2026-11-18', to: '2026-11-24', actions: ['submit'], direction: 'down' };
  expect(bodies).toMatchObject([
    { ...asked, cursor: null },
    { ...asked, cursor: 'second' },
  ]);
  expect(query.queryKey[0]).toEqual(['dashboard', 'cases']);
});
