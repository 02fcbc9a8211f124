/** An Adaptive Card as HTML: drawn from the very JSON that is posted. */
import { escapeHtml } from '#src/messages/html.ts';
import type { AdaptiveCard, CardElement, TextRun } from '#src/messages/teams/teams-card.ts';

export function drawTeams({ body, actions = [] }: AdaptiveCard): string {
  const buttons = actions.length === 0 ? '' : `<p class="buttons">${actions.map(({ title }) => `<span>${escapeHtml(title)}</span>`).join('')}</p>`;
  return `<div class="teams">${body.map(drawElement).join('')}${buttons}</div>`;
}

function drawElement(element: CardElement): string {
  const line = element.separator === true ? '<hr>' : '';
  if (element.type === 'Container') return `${line}<div class="container">${element.items.map(drawElement).join('')}</div>`;
  return `${line}<p>${element.inlines.map(drawRun).join('')}</p>`;
}

function drawRun({ text, weight, italic, strikethrough, fontType, size, isSubtle, highlight, selectAction }: TextRun): string {
  const classes = [size === 'Large' ? 'large' : '', size === 'Small' ? 'little' : '', isSubtle === true ? 'subtle' : ''].filter(Boolean).join(' ');
  const tags = [weight === 'Bolder' ? 'strong' : '', italic === true ? 'em' : '', strikethrough === true ? 's' : '', fontType === 'Monospace' ? 'code' : '', highlight === true ? 'mark' : ''].filter(Boolean);
  const inner = tags.reduceRight((html, tag) => `<${tag}>${html}</${tag}>`, escapeHtml(text).replaceAll('\n', '<br>'));
  const styled = classes === '' ? inner : `<span class="${classes}">${inner}</span>`;
  return selectAction === undefined ? styled : `<a href="${escapeHtml(selectAction.url)}">${styled}</a>`;
}
