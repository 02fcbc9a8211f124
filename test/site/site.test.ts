/** The built sites of all runbooks. One file, so that each site is built once and one browser serves all suites. */
import { afterAll } from 'vitest';
import { closeBrowser } from './setup/browser.ts';
import { removeBuilt } from './setup/built-sites.ts';
import './suites/files.ts';
import './suites/markup.ts';
import './suites/accessibility.ts';
import './suites/triage.ts';
import './suites/search.ts';
import './suites/agents.ts';
import './suites/commands.ts';
import './suites/reading.ts';
import './suites/offline.ts';
import './suites/from-disk.ts';
import './suites/one-file.ts';
import './suites/without-scripts.ts';
import './suites/composer.ts';
import './suites/composer-in-one-file.ts';
import './suites/message-preview.ts';

afterAll(async () => {
  await closeBrowser();
  await removeBuilt();
});
