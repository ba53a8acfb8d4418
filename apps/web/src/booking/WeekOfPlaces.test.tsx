import { MantineProvider } from '@mantine/core';
import { render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeEach, expect, test } from 'vitest';
import { setLanguage } from '../platform/i18n.ts';
import { NoPlaces } from './NoPlaces.tsx';
import type { Offer, Session } from './place.ts';
import { countdown } from './place.ts';
import { WeekOfPlaces } from './WeekOfPlaces.tsx';

beforeEach(() => setLanguage('zh'));

function show(part: ReactNode) {
  return render(<MantineProvider>{part}</MantineProvider>);
}

function session(change: Partial<Session> = {}): Session {
  const places = ['00:00', '00:10', '00:20'].map((time, at) => ({
    id: `p${at}`,
    number: at + 1,
    startsAt: `2026-11-26T${time}:00.000Z`,
    reserved: at === 0,
    heldUntil: null,
  }));
  return {
    id: 's1',
    day: '2026-11-26',
    room: null,
    doctor: { postId: 'd1', name: '陈慧敏', title: 'chief_physician' },
    total: 4,
    kept: 0,
    places,
    ...change,
  };
}

const nothing = { chosenId: null, pendingId: null };

test('every free place is a button that names doctor, day, time and number, and says what is reserved', async () => {
  const chosen: Offer[] = [];
  show(<WeekOfPlaces sessions={[session()]} {...nothing} onChoose={offer => chosen.push(offer)} />);
  expect(screen.getAllByRole('button')).toHaveLength(3);
  expect(screen.getByRole('button', { name: /陈慧敏 11-26 周四 08:00 1 号.*基层预留/ })).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: /08:10 2 号/ }));
  expect(chosen).toEqual([{ id: 'p1', startsAt: '2026-11-26T00:10:00.000Z', number: 2, doctor: '陈慧敏' }]);
});

test('the Tab key reaches the places once, at the chosen one', () => {
  show(<WeekOfPlaces sessions={[session()]} chosenId="p2" pendingId={null} onChoose={() => undefined} />);
  const reachable = screen.getAllByRole('button').filter(button => button.tabIndex === 0);
  expect(reachable.map(button => button.getAttribute('aria-pressed'))).toEqual(['true']);
});

test('while one place is being held no other can be asked for', async () => {
  const chosen: Offer[] = [];
  show(
    <WeekOfPlaces
      sessions={[session()]}
      chosenId={null}
      pendingId="p0"
      onChoose={offer => chosen.push(offer)}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: /08:10 2 号/ }));
  expect(chosen).toEqual([]);
});

test('a full session says so with what is kept for the grassroots; read only, nothing can be pressed', () => {
  show(<WeekOfPlaces sessions={[session({ places: [], kept: 2 })]} {...nothing} />);
  const row = screen.getByRole('row', { name: /陈慧敏/ });
  expect(within(row).getByText('已满')).toBeDefined();
  expect(within(row).getByText('另有 2 个留给基层')).toBeDefined();
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('no places is an answer with the next release, and a free place elsewhere is one press away', async () => {
  const at = '2026-11-25T16:00:00.000Z';
  const first = show(
    <NoPlaces
      found={{ sessions: [], nextFree: null, release: { kind: 'opened', at } }}
      onWeek={() => undefined}
    />,
  );
  expect(screen.getByRole('status').textContent).toContain('11-26 周四 00:00 放新号');
  first.unmount();
  const asked: string[] = [];
  const nextFree = { id: 'p9', startsAt: '2026-12-03T00:00:00.000Z' };
  show(
    <NoPlaces
      found={{ sessions: [session({ places: [] })], nextFree, release: null }}
      onWeek={day => asked.push(day)}
    />,
  );
  await userEvent.click(screen.getByRole('button', { name: /12-03 周四 08:00/ }));
  expect(asked).toEqual(['2026-12-03']);
});

test('the countdown shows minutes and seconds and never less than nothing', () => {
  expect([300_000, 299_001, 60_000, 9_500, 0, -5_000].map(countdown)).toEqual([
    '5:00',
    '5:00',
    '1:00',
    '0:10',
    '0:00',
    '0:00',
  ]);
});
