/** All interface text of one language. Never write interface text anywhere else. */
import { englishTimeWords, type TimeWords } from '#src/model/time/words.ts';
import { englishBinderWords } from './english/binder.ts';
import { englishBookWords } from './english/book.ts';
import { englishExportWords } from './english/exports.ts';
import { englishMessageWords } from './english/messages.ts';
import { englishNotionWords } from './english/notion.ts';
import { englishSiteWords } from './english/site.ts';

export interface Catalog {
  /** BCP 47: for plurals, numbers and dates by Intl. */
  readonly locale: string;
  readonly time: TimeWords;
  /** What a book says in every output. */
  readonly book: typeof englishBookWords;
  readonly messages: typeof englishMessageWords;
  readonly site: typeof englishSiteWords;
  readonly binder: typeof englishBinderWords;
  /** What only wikis, MkDocs and the Notion zip say. */
  readonly exports: typeof englishExportWords;
  readonly notion: typeof englishNotionWords;
}

/** What composing a message needs: the browser is given no more. */
export type MessageCatalog = Pick<Catalog, 'locale' | 'time' | 'messages'>;

const english: Catalog = { locale: 'en', time: englishTimeWords, book: englishBookWords, messages: englishMessageWords, site: englishSiteWords, binder: englishBinderWords, exports: englishExportWords, notion: englishNotionWords };

const CATALOGS: Readonly<Record<string, Catalog>> = { en: english };

/** The catalog of a language tag, or of its base language; English where there is none yet. */
export function catalogOf(language: string): Catalog {
  return CATALOGS[language] ?? CATALOGS[language.split('-')[0] ?? ''] ?? english;
}
