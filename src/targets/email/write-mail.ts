/** A mail as a file: two forms of one text, and headers. Encodings are nodemailer's; the frame is ours, so that the same mail has the same bytes. */
import { createHash } from 'node:crypto';
import { encodeWord, foldLines } from 'nodemailer/lib/mime-funcs';
import { encode, wrap } from 'nodemailer/lib/qp';

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly to: readonly string[];
}

/** A draft with CRLF. `X-Unsent` opens it as one in the programs that know it. Date and Message-ID belong to the sending, and whoever sends it writes them (RFC 6409, section 8). */
export function writeMail({ subject, text, html, to }: Mail): string {
  // Quoted-printable writes every `=` as `=3D`, so the boundary cannot occur in a part.
  const boundary = `=_${createHash('sha256').update(JSON.stringify([subject, text, html, to])).digest('hex').slice(0, BOUNDARY_LENGTH)}`;
  const recipients = to.filter((address) => ADDRESS.test(address));
  const headers = [
    header('Subject', encodedSubject(subject.replaceAll(/\s+/g, ' ').trim())),
    ...(recipients.length === 0 ? [] : [header('To', recipients.join(', '))]),
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
  ];
  const parts = [partOf('text/plain', text), partOf('text/html', html)].map((part) => `--${boundary}\r\n${part}`);
  return `${headers.join('\r\n')}\r\n\r\n${parts.join('\r\n')}\r\n--${boundary}--\r\n`;
}

const BOUNDARY_LENGTH = 24;
/** RFC 2047: an encoded word has at most 75 characters. */
const LONGEST_WORD = 52;
/** One address alone: no list, no name, no header behind it. */
const ADDRESS = /^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\]+$/;

/** A plain subject that looks encoded would be decoded, so it is encoded as well. */
const encodedSubject = (subject: string): string => (/^[ -~]*$/.test(subject) && !subject.includes('=?') ? subject : encodeWord(subject, 'Q', LONGEST_WORD));

const header = (name: string, value: string): string => foldLines(`${name}: ${value}`, 76);

function partOf(type: string, content: string): string {
  const body = wrap(encode(content.replaceAll(/\r?\n/g, '\r\n')));
  return `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}`;
}
