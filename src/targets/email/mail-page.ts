import { escapeHtml } from '#src/messages/html.ts';

/** Light by default, dark where the reader's mail program is dark and asks (it says so by the meta). No scripts, no images, nothing that loads. */
const STYLE = `
:root { color-scheme: light dark; }
body { margin: 0 auto; padding: 16px; max-width: 38em; background: #ffffff; color: #16181d; font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.25em; line-height: 1.3; margin: 0 0 .8em; }
p { margin: 0 0 .8em; }
table { border-collapse: collapse; margin: 0 0 .8em; }
th, td { border: 1px solid #8a867d; padding: .3em .6em; text-align: start; vertical-align: top; }
blockquote { margin: 0 0 .8em; padding-inline-start: .8em; border-inline-start: 3px solid #8a867d; }
pre { white-space: pre-wrap; }
mark { background: #fff0b3; color: #16181d; padding: 0 .15em; }
.box { list-style: none; }
hr { border: 0; border-top: 1px solid #8a867d; margin: 1em 0; }
a { color: #1d4f7c; }
small { color: #55585f; }
@media (prefers-color-scheme: dark) {
  body { background: #101216; color: #eceae5; }
  mark { background: #5c4a00; color: #fff6d6; }
  a { color: #86b8ea; }
  small { color: #b3b1ab; }
}`;

/** A whole HTML page around the fragment of a message. */
export function mailPage(title: string, body: string, language: string): string {
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${STYLE}
</style>
</head>
<body>
${body}
</body>
</html>
`;
}
