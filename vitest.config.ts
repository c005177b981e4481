import { defineConfig } from 'vitest/config';

const project = (name: string, options: Record<string, unknown> = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], ...options },
});

/** Nothing in these keeps state beyond a test: a worker loads the modules once for all its files, in a third of the time. */
const SHARED = { isolate: false };

const boundary = (timeZone: string) =>
  project('unit', {
    name: `boundary ${timeZone}`,
    include: ['test/unit/**/*.boundary.test.ts'],
    env: { TZ: timeZone },
    ...SHARED,
  });

/** `check` runs the first group; `test` runs all. */
export default defineConfig({
  test: {
    reporters: ['default', './test/support/again-alone-reporter.ts'],
    // Values drawn before are drawn again.
    setupFiles: process.env['BAIFANG_DRAWN'] === undefined ? [] : ['./test/support/draw-again.ts'],
    // Many a test waits for a server or a browser: every core has a file at hand.
    maxWorkers: '100%',
    // For `npm run coverage`.
    coverage: {
      include: ['shared/**/*.ts', 'functions/**/*.ts'],
      exclude: ['functions/*/handler.ts', 'shared/ports/in-memory/**'],
      reporter: ['json-summary', 'html'],
    },
    projects: [
      project('unit', { exclude: ['test/unit/**/*.boundary.test.ts'], testTimeout: 20_000, ...SHARED }),
      ...['UTC', 'Asia/Shanghai', 'America/New_York'].map(boundary),
      project('scenarios', SHARED),
      project('properties', { testTimeout: 120_000, ...SHARED }),
      project('architecture', { testTimeout: 300_000 }),
      project('contract', { testTimeout: 30_000, hookTimeout: 60_000 }),
      project('infra', { testTimeout: 120_000, hookTimeout: 180_000, ...SHARED }),
      project('proof', { testTimeout: 300_000, hookTimeout: 180_000 }),
      project('e2e', { testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false }),
    ],
  },
});
