import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'law', include: ['packages/shared/src/**/*.test.ts'], environment: 'node' } },
      {
        test: { name: 'house', include: ['tools/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
      },
      {
        test: {
          name: 'acts',
          include: ['apps/bff/src/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['apps/bff/src/testing/database.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        extends: 'apps/web/vite.config.ts',
        test: {
          name: 'screens',
          include: ['apps/web/src/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: [fileURLToPath(new URL('apps/web/src/platform/testSetup.ts', import.meta.url))],
        },
      },
    ],
  },
});
