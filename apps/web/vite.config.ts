import { createRequire } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const require = createRequire(import.meta.url);
const bff = process.env['BFF_URL'] ?? 'http://127.0.0.1:8080';
// Modules that do nothing but define: they travel only where something of them is used.
const pure = /\/packages\/shared\/|\/@trpc\/client\/|\/apps\/web\/src\/(?!kit\/styles).*\.tsx?$/;

// What every page needs, in one file: it packs better, and a slow line asks fewer times.
const always =
  /\/node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack|@trpc)\/|\/apps\/web\/src\/platform\//;
// The frame and the parts of lists, which every page behind the sign-in shows.
const light =
  /\/kit\/(Clock|EmptyState|ErrorState|Frame|Go|KeyHint|LightButton|LightInput|Loaded|LoadingRows|Mark|OfflineBanner|Page|PostMenu|StateBadge|TopBar|Worklist|rowKeys|texts)[.]/;
// The workbench, where the day begins.
const workbench =
  /\/home\/(Shell|DeskPage)|\/(referral|rehab)\/(Due(Section|Count|Box)|useRow|usePlanRow|groups|UrgencyMark|texts\.list|Row|PlanRow)[.]|\/platform\/live/;
const later = /queriesObserver|useQueries|[iI]nfiniteQuery|\/platform\/(live|stream|draft|time|address)/;

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
      // What a room's door shows beside the plug for the router must not travel with the first page.
      treeshake: { moduleSideEffects: id => (pure.test(id) ? false : undefined) },
      output: {
        codeSplitting: {
          groups: [
            { name: 'base', test: id => (always.test(id) || light.test(id)) && !later.test(id) },
            { name: 'workbench', includeDependenciesRecursively: false, test: id => workbench.test(id) },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/trpc': bff, '/files': bff, '/uploads': bff },
  },
});
