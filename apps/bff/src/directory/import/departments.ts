import { eq } from 'drizzle-orm';
import { departmentInput } from '@lianzhen/shared/directory';
import { addDepartments, changeDepartment } from '../department.ts';
import type { DepartmentFacts } from '../department.ts';
import { department, institution } from '../table.ts';
import { changed, faulty, inPortions, issuesOf, twice } from './fate.ts';
import type { Judge, Judged } from './fate.ts';
import type { Cells, Line } from './read.ts';

type Standing = typeof department.$inferSelect;

const texts = [
  'name',
  'nameEn',
  'speciality',
  'accepts',
  'acceptsEn',
  'excludes',
  'excludesEn',
  'whatToBring',
  'whatToBringEn',
] as const;

function cellsOf(row: Standing): Cells {
  return Object.fromEntries(texts.map(column => [column, row[column]]));
}

function judge(
  line: Line,
  institutionId: string | undefined,
  was: Standing | undefined,
  fresh: DepartmentFacts[],
): Judged {
  const { cells } = line;
  if (!institutionId) return faulty(line, [{ column: 'orgCode', key: 'institution_unknown' }]);
  const parsed = departmentInput.safeParse({
    ...(was && cellsOf(was)),
    ...cells,
    institutionId,
    capabilities: was?.capabilities ?? [],
  });
  if (!parsed.success) return faulty(line, issuesOf(parsed.error));
  if (!was) {
    fresh.push(parsed.data);
    return { ...line, fate: 'new', issues: [], act: null };
  }
  const changes = changed(cells, cellsOf(was));
  if (changes.length === 0) return { ...line, fate: 'unchanged', issues: [], act: null };
  const { institutionId: _house, ...facts } = parsed.data;
  const { id, version } = was;
  return {
    ...line,
    fate: 'changed',
    issues: changes,
    act: act => changeDepartment(act, { ...facts, id, version }),
  };
}

/** Departments are known again by their institution and name. */
export const judgeDepartments: Judge = async (act, lines) => {
  const houses = await act.db
    .select({ id: institution.id, code: institution.code })
    .from(institution)
    .where(eq(institution.practice, act.actor.practice));
  const houseOf = new Map(houses.map(row => [row.code, row.id]));
  const standing = await act.db.select().from(department);
  const byName = new Map(standing.map(row => [`${row.institutionId} ${row.name}`, row]));
  const repeated = twice(lines, cells => `${cells['orgCode']} ${cells['name']}`, 'name');
  const fresh: DepartmentFacts[] = [];
  const rows = lines.map(line => {
    const again = repeated.get(line.line);
    if (again) return faulty(line, [again]);
    const house = houseOf.get(line.cells['orgCode'] ?? '');
    return judge(line, house, byName.get(`${house} ${line.cells['name']}`), fresh);
  });
  return { rows, addAll: act => inPortions(fresh, some => addDepartments(act, some)) };
};
