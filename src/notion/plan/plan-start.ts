import type { Root } from 'mdast';
import { hashOf, hashOfBlocks } from '#src/notion/blocks/canonical.ts';
import { blocksOf } from '#src/notion/blocks/from-mdast.ts';
import { divide } from '#src/notion/line.ts';
import { decide } from './decide.ts';
import { isWritten, type Around } from './plan-rows.ts';
import type { Note, Plan } from './plan.ts';
import { leadsToKnown } from './targets.ts';

export const START = 'start';

/** The start page: its title counts as its cells. */
export function planStart({ template, names, state: { start }, options: { force } }: Around): Plan {
  if (start === undefined) return { actions: [{ kind: 'update-start', title: false, body: true }], notes: [] };
  const isKnown = leadsToKnown({ body: template.start, cells: {} }, template, names);
  const title = decide({ wanted: hashOf(template.title), written: start.mark.cells, current: hashOf(start.title) });
  const body = decide({ wanted: isKnown ? hashOfBlocks(startBlocks(template.start, names)) : undefined, written: start.mark.body, current: hashOfBlocks(divide(start.blocks).ours) });
  const writes = { title: isWritten(title, force), body: isWritten(body, force) };
  const notes = ([['cells', title], ['body', body]] as const).flatMap(([part, decision]): Note[] => (decision === 'edited' ? [{ kind: 'edited', database: START, title: start.title, part, forced: force }] : []));
  return { actions: writes.title || writes.body ? [{ kind: 'update-start', ...writes }] : [], notes };
}

const startBlocks = (body: Root, names: Around['names']): ReturnType<typeof blocksOf> => blocksOf(body, names);
