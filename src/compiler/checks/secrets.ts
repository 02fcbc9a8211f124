/** Keys, tokens and passwords never stand in a runbook: it is printed, mailed and pasted. */
import type { Finding } from '#src/diagnostics/finding.ts';
import type { CheckInput } from './check-input.ts';

interface Shape {
  readonly what: string;
  readonly pattern: RegExp;
  /** Whether what was matched is a secret, and no name or stand-in. */
  readonly isSecret?: (value: string) => boolean;
}

/** A stand-in, not a value: `$TOKEN`, `<password>`, `***`, `your-key`, `EXAMPLE`. */
const PLACEHOLDER = /^[$<{%*[(]|example|placeholder|your|change-?me|redacted|dummy|sample|xxx|\*\*\*|\.\.\.|…|:\/\/|^(.)\1+$/i;
const isMixed = (value: string): boolean => /\d/.test(value) && /[A-Za-z]/.test(value) && !PLACEHOLDER.test(value);
/** `payments-key-2` names a secret; it is none. */
const isName = (value: string): boolean => /^[a-z][a-z0-9]*(?:[-_./][a-z0-9]+)+$/.test(value);

/**
 * The first group is the secret, where there is one. Shapes as their issuers document them, and as the gitleaks project collects them
 * (github.com/gitleaks/gitleaks, config/gitleaks.toml).
 */
const SHAPES: readonly Shape[] = [
  // RFC 7468, 10 and 11; OpenSSH PROTOCOL.key; RFC 9580, 6.2 (PGP).
  { what: 'a private key', pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY(?: BLOCK)?-----/g },
  // docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html, "Unique identifiers".
  { what: 'an AWS access key', pattern: /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b/g },
  // github.blog/2021-04-05-behind-githubs-new-authentication-token-formats
  { what: 'a GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59})\b/g },
  // docs.gitlab.com/security/tokens/#token-prefixes
  { what: 'a GitLab token', pattern: /\bgl(?:pat|oas|dt|rt|cbt|ptt|ft|soat)-[\w-]{20,}/g },
  // docs.slack.dev/authentication/tokens; docs.slack.dev/messaging/sending-messages-using-incoming-webhooks
  { what: 'a Slack token', pattern: /\bxox[abeprs]-[\w-]{10,}|\bxapp-\d-[\w-]{10,}/g },
  { what: 'a Slack webhook', pattern: /https:\/\/hooks\.slack\.com\/(?:services|workflows|triggers)\/T[A-Z0-9]+\/[\w/]{20,}/g },
  // docs.stripe.com/keys
  { what: 'a Stripe key', pattern: /\b[rs]k_(?:live|test)_[A-Za-z0-9]{20,}/g },
  // cloud.google.com/docs/authentication/api-keys
  { what: 'a Google API key', pattern: /\bAIza[\w-]{35}\b/g },
  // Keys of OpenAI and Anthropic: `sk-`, `sk-proj-`, `sk-svcacct-`, `sk-ant-api03-`.
  { what: 'a key of a model provider', pattern: /\bsk-(?:proj-|svcacct-|admin-|ant-[a-z0-9]+-)?[A-Za-z0-9_-]{32,}/g, isSecret: isMixed },
  // huggingface.co/docs/hub/security-tokens; docs.npmjs.com/about-access-tokens; docs.sendgrid.com, "API keys"; pypi.org/help/#apitoken
  { what: 'an access token', pattern: /\bhf_[A-Za-z]{34}\b|\bnpm_[A-Za-z0-9]{36}\b|\bSG\.[\w-]{22}\.[\w-]{43}\b|\bpypi-AgEI[\w-]{50,}|\bhvs\.[\w-]{24,}|\bdop_v1_[a-f0-9]{64}\b/g },
  // RFC 7519, 3
  { what: 'a signed token (JWT)', pattern: /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}/g },
  // RFC 6750, 2.1
  { what: 'a bearer token', pattern: /\bBearer\s+([A-Za-z0-9._~+/-]{16,}=*)/g, isSecret: isMixed },
  // RFC 3986, 3.2.1
  { what: 'a password in an address', pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@"'{}$<]+:([^\s/@"'{}$<]{3,})@/gi, isSecret: (value) => !PLACEHOLDER.test(value) },
  { what: 'a password', pattern: /\b(?:password|passwd|passphrase|pwd)["']?\s*(?:[:=]\s*|\s)["']?([^\s"'`,;}]{8,})/gi, isSecret: isMixed },
  { what: 'a secret', pattern: /\b\w*(?:secret|api[_-]?key|access[_-]?key|token)["']?\s*[:=]\s*["']?([^\s"'`,;}]{12,})/gi, isSecret: (value) => isMixed(value) && !isName(value) },
];

const HINT = 'take it out, replace it at its issuer, and name where it is kept: `$TOKEN`, or a path in the vault';

/** Secrets in any file, comments and broken files included. A text that looks like two kinds is told once. */
export function* secrets({ files }: CheckInput): Iterable<Finding> {
  for (const { file } of files) {
    let end = -1;
    for (const { what, start, length } of secretsIn(file.text)) {
      if (start < end) continue;
      end = start + length;
      yield { code: 'secret', message: `this looks like ${what}: a runbook is printed, mailed and pasted, and holds no secrets`, file: file.path, path: 'body', offset: start - file.bodyOffset, length, hint: HINT };
    }
  }
}

interface Found {
  readonly what: string;
  readonly start: number;
  readonly length: number;
}

function secretsIn(text: string): readonly Found[] {
  const found = SHAPES.flatMap(({ what, pattern, isSecret }) =>
    [...text.matchAll(pattern)].flatMap((match): Found[] => {
      const value = match[1] ?? match[0];
      return isSecret?.(value) === false || /EXAMPLE/.test(value) ? [] : [{ what, start: match.index + match[0].lastIndexOf(value), length: value.split('\n', 1)[0]?.length ?? 0 }];
    }),
  );
  return found.toSorted((a, b) => a.start - b.start || b.length - a.length);
}
