const shows = ['all', 'without', 'offices', 'waiting'] as const;

export type Show = (typeof shows)[number];
export type PeopleFilter = { q?: string; show?: Show };

/** The filter of the list of people, as the address says it. */
export function readPeopleFilter(search: Record<string, unknown>): PeopleFilter {
  const { q, show } = search;
  const known = shows.find(one => one === show && one !== 'all');
  return {
    ...(typeof q === 'string' && q.trim() && { q: q.trim().slice(0, 50) }),
    ...(known && { show: known }),
  };
}
