/** Slack's blocks as HTML that looks like the channel: drawn from the very JSON that is posted. */
import type { KnownBlock, RichTextBlockElement, RichTextElement } from '@slack/types';
import { escapeHtml } from '#src/messages/html.ts';

export const drawSlack = (blocks: readonly KnownBlock[]): string => `<div class="slack">${blocks.map(drawBlock).join('')}</div>`;

function drawBlock(block: KnownBlock): string {
  switch (block.type) {
    case 'header':
      return `<p class="head">${escapeHtml(block.text.text)}</p>`;
    case 'context':
      return `<p class="small">${block.elements.map((element) => ('text' in element ? escapeHtml(element.text) : '')).join(' ')}</p>`;
    case 'divider':
      return '<hr>';
    case 'rich_text':
      return `<div class="text">${block.elements.map(drawElement).join('')}</div>`;
    case 'actions':
      return `<p class="buttons">${block.elements.map((element) => (element.type === 'button' ? `<span>${escapeHtml(element.text.text)}</span>` : '')).join('')}</p>`;
    default:
      return '';
  }
}

function drawElement(element: RichTextBlockElement): string {
  const inner = (): string => ('elements' in element && element.type !== 'rich_text_list' ? element.elements.map(drawRun).join('') : '');
  switch (element.type) {
    case 'rich_text_list': {
      const tag = element.style === 'ordered' ? 'ol' : 'ul';
      return `<${tag}>${element.elements.map((item) => `<li>${item.elements.map(drawRun).join('')}</li>`).join('')}</${tag}>`;
    }
    case 'rich_text_quote':
      return `<blockquote>${inner()}</blockquote>`;
    case 'rich_text_preformatted':
      return `<pre>${inner()}</pre>`;
    case 'rich_text_section':
      return `<div>${inner()}</div>`;
  }
}

function drawRun(run: RichTextElement): string {
  if (run.type !== 'text' && run.type !== 'link') return '';
  const { bold = false, italic = false, strike = false, code = false } = run.style ?? {};
  const tags = [bold ? 'strong' : '', italic ? 'em' : '', strike ? 's' : '', code ? 'code' : ''].filter(Boolean);
  const text = tags.reduceRight((html, tag) => `<${tag}>${html}</${tag}>`, escapeHtml(run.text ?? '').replaceAll('\n', '<br>'));
  return run.type === 'link' ? `<a href="${escapeHtml(run.url)}">${text}</a>` : text;
}
