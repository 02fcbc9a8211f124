/** Every heading and step can be linked to: a button copies the address. */
import { answer, copyText } from './copy.ts';
import { all, make } from './dom.ts';
import * as words from './words.ts';

/** `addressOf` is the address of an id. */
export function startPlaces(page: ParentNode = document, addressOf = (_id: string): string => location.href): void {
  for (const heading of all('main :is(h2, h3, h4, h5, h6)[id]', page)) addTo(heading, heading.id, addressOf);
  for (const step of all('main .step[id]', page)) {
    const heading = step.querySelector<HTMLElement>(':scope > header :is(h2, h3, h4, h5, h6)');
    if (heading !== null) addTo(heading, step.id, addressOf);
  }
}

function addTo(heading: HTMLElement, id: string, addressOf: (id: string) => string): void {
  const button = make('button', { type: 'button', class: 'anchor', 'aria-label': `${words.copyLink}: ${heading.textContent}` });
  button.addEventListener('click', () => {
    history.replaceState(null, '', `#${id}`);
    void copyText(addressOf(id)).then((done) => answer(button, done ? words.linkCopied : words.copyFailed, ''));
  });
  // Otherwise the button's name would be part of the heading's.
  heading.ariaLabel = heading.textContent;
  heading.append(button);
}
