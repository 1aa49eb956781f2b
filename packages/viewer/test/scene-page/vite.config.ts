import { defineConfig } from 'vite';

/** One script with the scene, fixture graphs and stock sigma, for tests and benchmarks in a browser. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { conditions: ['@entente/source', 'module', 'browser', 'development|production'] },
  build: {
    minify: false,
    modulePreload: false,
    lib: { entry: 'main.ts', formats: ['es'], fileName: () => 'scene.js' },
  },
});
