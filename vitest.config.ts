import { defineConfig } from 'vitest/config';
import { SummaryReporter } from './test/setup/summary-reporter.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/own-temporary-folder.ts'],
    testTimeout: 120_000,
    hookTimeout: 300_000,
    reporters: ['default', new SummaryReporter()],
  },
});
