import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  resolve: { conditions: ['@entente/source', 'module', 'browser', 'development|production'] },
});
