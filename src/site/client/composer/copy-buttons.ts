/** Copying the message: what lands in the clipboard is what the files hold, and the button says what is left open. */
import { answer, copyText, make } from '#src/site/client/kit.ts';
import type { MessageCatalog } from '#src/catalog/catalog.ts';
import { messageHtml } from '#src/messages/html.ts';
import { isOpen, type Message } from '#src/messages/message.ts';
import { plainText } from '#src/messages/plain-text.ts';
import { slackText } from '#src/messages/slack/pasted-text.ts';
import * as words from '#src/site/client/words.ts';
import { countText } from './count.ts';

export function copyButtons(current: () => Message, catalog: MessageCatalog): HTMLElement {
  const { composer } = words;
  const text = (label: string, write: (message: Message) => string, name: string): HTMLElement => buttonOf(label, name, current, (message) => copyText(write(message)));
  return make(
    'div',
    { class: 'compose-copy' },
    text(composer.slack, (message) => slackText(message, catalog), 'slack'),
    text(composer.plain, (message) => plainText(message, catalog), 'text'),
    buttonOf(composer.html, 'html', current, (message) => copyHtml(messageHtml(message, catalog), plainText(message, catalog))),
  );
}

function buttonOf(label: string, name: string, current: () => Message, copy: (message: Message) => Promise<boolean>): HTMLElement {
  const button = make('button', { type: 'button', 'data-copy-as': name }, label);
  button.addEventListener('click', () => {
    const message = current();
    const open = message.placeholders.filter(isOpen).length;
    void copy(message).then((done) => answer(button, done ? (open === 0 ? words.copied : `${words.copied}. ${countText(open)}`) : words.copyFailed));
  });
  return button;
}

async function copyHtml(html: string, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([html], { type: 'text/html' }), 'text/plain': new Blob([text], { type: 'text/plain' }) })]);
    return true;
  } catch {
    return copyByEvent(html, text);
  }
}

/** Where the clipboard is closed to pages, the event of copying may still take the text. */
function copyByEvent(html: string, text: string): boolean {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.addEventListener('copy', put, { once: true });
  const done = document.execCommand('copy');
  document.removeEventListener('copy', put);
  return done;
}
