import { act, renderHook } from '@testing-library/react';
import { expect, test } from 'vitest';
import { useDraft } from './draft.ts';

const empty = { complaint: '', urgent: false };
const open = () => renderHook(() => useDraft('referral.up.p1', empty));

test('what was typed is found again after the form was closed without sending', () => {
  const first = open();
  expect(first.result.current.restored).toBe(false);
  act(() => first.result.current.set({ complaint: '胸闷', urgent: true }));
  first.unmount();
  const second = open();
  expect(second.result.current.value).toEqual({ complaint: '胸闷', urgent: true });
  expect(second.result.current.restored).toBe(true);
});

test('a sent form leaves nothing behind, and drafts of other forms stay apart', () => {
  const first = open();
  act(() => first.result.current.set({ complaint: '胸闷', urgent: true }));
  act(() => first.result.current.clear());
  first.unmount();
  expect(open().result.current.value).toEqual(empty);
  expect(localStorage.length).toBe(0);
});

test('a draft older than 14 days is not offered any more', () => {
  const at = Date.now() - 15 * 24 * 60 * 60_000;
  localStorage.setItem('lianzhen.draft.referral.up.p1', JSON.stringify({ at, value: { complaint: '旧' } }));
  expect(open().result.current.value).toEqual(empty);
});
