/** What a person reads in the server: the facts of each level, from the rows and pages themselves. */
import { catalogOf } from '#src/catalog/catalog.ts';
import type { LevelFacts } from '../setup/level-facts.ts';
import { readMark } from '#src/notion/mark.ts';
import { blockLine, titleOf } from './server/dump.ts';
import { plainText } from './server/rich-text.ts';
import type { NotionServer } from './server/notion-server.ts';
import type { StoredPage } from './server/store.ts';

/** The page of a row, by the mark that it carries. */
export function pageOf(server: NotionServer, row: string): StoredPage {
  const found = findPage(server, row);
  if (found === undefined) throw new Error(`no page has the row ${row}`);
  return found;
}

const findPage = ({ store }: NotionServer, row: string): StoredPage | undefined => [...store.pages.values()].find((page) => !page.inTrash && Object.values(page.values).some((value) => readMark(plainText(value['rich_text']))?.id === row));

/** The text of a page, a line for each block; cells of tables in one line. */
export function linesOf(server: NotionServer, id: string): string[] {
  return (server.store.holder(id)?.children ?? []).flatMap((child) => {
    const block = server.store.blocks.get(child);
    return block === undefined ? [] : [blockLine(block, (text) => text).replaceAll(/\(https:\/\/[^)]*\)/g, '').replace(/^[a-z_]+\d? ?/, ''), ...linesOf(server, child)];
  });
}

/** Each fact that is told otherwise there, or not at all. */
export function missingFacts(server: NotionServer, facts: LevelFacts): string[] {
  const words = catalogOf('en').book.severity;
  const page = findPage(server, facts.level === undefined ? 'overview/severities' : `severities/${facts.level}`);
  const lines = page === undefined ? [] : linesOf(server, page.id);
  const behind = (label: string): string | undefined => lines.find((line) => line.startsWith(`${label}: `))?.slice(label.length + 2);
  const wrong = (what: string, is: boolean): string[] => (is ? [] : [`${facts.level ?? 'every incident'}: ${what}`]);
  const after = (heading: string): string[] => lines.slice(lines.indexOf(heading) + 1);
  return [
    ...wrong('label', titleOf(page).includes(facts.label ?? '')),
    ...wrong(`respond ${facts.responseTime}`, behind(words.responseTime) === facts.responseTime),
    ...wrong(`first ${facts.firstAction}`, facts.firstAction === undefined || after(words.firstAction)[0] === facts.firstAction),
    ...wrong(`update ${facts.nextUpdate}`, (behind(words.updates) ?? '').includes(facts.updateEvery ?? '')),
    ...facts.told.flatMap(({ who, by = '' }) => wrong(`told ${who} ${by}`, after(words.tell).some((line) => line.startsWith(who) && line.includes(by)))),
  ];
}
