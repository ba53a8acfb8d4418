import { renderHook } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import { useRowKeys } from './rowKeys.ts';

afterEach(() => document.body.replaceChildren());

function page(): (openSearch: () => void) => void {
  document.body.innerHTML =
    '<input aria-label="主诉"><a href="#1" data-worklist-row>一</a><a href="#2" data-worklist-row>二</a>';
  return openSearch => void renderHook(() => useRowKeys(openSearch));
}
const present = () => document.activeElement?.textContent;

test('J and K walk through the rows of a page and stop at its ends', async () => {
  page()(() => {});
  const walked = [];
  for (const key of ['j', 'j', 'j', 'k', 'k']) {
    await userEvent.keyboard(key);
    walked.push(present());
  }
  expect(walked).toEqual(['一', '二', '二', '一', '一']);
});

test('the slash opens the search, but letters typed into a field stay letters', async () => {
  const openSearch = vi.fn<() => void>();
  page()(openSearch);
  await userEvent.keyboard('/');
  expect(openSearch).toHaveBeenCalledTimes(1);
  const field = document.querySelector('input');
  field?.focus();
  await userEvent.keyboard('j/');
  expect(field?.value).toBe('j/');
  expect(openSearch).toHaveBeenCalledTimes(1);
});
