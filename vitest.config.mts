// Four projects: pure code and scripts, the store on real folders and processes, the store's promises under faults, the
// app in a real Electron. In a soak a single test runs for many minutes.
import { defineConfig } from 'vitest/config';

const soaks = Boolean(process.env.INNERVIEW_SOAK);
const soakTimeout = 3_600_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/{shared,renderer,architecture,scripts}/**/*.test.{ts,tsx}'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'store',
          include: ['test/electron/**/*.test.ts'],
          pool: 'forks',
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          testTimeout: soaks ? soakTimeout : 600_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          pool: 'forks',
          fileParallelism: false,
          // What a window does is waited for, not timed: a second is short where two cores do everything.
          expect: { poll: { timeout: 15_000 } },
          testTimeout: soaks ? soakTimeout : 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
