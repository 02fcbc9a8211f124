/** Words of the command line → options and positionals; whatever is unknown is an error with the nearest name. */
import { parseArgs } from 'node:util';
import type { OptionTable, OptionValues } from './command.ts';
import { ExpectedFailure } from './expected-failure.ts';
import { unknownName } from './unknown-name.ts';

export interface Arguments {
  readonly values: OptionValues;
  readonly positionals: readonly string[];
}

const SHORT: Readonly<Record<string, string>> = { h: 'help', V: 'version' };

/** Throws an ExpectedFailure for an unknown option, a missing value, or a value where none belongs. */
export async function readArguments(words: readonly string[], table: OptionTable): Promise<Arguments> {
  const values: Record<string, string | true | readonly string[]> = {};
  const positionals: string[] = [];
  for (const token of tokensOf(words, table)) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const name = SHORT[token.name] ?? token.name;
    const spec = Object.hasOwn(table, name) ? table[name] : undefined;
    if (spec === undefined) throw await unknownName('option', token.rawName, Object.keys(table).map((each) => `--${each}`));
    const value = spec.value === undefined ? readSwitch(token) : readValue(token, spec.value);
    values[name] = spec.many === true && value !== true ? [...textsOf(values, name), value] : value;
  }
  return { values, positionals };
}

/** The first word that is no option and no option's value; undefined where there is none. */
export function findCommand(words: readonly string[], table: OptionTable): { name: string; index: number } | undefined {
  for (const token of tokensOf(words, table)) {
    if (token.kind === 'positional') return { name: token.value, index: token.index };
  }
  return undefined;
}

interface OptionToken {
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function tokensOf(words: readonly string[], table: OptionTable) {
  const options = Object.fromEntries(Object.entries(table).map(([name, spec]) => [name, { type: spec.value === undefined ? 'boolean' : 'string' } as const]));
  return parseArgs({ args: [...words], options, allowPositionals: true, strict: false, tokens: true }).tokens;
}

/** The values of an option that may be given several times. */
export function textsOf(values: OptionValues, name: string): readonly string[] {
  const value = values[name];
  return typeof value === 'object' ? value : [];
}

function readSwitch({ rawName, value }: OptionToken): true {
  if (value !== undefined) throw new ExpectedFailure(`${rawName} takes no value`);
  return true;
}

function readValue({ rawName, value, inlineValue }: OptionToken, kind: string): string {
  if (value === undefined || value === '') throw new ExpectedFailure(`${rawName} needs a value: ${rawName} ${kind}`);
  if (inlineValue !== true && value.startsWith('-')) {
    throw new ExpectedFailure(`${rawName} needs a value, and ${value} looks like an option`, { hint: `write ${rawName}=${value} if it is meant` });
  }
  return value;
}
