import type { Content } from '#src/model/lookup.ts';
import { asked } from './asked.ts';
import { at, type Fault, type RuleContext } from './rule.ts';

/** Nobody is asked for what nothing uses. What several agents take over counts as used where one of them uses it. */
export function* unusedAsk(runbook: Content, { written, isLost }: RuleContext): Iterable<Fault> {
  const places = asked(runbook).flatMap(({ ask, subject, origin }) => {
    const text = JSON.stringify(subject);
    const isUnsure = isLost({ file: origin.file, path: origin.path.slice(0, -1) });
    return Object.keys(ask).map((name) => ({ name, place: written(at(origin, name)), isUsed: isUnsure || text.includes(`{ask.${name}}`), isBare: text.includes(`{${name}}`) }));
  });
  for (const uses of Map.groupBy(places, ({ place }) => JSON.stringify(place)).values()) {
    const [first] = uses;
    if (first !== undefined && !uses.some(({ isUsed }) => isUsed)) yield { message: `nothing uses \`{ask.${first.name}}\`: use it, or do not ask for it`, ...first.place, part: 'key', ...(uses.some(({ isBare }) => isBare) ? { hint: `did you mean \`{ask.${first.name}}\` where \`{${first.name}}\` stands?` } : {}) };
  }
}
