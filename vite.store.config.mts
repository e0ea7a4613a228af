// Builds the session store alone, for plain Node: one ES module that needs no node_modules.
import { defineConfig } from 'vite';

export default defineConfig({
  publicDir: false,
  // write-file-atomic names its temp files after this, and an ES module has none.
  define: { __filename: JSON.stringify('session-store.mjs') },
  ssr: { target: 'node', noExternal: true },
  build: {
    ssr: 'electron/store/session-store.ts',
    target: 'node20',
    outDir: 'out/store',
    emptyOutDir: true,
    minify: false,
    rolldownOptions: { output: { format: 'es', entryFileNames: 'session-store.mjs', codeSplitting: false } },
  },
});
