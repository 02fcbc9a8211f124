/** A message as HTML without scripts, styles by class or inline: for mail, for the preview, and to paste. */
import type { MessageCatalog } from '#src/catalog/catalog.ts';
import { levelText } from './level-text.ts';
import type { Block, Cell, ListItem, Mark, Message, MessageField, Run } from './message.ts';

export const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

/** The title, fields and facts as a fragment. Open placeholders are `<mark>`s. */
export function messageHtml(message: Message, catalog: MessageCatalog): string {
  return `<h1>${runsHtml(message.title.runs)}</h1>\n${bodyHtml(message, catalog)}`;
}

/** To be written on in a mail program: what stands open is in brackets alone, for a mark would color whatever is typed over it. */
export const draftHtml = (message: Message, catalog: MessageCatalog): string => messageHtml(message, catalog).replaceAll(MARKED, '$<inner>');

/** Author text is escaped, so that every such element is one of ours. */
const MARKED = /<mark data-open="[^"]*">(?<inner>[^]*?)<\/mark>/g;

/** All below the title. */
export function bodyHtml(message: Message, { messages }: MessageCatalog): string {
  const fields = message.fields.map((field) => fieldHtml(field, messages));
  const facts = message.facts.length === 0 ? [] : ['<hr>', ...message.facts.map((field) => fieldHtml(field, messages))];
  return [...levelHtml(message, messages), ...fields, ...facts, ...actionsHtml(message), ...footerHtml(message)].join('\n');
}

function levelHtml(message: Message, words: MessageCatalog['messages']): string[] {
  const text = levelText(message, words);
  return text === undefined ? [] : [`<p><strong>${escapeHtml(text)}</strong></p>`];
}

const actionsHtml = ({ actions }: Message): string[] => (actions.length === 0 ? [] : [`<p>${actions.map(({ label, url }) => `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`).join(' · ')}</p>`]);

const footerHtml = ({ footer }: Message): string[] => (footer === undefined ? [] : [`<p><small>${escapeHtml(footer)}</small></p>`]);

function fieldHtml({ label, blocks }: MessageField, words: MessageCatalog['messages']): string {
  if (label === undefined) return blocksHtml(blocks, words);
  const [first, ...rest] = blocks;
  const head = `<strong>${runsHtml(label)}</strong>`;
  if (first?.kind !== 'paragraph') return [`<p>${head}</p>`, blocksHtml(blocks, words)].join('\n');
  const [before = '', between = '', after = ''] = words.labelled.split(/\{label\}|\{text\}/).map(escapeHtml);
  return [`<p>${before}${head}${between}${runsHtml(first.runs)}${after}</p>`, ...(rest.length === 0 ? [] : [blocksHtml(rest, words)])].join('\n');
}

const blocksHtml = (blocks: readonly Block[], words: MessageCatalog['messages']): string => blocks.map((block) => blockHtml(block, words)).join('\n');

function blockHtml(block: Block, words: MessageCatalog['messages']): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p>${runsHtml(block.runs)}</p>`;
    case 'list': {
      const tag = block.ordered ? 'ol' : 'ul';
      return `<${tag}>${block.items.map((item) => itemHtml(item, words)).join('')}</${tag}>`;
    }
    case 'quote':
      return `<blockquote>${blocksHtml(block.blocks, words)}</blockquote>`;
    case 'code':
      return `<pre><code>${runsHtml(block.runs, '\n')}</code></pre>`;
    case 'table':
      return tableHtml(block.head, block.rows);
  }
}

/** A list without bullets where there are boxes to tick; an item of one paragraph is one line. */
function itemHtml({ checked, blocks }: ListItem, words: MessageCatalog['messages']): string {
  const box = checked === undefined ? '' : `${checked ? words.box.done : words.box.open} `;
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return `<li>${box}${blocksHtml(blocks, words)}</li>`;
  return `<li${checked === undefined ? '' : ' class="box"'}>${box}${runsHtml(first.runs)}${blocksHtml(rest, words)}</li>`;
}

function tableHtml(head: readonly Cell[], rows: readonly (readonly Cell[])[]): string {
  const rowHtml = ([first = [], ...rest]: readonly Cell[]): string => (head.length > 0 ? `<tr>${cells([first, ...rest], 'td')}</tr>` : `<tr><th scope="row">${runsHtml(first)}</th>${cells(rest, 'td')}</tr>`);
  const thead = head.length === 0 ? '' : `<thead><tr>${head.map((cell) => `<th scope="col">${runsHtml(cell)}</th>`).join('')}</tr></thead>`;
  return `<table>${thead}<tbody>${rows.map(rowHtml).join('')}</tbody></table>`;
}

const cells = (row: readonly Cell[], tag: 'th' | 'td'): string => row.map((cell) => `<${tag}>${runsHtml(cell)}</${tag}>`).join('');

const TAGS: Readonly<Record<Mark, string>> = { strong: 'strong', emphasis: 'em', strike: 's', code: 'code' };

const runsHtml = (runs: readonly Run[], lineBreak = '<br>'): string => runs.map((run) => runHtml(run, lineBreak)).join('');

function runHtml({ text, marks, href, placeholder }: Run, lineBreak: string): string {
  const inner = escapeHtml(text).replaceAll('\n', lineBreak);
  const open = placeholder === undefined ? inner : `<mark data-open="${escapeHtml(placeholder)}">${inner}</mark>`;
  const marked = marks.reduceRight((html, mark) => `<${TAGS[mark]}>${html}</${TAGS[mark]}>`, open);
  return href === undefined ? marked : `<a href="${escapeHtml(href)}">${marked}</a>`;
}
