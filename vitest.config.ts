import { defineConfig } from 'vitest/config';

/** Whole installations that are timed, killed or looked at in a browser: one file at a time, after all others. */
const ALONE = ['tests/start/**/*.test.ts', 'tests/browser/**/*.test.ts', 'tests/faults/**/*.test.ts'];

/** Kills with figures in seconds, which a crowded machine misses: `npm run test:faults`. */
const FAULTS = process.env.KEYUAN_TEST_FAULTS ? [] : ['tests/start/died.test.ts'];

export default defineConfig({
  test: {
    globalSetup: ['tests/database.setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: ALONE,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: ALONE, exclude: FAULTS, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
