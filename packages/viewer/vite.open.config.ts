import { defineConfig } from 'vite';

/** The viewer's other file, `open.js`, which `src/open.ts` describes: no module, see `create-worker.ts`. Built after `vite.config.ts`. */
export default defineConfig({
  resolve: { conditions: ['@entente/source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist/app',
    emptyOutDir: false,
    modulePreload: false,
    rolldownOptions: {
      input: 'src/open.ts',
      output: { format: 'iife', codeSplitting: false, entryFileNames: 'open.js' },
    },
  },
});
