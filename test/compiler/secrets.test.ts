import { describe, expect, test } from 'vitest';
import { changed, findings, pointedAt, SMALL } from './small-runbook.ts';

/** Put together here, so that nobody's scanner takes this file for a leak. */
const secret = (...parts: readonly string[]): string => parts.join('');
const LETTERS = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const chars = (length: number): string => LETTERS.repeat(3).slice(3, 3 + length);

const SECRETS: readonly (readonly [what: string, text: string, secret: string])[] = [
  ['a private key', '-----BEGIN OPENSSH PRIVATE KEY-----', '-----BEGIN OPENSSH PRIVATE KEY-----'],
  ['an AWS access key', `export KEY=${secret('AKIA', 'Q3EGUVNTMZLW5XYR')}`, secret('AKIA', 'Q3EGUVNTMZLW5XYR')],
  ['a GitHub token', `use ${secret('ghp_', chars(36))}.`, secret('ghp_', chars(36))],
  ['a GitLab token', secret('glpat-', chars(20)), secret('glpat-', chars(20))],
  ['a Slack token', secret('xoxb-', '1234567890-', chars(24)), secret('xoxb-', '1234567890-', chars(24))],
  ['a Slack webhook', secret('https://hooks.slack.com/services/', 'T0123ABCD/B0123ABCD/', chars(24)), secret('https://hooks.slack.com/services/', 'T0123ABCD/B0123ABCD/', chars(24))],
  ['a Stripe key', secret('sk_live_', chars(24)), secret('sk_live_', chars(24))],
  ['a Google API key', secret('AIza', chars(35)), secret('AIza', chars(35))],
  ['a key of a model provider', secret('sk-ant-api03-', chars(48)), secret('sk-ant-api03-', chars(48))],
  ['a key of a model provider', secret('sk-proj-', chars(48)), secret('sk-proj-', chars(48))],
  ['an access token', secret('npm_', chars(36)), secret('npm_', chars(36))],
  ['a signed token (JWT)', secret('eyJ', chars(20), '.eyJ', chars(30), '.', chars(20)), secret('eyJ', chars(20), '.eyJ', chars(30), '.', chars(20))],
  ['a bearer token', `curl -H "Authorization: Bearer ${chars(24)}" https://a.example.com`, chars(24)],
  ['a password in an address', secret('psql postgres://admin:', 'h4rborlight', '@db.example.com/x'), 'h4rborlight'],
  ['a password', secret('mysql --password=', 'Lan7ern-light'), 'Lan7ern-light'],
  ['a password', secret('The passphrase: ', 'correct-horse-7'), 'correct-horse-7'],
  ['a secret', secret('API_KEY="', 'q8Zr4TmW2pXn', '"'), 'q8Zr4TmW2pXn'],
];

const HARMLESS: readonly string[] = [
  'curl -H "Authorization: Bearer $TOKEN" https://a.example.com',
  'curl -H "Authorization: Bearer ${API_TOKEN_2}"',
  'psql postgres://admin:$PGPASSWORD@db.example.com/x',
  'psql "postgres://<user>:<password>@db.example.com"',
  'mysql --password="$(cat /run/secrets/db-1)"',
  'API_KEY=your-api-key-2026',
  'API_KEY={vars.region}',
  'kubectl get secret payments-key-2',
  'token: agents/guide-7/token-3',
  'Change the password within 15 minutes, twice.',
  'password: the one that you chose',
  secret('AKIA', 'IOSFODNN7EXAMPLE'),
  'git checkout 3f786850e387550fdab836ed7e6dc881de23001b',
  'sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  'The token limit: 200000-tokens-per-day',
  'sk-learn-classifier-for-the-support-assistant',
];

const inPage = (text: string) => changed(SMALL, [['pages/about.mdx', '<Show what="roles" />', `~~~\n${text}\n~~~`]]);

describe('secrets are errors that point at the secret', () => {
  test.each(SECRETS)('%s: %s', (what, text, value) => {
    const files = inPage(text);
    const found = findings(files);
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([['secret', 'error']]);
    expect(found[0]?.message).toContain(what);
    expect(found.map((each) => pointedAt(files, each))).toEqual([value]);
  });
});

test.each(HARMLESS)('no secret: %s', (text) => {
  expect(findings(inPage(text)).filter(({ code }) => code === 'secret')).toEqual([]);
});

test('also in a comment, in a value and in a file that cannot be read', () => {
  const key = secret('AKIA', 'Q3EGUVNTMZLW5XYR');
  const files = changed(SMALL, [
    ['organization.yaml', 'name: Lantern Ltd', `# ${key}\nname: Lantern Ltd`],
    ['organization.yaml', 'vars: { region: eu-1 }', `vars: { region: eu-1, key: ${key} }`],
    ['obligations/gdpr.yaml', 'source: Art. 33', `source: "${key}`],
  ]);
  const found = findings(files).filter(({ code }) => code === 'secret');
  expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual(['obligations/gdpr.yaml:2', 'organization.yaml:1', 'organization.yaml:17']);
});
