import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';

const bff = process.env['BFF_URL'] ?? 'http://127.0.0.1:8080';
// Modules that do nothing but define: they travel only where something of them is used.
const pure = /\/packages\/shared\/|\/@trpc\/client\/|\/apps\/web\/src\/(?!kit\/styles).*\.tsx?$/;
const pureImaging =
  /\/@kitware\/vtk\.js\/|\/@cornerstonejs\/(codec-|dicom-image-loader\/dist\/esm\/(?!decodeImageFrameWorker))/;
// The image loader starts its own worker, so it is not bundled in development; its decoders are CommonJS and must be.
const loader = '@cornerstonejs/dicom-image-loader';
const decoders = [
  'codec-charls/decodewasmjs',
  'codec-libjpeg-turbo-8bit/decodewasmjs',
  'codec-libjxl/decodewasmjs',
  'codec-openjpeg/decodewasmjs',
  'codec-openjph/wasmjs',
  'jpeg-lossless-decoder-js',
].map(name => `${loader} > @cornerstonejs/${name}`);
// Packages that the image viewer names and never runs: small stand-ins take their place.
const absent = (name: string) =>
  fileURLToPath(new URL(`./src/records/viewer/absent/${name}.ts`, import.meta.url));

// What every page needs, in one file: it packs better, and a slow line asks fewer times.
const always =
  /\/node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack|@trpc)\/|\/apps\/web\/src\/platform\//;
// The light parts, which every page behind the sign-in shows.
const light =
  /\/kit\/(Clock|EmptyState|ErrorState|Frame|Go|KeyHint|LightButton|LightInput|Loaded|LoadingRows|Mark|OfflineBanner|Page|PostMenu|StateBadge|TopBar|Worklist|rowKeys|texts)[.]/;
// The frame and the workbench, where the day begins.
const workbench =
  /\/home\/(Shell|DeskPage)|\/identity\/(index|useActAs)|\/practice\/index|\/platform\/(live|stream)|\/(referral|rehab)\/(Due(Section|Count|Box)|useRow|usePlanRow|groups|UrgencyMark|texts\.list|Row|PlanRow)[.]/;
const later = /queriesObserver|useQueries|[iI]nfiniteQuery|\/platform\/(live|stream|draft|time|address)/;

/** Two files that wait for each other find the other half empty: such a build is refused. */
const noCycles: Plugin = {
  name: 'no-cycles',
  generateBundle(_options, bundle) {
    const cleared = new Set<string>();
    const follow = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) throw new Error(`files import each other: ${[...path, file].join(' → ')}`);
      if (cleared.has(file)) return;
      const part = bundle[file];
      if (part?.type === 'chunk') for (const next of part.imports) follow(next, [...path, file]);
      cleared.add(file);
    };
    for (const file of Object.keys(bundle)) follow(file, []);
  },
};

export default defineConfig({
  plugins: [react(), noCycles],
  resolve: { alias: { dcmjs: absent('dcmjs'), xmlbuilder2: absent('xmlbuilder2') } },
  optimizeDeps: { exclude: [loader], include: ['dicom-parser', ...decoders] },
  worker: { format: 'es' },
  build: {
    target: 'chrome109',
    cssTarget: 'chrome109',
    outDir: 'dist',
    assetsDir: 'assets',
    // A strict CSP allows no data: fonts or scripts, so nothing is folded into the page.
    assetsInlineLimit: 0,
    // The list of what each page brings along would travel with the first page; only styles must come before it.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, dependencies) => dependencies.filter(name => name.endsWith('.css')),
    },
    manifest: true,
    rolldownOptions: {
      // What a room's door shows beside the plug for the router must not travel with the first page.
      treeshake: { moduleSideEffects: id => (pure.test(id) || pureImaging.test(id) ? false : undefined) },
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
    proxy: {
      '/trpc': bff,
      '/files': bff,
      '/uploads': bff,
      '/imports': bff,
      '/audit/export.csv': bff,
      '/oidc': bff,
    },
  },
});
