/** Components: known by name, with the attributes that they take. */
import { COMPONENT_SCHEMAS, isComponentName } from '#schemas/components.ts';
import type { Finding } from '#src/diagnostics/finding.ts';
import { nearest } from '#src/diagnostics/nearest.ts';
import { shapeFindings } from '#src/compiler/shape-findings.ts';
import type { Component } from '#src/source/nodes.ts';
import { inText, type AuthorText } from './texts.ts';

export function* checkComponent(text: AuthorText, node: Component): Iterable<Finding> {
  const start = node.position?.start.offset ?? 0;
  const end = text.text.indexOf('>', start);
  const place = { offset: start, length: Math.max(1, end + 1 - start) };
  const { name, attributes } = node;
  if (!isComponentName(name)) {
    const close = nearest(name, Object.keys(COMPONENT_SCHEMAS));
    yield inText(text, { code: 'unknown-component', message: `there is no component \`<${name}>\`; there are ${Object.keys(COMPONENT_SCHEMAS).join(', ')}`, ...place, hint: close === undefined ? `for the text itself write \`\\<${name}>\`` : `did you mean \`<${close}>\`?` });
    return;
  }
  const schema = COMPONENT_SCHEMAS[name];
  const parsed = schema.safeParse(attributes);
  for (const { message, hint } of parsed.success ? [] : shapeFindings(parsed.error.issues, { schema, data: attributes }, '')) {
    yield inText(text, { code: 'component-attribute', message: `\`<${name}>\`: ${message}`, ...place, ...(hint === undefined ? {} : { hint }) });
  }
  const isFull = node.children.length > 0;
  if (name === 'Show' && isFull) yield inText(text, { code: 'component-content', message: '`<Show>` lays out what it names, and takes no text of its own', ...place, hint: 'write `<Show what="…" />`' });
  if (name !== 'Show' && !isFull) yield inText(text, { code: 'component-content', message: `\`<${name}>\` is empty: write its text between \`<${name}>\` and \`</${name}>\``, ...place });
}
