import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { settingsPage } from './settings.ts';

const page = fileURLToPath(new URL('../SETTINGS.md', import.meta.url));

test('SETTINGS.md names every setting with its default and meaning', async () => {
  await expect(settingsPage()).toMatchFileSnapshot(page);
});
