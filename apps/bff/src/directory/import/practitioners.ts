import { and, eq, isNotNull } from 'drizzle-orm';
import {
  appointable,
  codeOfWords,
  officesApart,
  practitionerInput,
  titleWords,
} from '@lianzhen/shared/directory';
import type { RowIssue } from '@lianzhen/shared/directory';
import { dutyWords } from '@lianzhen/shared/kernel';
import type { Duty } from '@lianzhen/shared/kernel';
import type { Act } from '../../platform/index.ts';
import { addPractitioners, appoint, appointNewcomers, changePractitioner } from '../enrol.ts';
import type { PractitionerFacts } from '../enrol.ts';
import { department, institution, post, practitioner } from '../table.ts';
import { changed, faulty, inPortions, issuesOf, twice } from './fate.ts';
import type { Judge, Judged } from './fate.ts';
import type { Cells, Line } from './read.ts';

type Person = typeof practitioner.$inferSelect;
type Post = { institutionId: string; departmentId: string | null; duty: Duty };
type Place = { post: Post; issues: RowIssue[] };

const columns = ['name', 'title', 'phone', 'expertise', 'expertiseEn'] as const;

function cellsOf(row: Person): Cells {
  return Object.fromEntries(columns.map(column => [column, row[column]]));
}

/** What the region knows that a row may name. */
async function groundOf(act: Act) {
  const houses = await act.db
    .select({ id: institution.id, code: institution.code })
    .from(institution)
    .where(eq(institution.practice, act.actor.practice));
  const rooms = await act.db
    .select({ id: department.id, institutionId: department.institutionId, name: department.name })
    .from(department);
  const people = await act.db.select().from(practitioner).where(isNotNull(practitioner.code));
  const posts = await act.db
    .select({
      practitionerId: post.practitionerId,
      institutionId: post.institutionId,
      departmentId: post.departmentId,
      duty: post.duty,
    })
    .from(post)
    .innerJoin(practitioner, eq(practitioner.id, post.practitionerId))
    .where(and(eq(post.active, true), isNotNull(practitioner.code)));
  const held = new Map<string, Post[]>();
  for (const { practitionerId, ...one } of posts)
    held.set(practitionerId, [...(held.get(practitionerId) ?? []), one]);
  return {
    houses: new Map(houses.map(row => [row.code, row.id])),
    rooms: new Map(rooms.map(row => [`${row.institutionId} ${row.name}`, row.id])),
    people: new Map(people.map(row => [row.code ?? '', row])),
    held,
  };
}

type Ground = Awaited<ReturnType<typeof groundOf>>;

function placeOf(cells: Cells, ground: Ground): Place | { issues: RowIssue[] } {
  const issues: RowIssue[] = [];
  const institutionId = ground.houses.get(cells['orgCode'] ?? '');
  if (!institutionId) issues.push({ column: 'orgCode', key: 'institution_unknown' });
  const duty = appointable.find(one => one === codeOfWords(dutyWords, cells['duty'] ?? ''));
  if (!duty) issues.push({ column: 'duty', key: 'duty_unknown' });
  const room = cells['department'];
  const departmentId = room ? ground.rooms.get(`${institutionId} ${room}`) : null;
  if (institutionId && departmentId === undefined)
    issues.push({ column: 'department', key: 'department_unknown' });
  if (!institutionId || !duty || departmentId === undefined) return { issues };
  return { post: { institutionId, departmentId, duty }, issues };
}

/** A post that is held in another department moves; one that is not held is new. */
async function movePost(act: Act, practitionerId: string, place: Post): Promise<void> {
  const [there] = await act.db
    .update(post)
    .set({ departmentId: place.departmentId })
    .where(
      and(
        eq(post.practitionerId, practitionerId),
        eq(post.institutionId, place.institutionId),
        eq(post.duty, place.duty),
        eq(post.active, true),
      ),
    )
    .returning({ id: post.id });
  if (!there) return void (await appoint(act, { practitionerId, ...place }));
  act.trail({ action: 'directory.move_post', subject: 'post', subjectId: there.id });
  return undefined;
}

