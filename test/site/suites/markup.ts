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

describe.each(RUNBOOKS)('the markup of the site: %s', (_, dir) => {
  test('every page is valid', async () => {
    const site = await builtSite(dir);
    const problems: string[] = [];
    for (const page of site.pages) {
      const report = await validator.validateString(site.text(page), page);
      for (const { messages } of report.results) for (const { ruleId, message, line, column } of messages) problems.push(`${page}:${line}:${column} ${ruleId}: ${message}`);
    }
    expect([...new Set(problems)]).toEqual([]);
  });
});
