/** Pages for the wikis of GitHub and GitLab, a tree for each. */
import type { Target } from '#src/targets/target.ts';
import { renderWiki } from './render-wiki.ts';

const FLAVORS = ['github', 'gitlab'] as const;

export const wiki: Target = {
  summary: 'pages for the wikis of GitHub and GitLab',
  folder: 'wiki',
  render: (input) => ({
    files: FLAVORS.flatMap((flavor) => renderWiki(input, flavor).map((file) => ({ ...file, path: `${flavor}/${file.path}` }))),
    diagnostics: [],
  }),
};
