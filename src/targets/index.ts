/** All outputs that are files made by pure functions. A new output is one folder here and one row. */
import { data } from './data/index.ts';
import { documents } from './documents/index.ts';
import { email } from './email/index.ts';
import { markdown } from './markdown/index.ts';
import { messagePreview } from './message-preview/index.ts';
import { mkdocs } from './mkdocs/index.ts';
import { notion } from './notion/index.ts';
import { slack } from './slack/index.ts';
import { statusPage } from './status-page/index.ts';
import { teams } from './teams/index.ts';
import { wiki } from './wiki/index.ts';
import type { Target } from './target.ts';

export const TARGETS = {
  data,
  markdown,
  wiki,
  mkdocs,
  notion,
  slack,
  teams,
  email,
  'status-page': statusPage,
  documents,
  'message-preview': messagePreview,
} as const satisfies Record<string, Target>;
