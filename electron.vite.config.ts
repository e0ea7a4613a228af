// Builds the app's three parts: main and preload as CommonJS with everything bundled, the page for app://journal.
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

export default defineConfig({
  main: {
    build: {
      target: 'node20',
      outDir: 'out/main',
      externalizeDeps: false,
      minify: false,
      lib: {
        entry: {
          main: 'electron/main.ts',
          'store-worker': 'electron/store/store-worker.ts',
          'memory-worker': 'electron/memory/memory-worker.ts',
          'doctor-worker': 'electron/store/doctor/doctor-worker.ts',
          'search-worker': 'electron/search/search-worker.ts',
          'import-worker': 'electron/exchange/import-worker.ts',
          'insights-worker': 'electron/insights/insights-worker.ts',
          'export-worker': 'electron/exchange/export-worker.ts',
          'backup-worker': 'electron/backup/backup-worker.ts',
        },
        formats: ['cjs'],
        fileName: (_format, name) => `${name}.js`,
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      outDir: 'out/preload',
      externalizeDeps: false,
      minify: false,
      // Sandboxed: it may require electron only, so it has to be one file.
      rolldownOptions: { output: { codeSplitting: false } },
      lib: { entry: 'electron/preload.ts', formats: ['cjs'], fileName: () => 'preload.js' },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      minify: true,
      outDir: 'out/renderer',
      rolldownOptions: {
        input: resolve('renderer/index.html'),
        // One chunk with what settles zod, so that no other chunk can make a schema before that.
        output: {
          codeSplitting: { groups: [{ name: 'zod', test: /[\\/](?:node_modules[\\/]zod|zod-without-eval)/ }] },
        },
      },
      // The page's CSP allows neither inline scripts nor data: fonts; Chromium preloads modules by itself.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  },
});
