import type { Words } from '../kernel/index.ts';
import type { CodedReason } from '../referral/index.ts';
import { changed, join } from './change.ts';
import type { Change } from './change.ts';

type Listed = { code: string; words: Words; retired: boolean };

/** What becomes of the entries of a list that grows: added, retired, back again, renamed, in another order. */
export function listChanges<Entry extends Listed>(
  before: readonly Entry[],
  after: readonly Entry[],
  inside: (before: Entry, after: Entry) => Change[] = () => [],
): Change[] {
  const one = (list: readonly Entry[], code: string) => list.find(entry => entry.code === code);
  const added: Words = { zh: '新增', en: 'Added' };
  const changes = after.flatMap(next => {
    const old = one(before, next.code);
    if (!old) return [{ what: added, before: null, after: next.words }];
    return [
      ...changed({ zh: '措辞', en: 'Wording' }, old.words, next.words),
      ...(old.retired !== next.retired
        ? [
            {
              what: next.words,
              before: old.retired ? { zh: '停用', en: 'retired' } : { zh: '在用', en: 'on offer' },
              after: next.retired ? { zh: '停用', en: 'retired' } : { zh: '在用', en: 'on offer' },
            },
          ]
        : []),
      ...inside(old, next),
    ];
  });
  const gone = before.filter(old => !old.retired && !one(after, old.code));
  const retired = gone.map(old => ({
    what: old.words,
    before: { zh: '在用', en: 'on offer' },
    after: { zh: '停用', en: 'retired' },
  }));
  return [...changes, ...retired, ...orderChanges(before, after)];
}

/** The order of what stays on offer, when that changes. */
function orderChanges(before: readonly Listed[], after: readonly Listed[]): Change[] {
  const open = (list: readonly Listed[], others: readonly Listed[]) =>
    list.filter(entry => !entry.retired && others.some(other => other.code === entry.code && !other.retired));
  const [old, next] = [open(before, after), open(after, before)];
  if (old.map(({ code }) => code).join() === next.map(({ code }) => code).join()) return [];
  const arrow: Words = { zh: ' › ', en: ' › ' };
  return [
    {
      what: { zh: '顺序', en: 'Order' },
      before: join(
        old.map(({ words }) => words),
        arrow,
      ),
      after: join(
        next.map(({ words }) => words),
        arrow,
      ),
    },
  ];
}

/** What becomes of a list of reasons. */
export const reasonChanges = (before: readonly CodedReason[], after: readonly CodedReason[]): Change[] =>
  listChanges(before, after);
