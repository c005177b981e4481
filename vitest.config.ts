import { defineConfig } from 'vitest/config';

const project = (name: string, options: Record<string, unknown> = {}) => ({
  extends: true as const,
  test: { name, include: [`test/${name}/**/*.test.ts`], ...options },
});

const boundary = (timeZone: string) =>
  project('unit', {
    name: `boundary ${timeZone}`,
    include: ['test/unit/**/*.boundary.test.ts'],
    env: { TZ: timeZone },
  });

/** `check` runs the first group; `test` runs all. */
export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      project('unit', { exclude: ['test/unit/**/*.boundary.test.ts'] }),
      ...['UTC', 'Asia/Shanghai', 'America/New_York'].map(boundary),
      project('scenarios'),
      project('properties', { testTimeout: 120_000 }),
      project('architecture', { testTimeout: 60_000 }),
      project('contract', { testTimeout: 30_000, hookTimeout: 60_000 }),
      project('infra', { testTimeout: 120_000, hookTimeout: 180_000 }),
      project('e2e', { testTimeout: 180_000, hookTimeout: 180_000, fileParallelism: false }),
    ],
  },
});
