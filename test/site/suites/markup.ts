import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { RUNBOOKS } from '../../setup/runbooks.ts';
import { builtSite } from '../setup/built-sites.ts';

/** The recommended rules. What is left out is a matter of taste, not of what browsers and readers understand. */
const validator = new HtmlValidate(
  new FileSystemConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Telephone numbers are the author's.
      'tel-non-breaking': 'off',
      // Written by libraries in their own way.
      'void-style': 'off', 'attr-quotes': 'off', 'doctype-style': 'off', 'attribute-boolean-style': 'off', 'attribute-empty-style': 'off', 'no-trailing-whitespace': 'off',
      // A page's title is the author's, and that of the runbook stands behind it.
      'long-title': 'off',
      // A form to search in has no button to send it.
      'wcag/h32': 'off',
      'no-inline-style': 'error',
    },
  }),
);

const ONE_FILE = 'runbook.html';
/** Its parts have the same landmarks, of which those of one are shown. */
const ONCE_IN_EACH = 'unique-landmark';

describe.each(RUNBOOKS)('the markup of the site: %s', (_, dir) => {
  test('every page is valid, and the form in one file', async () => {
    const site = await builtSite(dir);
    const problems: string[] = [];
    const oneFile = [ONE_FILE, await readFile(join(site.dist, ONE_FILE), 'utf8')] as const;
    for (const [page, text] of [...site.pages.map((each) => [each, site.text(each)] as const), oneFile]) {
      const report = await validator.validateString(text, page);
      for (const { messages } of report.results) for (const { ruleId, message, line, column } of messages.filter((each) => page !== ONE_FILE || each.ruleId !== ONCE_IN_EACH)) problems.push(`${page}:${line}:${column} ${ruleId}: ${message}`);
    }
    expect([...new Set(problems)]).toEqual([]);
  });
});
