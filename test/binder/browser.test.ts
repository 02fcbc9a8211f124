import { describe, expect, test } from 'vitest';
import { namedBrowser, systemBrowsers } from '#scripts/print/browser-places.ts';
import { findBrowser } from '#scripts/print/find-browser.ts';
import { printBinder } from '#scripts/print/print-binder.ts';
import { DEFAULT_RUNBOOK, inputOf } from '../setup/runbooks.ts';

describe('which browser prints', () => {
  test('a variable comes first, and ours before the common one', () => {
    expect(namedBrowser({ PUPPETEER_EXECUTABLE_PATH: '/b', BREAKGLASS_BROWSER: '/a' })).toEqual({ variable: 'BREAKGLASS_BROWSER', path: '/a' });
    expect(namedBrowser({ BREAKGLASS_BROWSER: '', PUPPETEER_EXECUTABLE_PATH: '/b' })?.path).toBe('/b');
    expect(namedBrowser({})).toBeUndefined();
  });

  test('a variable that names nothing is told', async () => {
    await expect(findBrowser({ BREAKGLASS_BROWSER: '/nowhere/chrome' })).rejects.toThrow('BREAKGLASS_BROWSER names /nowhere/chrome, and there is no such file');
  });

  test.each([
    ['linux', { PATH: '/opt/bin:relative' }, ['/opt/bin/chromium', '/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge']],
    ['darwin', { HOME: '/Users/a' }, ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Users/a/Applications/Chromium.app/Contents/MacOS/Chromium']],
    ['win32', { PROGRAMFILES: 'C:\\Programs' }, ['C:\\Programs\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe']],
  ] as const)('on %s the usual places are looked at', (platform, env, expected) => {
    const places = systemBrowsers({ platform, env });
    expect(expected.filter((place) => !places.includes(place))).toEqual([]);
    expect(places.some((place) => place.startsWith('relative'))).toBe(false);
  });

  test('one that does not start leaves a line that says what to do, and no file', async () => {
    const before = process.env['BREAKGLASS_BROWSER'];
    process.env['BREAKGLASS_BROWSER'] = '/bin/false';
    try {
      const printed = await printBinder({ input: await inputOf(DEFAULT_RUNBOOK), editions: [{ kind: 'forms' }], papers: ['a4'], detail: () => undefined });
      expect(printed.files).toEqual([]);
      expect(printed.note).toMatch(/^no PDF was made, because the browser \/bin\/false does not start .*set BREAKGLASS_BROWSER/);
      expect(printed.note?.split('\n')).toHaveLength(1);
    } finally {
      if (before === undefined) delete process.env['BREAKGLASS_BROWSER'];
      else process.env['BREAKGLASS_BROWSER'] = before;
    }
  });
});
