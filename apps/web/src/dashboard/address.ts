import type { FlowIndicatorCode, Span } from '@lianzhen/shared/dashboard';
import { goesForward, indicatorOrder, isDay } from '@lianzhen/shared/dashboard';
import { counties } from '@lianzhen/shared/directory';
import { addDays, localDay } from '@lianzhen/shared/kernel';
import type { Direction } from '@lianzhen/shared/referral';
import { directions } from '@lianzhen/shared/referral';
import { keep, kept } from '../platform/keep.ts';

export type { Span };

export const periods = ['today', '7d', '30d'] as const;
export type Period = (typeof periods)[number];

/** What the figures speak of; all of it stands in the address. Two days stand for a period of one's own. */
export type Filter = { period?: Period; from?: string; to?: string; area?: string };

/** The list behind one figure, or behind one way between two institutions. */
export type CasesFilter = Filter & {
  figure?: FlowIndicatorCode;
  day?: string;
  sender?: string;
  receiver?: string;
  direction?: Direction;
};

const KEY = 'lianzhen.dashboard';
const daysBack: Record<Period, number> = { today: 0, '7d': 6, '30d': 29 };
export const usualPeriod: Period = '30d';

/** A first and a last day that the server would take. */
export function isSpan(given: { from?: unknown; to?: unknown }): given is Span {
  const { from, to } = given;
  return isDay(from) && isDay(to) && goesForward({ from, to });
}

/** Reads a filter out of an address; what is not understood is left out. */
export function readFilter(search: Record<string, unknown>): Filter {
  const span = { from: search['from'], to: search['to'] };
  const period = periods.find(known => known === search['period']);
  // The router reads what looks like a number as one.
  const area = counties.find(({ code }) => code === String(search['area']))?.code;
  return { ...(isSpan(span) ? span : period && { period }), ...(area && { area }) };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function uuidOf(given: unknown): string | undefined {
  return typeof given === 'string' && uuid.test(given) ? given : undefined;
}

export function readCases(search: Record<string, unknown>): CasesFilter {
  const figure = indicatorOrder.find(known => known === search['figure']);
  const direction = directions.find(known => known === search['direction']);
  const one = isDay(search['day']) ? search['day'] : undefined;
  const [sender, receiver] = [uuidOf(search['sender']), uuidOf(search['receiver'])];
  return {
    ...readFilter(search),
    ...(figure && { figure }),
    ...(one && { day: one }),
    ...(sender && { sender }),
    ...(receiver && { receiver }),
    ...(direction && { direction }),
  };
}

export function isUnset(filter: Filter): boolean {
  return Object.keys(filter).length === 0;
}

/** The first and the last day that a filter means at an instant. */
export function spanOf({ period = usualPeriod, from, to }: Filter, now: Date): Span {
  if (from && to) return { from, to };
  const today = localDay(now);
  return { from: addDays(today, -daysBack[period]), to: today };
}

function address(path: string, search: Readonly<Record<string, string>>): string {
  const written = new URLSearchParams(search).toString();
  return written ? `${path}?${written}` : path;
}

export const casesPath = (filter: CasesFilter) => address('/dashboard/cases', filter);

/** The way back from a list to the figures, with the same period and area. */
export const overviewPath = (filter: CasesFilter) => address('/dashboard', readFilter(filter));

/** The period and area of the last visit in this browser; days of one's own are not kept. */
export function rememberedFilter(): Filter {
  return readFilter(Object.fromEntries(new URLSearchParams(kept(KEY) ?? '')));
}

export function rememberFilter({ from: _from, to: _to, ...filter }: Filter): void {
  keep(KEY, new URLSearchParams(filter).toString());
}
