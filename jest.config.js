// Native ESM: run through `npm test`, which passes --experimental-vm-modules.
// SWC only strips types; `tsc -b` checks them (tests too).
const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'es6' },
      sourceMaps: 'inline',
    },
  ],
};
const project = (displayName, testMatch) => ({
  displayName,
  testMatch,
  transform,
  testEnvironment: 'node',
  // Packages see each other's source, so tests need no build first.
  testEnvironmentOptions: { customExportConditions: ['@entente/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
});

/** @type {import('jest').Config} */
export default {
  projects: [
    ...['core', 'ingest', 'nlp', 'graph', 'loader', 'viewer', 'cli'].map((name) =>
      project(name, [`<rootDir>/packages/${name}/test/**/*.test.{ts,tsx}`]),
    ),
    project('repository', ['<rootDir>/test/**/*.test.ts']),
  ],
  collectCoverageFrom: ['packages/*/src/**/*.{ts,tsx}', '!**/index.ts'],
  coverageProvider: 'v8',
  workerIdleMemoryLimit: '1GB',
};
