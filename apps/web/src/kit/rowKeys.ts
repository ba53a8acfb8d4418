import { useEffect } from 'react';

const typingInto = 'input, textarea, select, [contenteditable], [role="dialog"] *';

/** J and K move through the rows of all worklists on the page; the slash opens the search. Used once, by the frame. */
export function useRowKeys(openSearch: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.matches(typingInto)) return;
      if (event.key === '/') {
        event.preventDefault();
        openSearch();
      } else if (event.key === 'j' || event.key === 'k') moveRow(event.key === 'j' ? 1 : -1);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [openSearch]);
}

function moveRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-worklist-row]')];
  const at = rows.findIndex(row => row === document.activeElement);
  const next = at === -1 && step === -1 ? rows.length - 1 : at + step;
  rows[Math.min(Math.max(next, 0), rows.length - 1)]?.focus();
}
