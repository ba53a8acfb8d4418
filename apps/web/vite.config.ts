import { createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const require = createRequire(import.meta.url);
const bff = process.env['BFF_URL'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
  // The volume renderer behind the image viewer reaches for Node's `events`, which Vite would leave empty.
  resolve: { alias: { events: require.resolve('events/') } },
  optimizeDeps: { exclude: ['@cornerstonejs/dicom-image-loader'], include: ['dicom-parser'] },
  worker: { format: 'es' },
  build: {
    target: 'chrome109',
    cssTarget: 'chrome109',
    outDir: 'dist',
    assetsDir: 'assets',
    // A strict CSP allows no data: fonts or scripts, so nothing is folded into the page.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      // The law is pure: what a screen does not name of it need not travel.
      treeshake: { moduleSideEffects: id => !id.includes('/packages/shared/') },
    },
  },
  server: {
    port: 5173,
    proxy: { '/trpc': bff, '/files': bff, '/uploads': bff },
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/platform/testSetup.ts'],
  },
});
