import { defineConfig } from 'vite';

/** One file for browsers, with the fast model inside. */
export default defineConfig({
  resolve: { conditions: ['@entente/source', 'module', 'browser', 'development|production'] },
  assetsInclude: ['**/*.bin'],
  build: {
    outDir: 'dist/bundle',
    emptyOutDir: true,
    chunkSizeWarningLimit: 20_000,
    reportCompressedSize: false,
    lib: { entry: 'src/browser/parser.ts', formats: ['es'], fileName: 'parser' },
  },
});
