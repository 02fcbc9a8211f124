/** `--set name=value` → values by the id of their placeholder, and what is still missing as lines to read. */
import { ExpectedFailure } from '#scripts/cli/expected-failure.ts';
import { unknownName } from '#scripts/cli/unknown-name.ts';
import { isOpen, type Placeholder, type Values } from '#src/messages/message.ts';

/** Chosen by options of their own. */
const CHOSEN = ['agent', 'severity'];

/** The last part of an id is enough where no other has the same. `\n` in a value begins a new line. */
export async function nameValues(pairs: readonly string[], placeholders: readonly Placeholder[]): Promise<Values> {
  const values: Record<string, string> = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    if (at < 1) throw new ExpectedFailure(`--set ${pair} names no value: write --set name=value`);
    values[await idOf(pair.slice(0, at), placeholders)] = pair.slice(at + 1).replaceAll('\\n', '\n');
  }
  return values;
}

async function idOf(name: string, placeholders: readonly Placeholder[]): Promise<string> {
  const settable = placeholders.filter(({ id }) => !CHOSEN.includes(id));
  const matching = settable.filter(({ id }) => id === name || shortOf(id) === name);
  const [found] = matching.length === 1 ? matching : matching.filter(({ id }) => id === name);
  if (found !== undefined) return found.id;
  if (matching.length > 1) throw new ExpectedFailure(`--set ${name} could be ${matching.map(({ id }) => id).join(' or ')}: write it in full`);
  throw await unknownName('placeholder', name, settable.map(({ id }) => shortOf(id)));
}

const shortOf = (id: string): string => id.slice(id.indexOf('.') + 1);

/** What stands open, one line each: how to fill it in, and what to write. */
export function openLines(placeholders: readonly Placeholder[]): string[] {
  return placeholders.filter(isOpen).map(({ id, prompt, type, options, example }) => {
    const option = CHOSEN.includes(id) ? `--${id} ID` : `--set ${shortOf(id)}=…`;
    const more = [type === 'text' || CHOSEN.includes(id) ? [] : [type], options.length === 0 ? [] : [`one of: ${options.join('; ')}`], example === undefined ? [] : [`such as: ${example}`]].flat();
    return `  ${option}  ${prompt.replaceAll('\n', ' ')}${more.length === 0 ? '' : ` (${more.join('; ')})`}`;
  });
}