/** What the rows before have said of people: the first row of a person says what the person is. */
type Told = {
  fresh: Map<string, PractitionerFacts>;
  posts: { code: string; place: Post }[];
  known: Map<string, Cells>;
};

/** Further rows of a person give posts; what they say otherwise than the first is not taken. */
function contradictions(cells: Cells, before: Cells): RowIssue[] {
  return changed(cells, before).map(({ column, was = '' }) => {
    const key = column === 'name' ? 'name_differs' : 'differs_in_file';
    return { column, key, was };
  });
}

function judge(given: Line, ground: Ground, told: Told): Judged {
  const title = codeOfWords(titleWords, given.cells['title'] ?? '');
  const cells: Cells = title ? { ...given.cells, title } : given.cells;
  const line = { ...given, cells };
  const code = cells['code'] ?? '';
  const was = ground.people.get(code);
  const parsed = practitionerInput.safeParse({ ...(was && cellsOf(was)), ...cells });
  const place = placeOf(cells, ground);
  const before = told.known.get(code);
  const issues = [
    ...(code ? [] : [{ column: 'code', key: 'required' }]),
    ...(parsed.success ? [] : issuesOf(parsed.error)),
    ...place.issues,
    ...(was && was.name !== cells['name'] ? [{ column: 'name', key: 'name_differs', was: was.name }] : []),
    ...(before ? contradictions(cells, before) : []),
  ];
  if (!parsed.success || !('post' in place) || issues.length > 0) return faulty(line, issues);
  const held = (was && ground.held.get(was.id)) ?? [];
  if (!officesApart([...held.map(one => one.duty), place.post.duty]))
    return faulty(line, [{ column: 'duty', key: 'offices_apart' }]);
  told.known.set(code, Object.fromEntries(columns.map(column => [column, cells[column] ?? ''])));
  if (was) return fateOf(line, parsed.data, place.post, was, held, before === undefined);
  told.posts.push({ code, place: place.post });
  if (!before) told.fresh.set(code, parsed.data);
  return { ...line, fate: 'new', issues: [], act: null };
}

/** What becomes of someone who is known: what the person is changes with the first row, a post with each. */
function fateOf(
  line: Line,
  facts: PractitionerFacts,
  place: Post,
  was: Person,
  held: readonly Post[],
  first: boolean,
): Judged {
  const own = first ? changed(line.cells, cellsOf(was)) : [];
  const same = held.find(one => one.institutionId === place.institutionId && one.duty === place.duty);
  const moves: RowIssue[] = [];
  if (!same) moves.push({ column: 'duty', key: 'changed', was: '' });
  else if (same.departmentId !== place.departmentId)
    moves.push({ column: 'department', key: 'changed', was: '' });
  const issues = [...own, ...moves];
  if (issues.length === 0) return { ...line, fate: 'unchanged', issues, act: null };
  const act = async (act: Act) => {
    if (own.length > 0)
      await changePractitioner(act, {
        code: was.code ?? '',
        phone: '',
        ...facts,
        id: was.id,
        version: was.version,
      });
    if (moves.length > 0) await movePost(act, was.id, place);
  };
  return { ...line, fate: 'changed', issues, act };
}

async function addAll(act: Act, { fresh, posts }: Told): Promise<void> {
  const ids = new Map<string | null, string>();
  await inPortions([...fresh.values()], async some => {
    for (const { id, code } of await addPractitioners(act, some)) ids.set(code, id);
  });
  await inPortions(posts, some =>
    appointNewcomers(
      act,
      some.map(({ code, place }) => ({ practitionerId: ids.get(code) ?? '', ...place })),
    ),
  );
}

/** People are known again by the number of their licence; a person with several posts has a row for each. */
export const judgePractitioners: Judge = async (act, lines) => {
  const ground = await groundOf(act);
  const told: Told = { fresh: new Map(), posts: [], known: new Map() };
  const repeated = twice(
    lines,
    cells => `${cells['code']} ${cells['orgCode']} ${codeOfWords(dutyWords, cells['duty'] ?? '')}`,
    'code',
  );
  const rows = lines.map(line => {
    const again = repeated.get(line.line);
    return again ? faulty(line, [again]) : judge(line, ground, told);
  });
  return { rows, addAll: act => addAll(act, told) };
};
