/** The texts of `--help`. Pure. */
import { COMMON_OPTIONS } from './common-options.ts';
import type { Command, CommandTable, OptionTable } from './command.ts';

export function helpForAll(commands: CommandTable): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const);
  return joinBlocks([
    'Breakglass: one typed runbook for AI agent incidents; a site, paper, wiki pages and messages from it.',
    'Usage: breakglass COMMAND [options]',
    section('Commands', rows),
    section('Options of every command', optionRows(COMMON_OPTIONS)),
    section('Without a command', [['--version', 'show the version']]),
    'Exit codes: 0 fine, 1 the runbook has errors, 2 anything else.\n`breakglass COMMAND --help` shows examples.',
  ]);
}

export async function helpForCommand(name: string, command: Command): Promise<string> {
  const { positionals, options = {} } = command;
  return joinBlocks([
    `breakglass ${name}: ${command.summary}`,
    `Usage: breakglass ${[name, ...wordsOf(positionals), '[options]'].join(' ')}`,
    positionals === undefined ? '' : section(positionals.required === true ? 'What follows' : 'What may follow', [[positionals.name, positionals.help]]),
    (await command.details?.()) ?? '',
    section('Options', optionRows({ ...options, ...COMMON_OPTIONS })),
    section('Examples', command.examples),
  ]);
}

const wordsOf = (positionals: Command['positionals']): readonly string[] => (positionals === undefined ? [] : positionals.required === true ? [positionals.name] : [`[${positionals.name}…]`]);

function optionRows(table: OptionTable): (readonly [string, string])[] {
  return Object.entries(table).map(([name, { value, help }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, help]);
}

/** A title and rows in two columns. */
export function section(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return [`${title}:`, ...rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)].join('\n');
}

const joinBlocks = (blocks: readonly string[]): string => blocks.filter((block) => block !== '').join('\n\n');
