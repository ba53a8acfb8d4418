import { TRPCClientError } from '@trpc/client';
import { expect, test } from 'vitest';
import type { Language, RefusalData } from '@lianzhen/shared/kernel';
import { refusalCodes } from '@lianzhen/shared/kernel';
import { explain, fieldErrors, teach } from './refusal.ts';

const languages: Language[] = ['zh', 'en'];

function answer(data: object) {
  return TRPCClientError.from({ error: { message: 'inside', code: -32000, data } } as never);
}
const refused = (domain: RefusalData) => answer({ code: 'CONFLICT', httpStatus: 409, domain, issues: [] });

test.each(languages)('every refusal says what happened, what is safe and what to do next (%s)', language => {
  const said = refusalCodes.map(code => explain(refused({ code }), language));
  expect(said.flatMap(({ what, safe, next }) => [what, safe, next])).not.toContain('');
  expect(new Set(said.map(({ what }) => what)).size).toBe(refusalCodes.length);
  expect(said.map(({ code }) => code)).toEqual(refusalCodes);
});

test('English words are English and Chinese words are Chinese', () => {
  const han = /\p{Script=Han}/u;
  for (const code of refusalCodes) {
    expect(explain(refused({ code }), 'en').what).not.toMatch(han);
    expect(explain(refused({ code }), 'zh').what).toMatch(han);
  }
});

test('a reason that a room has taught is said with its facts', () => {
  teach({
    reasons: {
      taken_by: {
        what: ({ holder }) => ({ zh: `已由${holder}受理。`, en: `Claimed by ${holder}.` }),
      },
    },
  });
  const error = refused({ code: 'conflict', reason: 'taken_by', facts: { holder: '王慧敏' } });
  expect(explain(error, 'zh').what).toBe('已由王慧敏受理。');
  expect(explain(error, 'zh').next).toBe(explain(refused({ code: 'conflict' }), 'zh').next);
});

test('a lost line promises that sending again makes no second act', () => {
  expect(explain(new TRPCClientError('fetch failed'), 'zh')).toMatchObject({
    kind: 'network',
    safe: expect.stringContaining('重复提交不会产生第二份'),
  });
});

test('a fault shows its request id and nothing from inside the server', () => {
  const said = explain(
    answer({ code: 'INTERNAL_SERVER_ERROR', httpStatus: 500, domain: null, issues: [], requestId: 'r-17' }),
    'en',
  );
  expect(said).toMatchObject({ kind: 'fault', requestId: 'r-17' });
  expect(JSON.stringify(said)).not.toContain('inside');
});

test('field issues reach their fields in words', () => {
  const issues = [{ path: ['patient', 'name'], key: 'required' }];
  const error = answer({ code: 'BAD_REQUEST', httpStatus: 400, domain: null, issues });
  expect(fieldErrors(error)).toEqual({ 'patient.name': '请填写此项' });
});
