import { eq } from 'drizzle-orm';
import { codeOfWords, institutionInput, institutionKindWords, tierWords } from '@lianzhen/shared/directory';
import type { RowIssue } from '@lianzhen/shared/directory';
import type { Act } from '../../platform/index.ts';
import { addInstitutions, changeInstitution } from '../institution.ts';
import type { InstitutionFacts } from '../institution.ts';
import { institution } from '../table.ts';
import { changed, faulty, inPortions, issuesOf, twice } from './fate.ts';
import type { Judge, Judged } from './fate.ts';
import type { Cells, Line } from './read.ts';

type Standing = typeof institution.$inferSelect;

const degree = (value: number | null) => (value === null ? '' : String(value));

/** An institution as the cells of a table would say it. */
function cellsOf(row: Standing): Cells {
  return {
    orgCode: row.code,
    uscc: row.creditCode,
    name: row.name,
    nameEn: row.nameEn,
    alias: row.alias,
    kind: row.kind,
    tier: row.tier ?? '',
    areaCode: row.areaCode,
    address: row.address,
    phone: row.phone,
    dutyContact: row.dutyContact,
    dutyPhone: row.dutyPhone,
    latitude: degree(row.latitude),
    longitude: degree(row.longitude),
  };
}

const number = (written: string | undefined) => (written ? Number(written) : null);

/** Codes are taken as codes or as their words. */
function coded(cells: Cells): { cells: Cells; issues: RowIssue[] } {
  const issues: RowIssue[] = [];
  const kind = codeOfWords(institutionKindWords, cells['kind'] ?? '');
  const tier = cells['tier'] ? codeOfWords(tierWords, cells['tier']) : '';
  if (cells['kind'] && !kind) issues.push({ column: 'kind', key: 'kind_unknown' });
  if (tier === null) issues.push({ column: 'tier', key: 'tier_unknown' });
  const known = { ...cells, ...(kind && { kind }) };
  return { cells: 'tier' in cells && tier !== null ? { ...known, tier } : known, issues };
}

function judge(
  given: Line,
  was: Standing | undefined,
  byCredit: ReadonlyMap<string, string>,
  fresh: InstitutionFacts[],
): Judged {
  const { cells, issues } = coded(given.cells);
  const line = { ...given, cells };
  const whole = { ...(was && cellsOf(was)), ...cells };
  const parsed = institutionInput.safeParse({
    ...whole,
    tier: whole['tier'] || null,
    latitude: number(whole['latitude']),
    longitude: number(whole['longitude']),
    capabilities: was?.capabilities ?? [],
  });
  if (!parsed.success) {
    const more = issuesOf(parsed.error).filter(({ column }) => !issues.some(told => told.column === column));
    return faulty(line, [...issues, ...more]);
  }
  if (issues.length > 0) return faulty(line, issues);
  const owner = byCredit.get(parsed.data.uscc);
  if (owner && owner !== parsed.data.orgCode)
    return faulty(line, [{ column: 'uscc', key: 'code_of_another' }]);
  if (!was) {
    fresh.push(parsed.data);
    return { ...line, fate: 'new', issues: [], act: null };
  }
  const changes = changed(cells, cellsOf(was));
  if (changes.length === 0) return { ...line, fate: 'unchanged', issues: [], act: null };
  const { id, version } = was;
  return {
    ...line,
    fate: 'changed',
    issues: changes,
    act: act => changeInstitution(act, { ...parsed.data, id, version }),
  };
}

/** Institutions are known again by their organisation code. */
export const judgeInstitutions: Judge = async (act: Act, lines) => {
  const standing = await act.db
    .select()
    .from(institution)
    .where(eq(institution.practice, act.actor.practice));
  const byCode = new Map(standing.map(row => [row.code, row]));
  const byCredit = new Map(standing.map(row => [row.creditCode, row.code]));
  const repeated = twice(lines, cells => cells['orgCode'] ?? '', 'orgCode');
  const fresh: InstitutionFacts[] = [];
  const rows = lines.map(line => {
    const again = repeated.get(line.line);
    if (again) return faulty(line, [again]);
    const judged = judge(line, byCode.get(line.cells['orgCode'] ?? ''), byCredit, fresh);
    const { uscc = '', orgCode = '' } = judged.cells;
    if (judged.fate !== 'faulty') byCredit.set(uscc, orgCode);
    return judged;
  });
  return { rows, addAll: act => inPortions(fresh, some => addInstitutions(act, some)) };
};
