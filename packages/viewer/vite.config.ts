import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Leaves out what React Aria would say in other languages: the viewer speaks English. */
const onlyEnglish: Plugin = {
  name: 'only-english',
  load: (id) =>
    /react-aria.*[\\/]intl[\\/].*[\\/](?!en-US)[a-z]{2}-[A-Z]{2}\.m?js$/.test(id)
      ? 'export default {};'
      : null,
};

/**
 * Nests the viewer's styles in `.entente`, the element that it fills, so that they leave the rest of a
 * page alone: `:root` and `body` are that element, which bears the theme too. `page.css` is about pages
 * of the viewer's own and stays as it is.
 */
const ownStyles: Plugin = {
  name: 'own-styles',
  enforce: 'pre',
  transform: (code, id) =>
    /[\\/]styles[\\/](?!page)[\w-]+\.css$/.test(id)
      ? `.entente {\n${code.replace(/^(:root|body)(?=\s*[,{])/gm, '&').replace(/^\[data-theme=/gm, '&$&')}\n}\n`
      : null,
};

export default defineConfig({
  base: './',
  plugins: [react(), onlyEnglish, ownStyles],
  resolve: { conditions: ['@entente/source', 'module', 'browser', 'development|production'] },
  build: {
    outDir: 'dist/app',
    emptyOutDir: true,
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: false,
        entryFileNames: 'viewer.js',
        assetFileNames: 'viewer[extname]',
      },
    },
  },
});
