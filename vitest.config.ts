import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/setup/longest-first.ts';
import { SummaryReporter } from './test/setup/summary-reporter.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/own-temporary-folder.ts'],
    // By itself it leaves one core unused, which is half of a small machine.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 300_000,
    reporters: ['default', new SummaryReporter()],
  },
});
