import type { AnchorStyle } from './anchors.ts';

/**
 * What GitLab makes of headings: `string_to_anchor` in lib/gitlab/utils/markdown.rb of gitlabhq/gitlabhq. A repeated one takes a number,
 * which is not checked against others. The title of a wiki page stands in its front matter, and is no heading of the page.
 */
export const GITLAB_ANCHORS: AnchorStyle = { titled: false, slugger };

function slugger(): { readonly slug: (heading: string) => string } {
  const counts = new Map<string, number>();
  return {
    slug: (heading) => {
      const anchor = anchorOf(heading);
      const before = counts.get(anchor) ?? 0;
      counts.set(anchor, before + 1);
      return before === 0 ? anchor : `${anchor}-${before}`;
    },
  };
}

const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{Nd}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
    .replaceAll(/-{2,}/g, '-')
    .replace(/^(\d+)$/, 'anchor-$1');
