import { visit } from 'unist-util-visit';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrCode } from '#src/targets/binder/qr-code.ts';

/** The dark modules, drawn from the path as a browser would. */
function modulesOf(url: string): boolean[][] {
  const svg = qrCode(url, 'code');
  const size = Number(String(svg.properties['viewBox']).split(' ')[2]);
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  visit(svg, 'element', ({ tagName, properties }) => {
    if (tagName !== 'path') return;
    for (const [, x, y, width] of String(properties['d']).matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) modules[Number(y)]?.fill(true, Number(x), Number(x) + Number(width));
  });
  return modules;
}

test.each(['https://example.org', 'https://example.org/a?b=c&d=%20#e', `https://example.org/${'long/'.repeat(80)}`])('what is drawn for %s is its code, module by module', (url) => {
  expect(modulesOf(url)).toEqual(encode(url, { ecc: 'M', border: 4 }).data);
  expect(modulesOf(url)).not.toEqual(encode(`${url}x`, { ecc: 'M', border: 4 }).data);
});
