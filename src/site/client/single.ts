/** All pages in one file: the part that an address names is shown, as if it were a page of its own. */
import './page.ts';
import './more.ts';
import './asks.ts';
import './search.ts';
import './later.ts';
import { all, one } from './dom.ts';
import { showBecause, takeReason } from './because.ts';

const title = document.title;

function show(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const section = target?.closest<HTMLElement>('main > section') ?? one('main > section');
  if (section === null) return;
  for (const each of all('main > section')) each.classList.toggle('shown', each === section);
  const heading = one('h1', section)?.textContent ?? '';
  document.title = section.id === 'index' || heading === '' ? title : `${heading} · ${title}`;
  for (const link of all('.bar a')) link.toggleAttribute('aria-current', link.getAttribute('href') === `#${section.id}`);
  const reason = takeReason();
  if (reason !== undefined) showBecause(section, reason);
  if (target === null || target === section) window.scrollTo(0, 0);
  else target.scrollIntoView();
}

window.addEventListener('hashchange', show);
show();
