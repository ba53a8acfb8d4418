import type { Words } from '../kernel/index.ts';

/** What can be wrong with the trail. */
export const findingKinds = [
  'changed',
  'missing',
  'inserted',
  'redated',
  'forged',
  'seal_changed',
  'seal_missing',
  'anchor_differs',
  'archive_missing',
  'archive_changed',
] as const;

export type FindingKind = (typeof findingKinds)[number];

/** One fault of the trail, named so that it can be looked for: the row by its key, the seal by its number. */
export type Finding = {
  kind: FindingKind;
  key?: string;
  seal?: number;
  month?: string;
  /** The time that the row itself gives, ISO 8601. */
  at?: string;
};

export const findingWords: Record<FindingKind, Words> = {
  changed: { zh: '记录被修改', en: 'Row changed' },
  missing: { zh: '记录缺失', en: 'Row missing' },
  inserted: { zh: '记录系事后插入', en: 'Row inserted' },
  redated: { zh: '记录时间被改到其他月份', en: 'Row moved to another month' },
  forged: { zh: '记录不是由本系统写入', en: 'Row not written by the product' },
  seal_changed: { zh: '封签被修改或次序被改', en: 'Seal changed or out of order' },
  seal_missing: { zh: '封签缺失', en: 'Seal missing' },
  anchor_differs: { zh: '封签与锚点文件不一致', en: 'Seal differs from its anchor' },
  archive_missing: { zh: '归档文件缺失', en: 'Archive file missing' },
  archive_changed: { zh: '归档文件被修改', en: 'Archive file changed' },
};

/** How a check stands; `passed` and `failed` are its two ends, `broken` is a check that could not finish. */
export const checkStates = ['asked', 'running', 'passed', 'failed', 'broken'] as const;
export type CheckState = (typeof checkStates)[number];

export const checkStateWords: Record<CheckState, Words> = {
  asked: { zh: '等待开始', en: 'Waiting to start' },
  running: { zh: '正在校验', en: 'Checking' },
  passed: { zh: '未发现问题', en: 'Nothing wrong' },
  failed: { zh: '发现问题', en: 'Faults found' },
  broken: { zh: '未能完成', en: 'Not finished' },
};

/** A row that is missing where it was sealed and stands elsewhere under the same key was moved, not lost. */
export function joinMoved(findings: readonly Finding[]): Finding[] {
  const inserted = new Map(findings.filter(f => f.kind === 'inserted').map(f => [f.key, f]));
  const moved = new Set(findings.filter(f => f.kind === 'missing' && inserted.has(f.key)).map(f => f.key));
  return findings.flatMap(finding => {
    if (!moved.has(finding.key)) return [finding];
    if (finding.kind === 'missing') {
      const { key, seal, month } = finding;
      const at = inserted.get(key)?.at;
      return [
        {
          kind: 'redated' as const,
          ...(key && { key }),
          ...(seal && { seal }),
          ...(month && { month }),
          ...(at && { at }),
        },
      ];
    }
    return finding.kind === 'inserted' || finding.kind === 'forged' ? [] : [finding];
  });
}
