/** The command line as a function: words in, exit code out. */
import type { Command, CommandTable, ExitCode, Io } from './command.ts';
import { COMMON_OPTIONS, readCommonOptions } from './common-options.ts';
import { ExpectedFailure, isExpected } from './expected-failure.ts';
import { findCommand, readArguments } from './read-arguments.ts';

const GLOBAL_OPTIONS = { ...COMMON_OPTIONS, version: { help: 'show the version' } } as const;

/** Never throws: what fails is told on stderr. */
export async function runCli(words: readonly string[], commands: CommandTable, io: Io): Promise<ExitCode> {
  try {
    const found = findCommand(words, GLOBAL_OPTIONS);
    if (found === undefined) return await runWithoutCommand(words, commands, io);
    // `--formt json`: the option is what is wrong, and json is no command.
    if (!Object.hasOwn(commands, found.name)) await readArguments(words.slice(0, found.index), GLOBAL_OPTIONS);
    return await runCommand(found.name, words.toSpliced(found.index, 1), commands, io);
  } catch (error) {
    tell(error, io);
    return 2;
  }
}

async function runWithoutCommand(words: readonly string[], commands: CommandTable, io: Io): Promise<ExitCode> {
  const { values } = await readArguments(words, GLOBAL_OPTIONS);
  if (values['version'] === true) {
    const { packageVersion } = await import('./package-version.ts');
    io.out(packageVersion());
    return 0;
  }
  const { helpForAll } = await import('./help.ts');
  if (values['help'] === true) io.out(helpForAll(commands));
  else io.err(helpForAll(commands));
  return values['help'] === true ? 0 : 2;
}

async function runCommand(name: string, words: readonly string[], commands: CommandTable, io: Io): Promise<ExitCode> {
  const command = await loadCommand(name, commands);
  const { values, positionals } = await readArguments(words, { ...COMMON_OPTIONS, ...command.options });
  if (values['help'] === true) {
    const { helpForCommand } = await import('./help.ts');
    io.out(await helpForCommand(name, command));
    return 0;
  }
  if (command.positionals === undefined && positionals.length > 0) throw new ExpectedFailure(`${name} takes nothing after its name, and here is ${positionals.join(' ')}`);
  const options = readCommonOptions(values, io);
  const { recoverOutput } = await import('#scripts/output/recover-output.ts');
  await recoverOutput(options.out);
  return command.run({ options, values, positionals, io });
}

async function loadCommand(name: string, commands: CommandTable): Promise<Command> {
  const entry = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (entry !== undefined) return entry.load();
  const { unknownName } = await import('./unknown-name.ts');
  throw await unknownName('command', name, Object.keys(commands));
}

/** One line and a hint for what a person can mend; a stack only for bugs, and where it is asked for. */
function tell(error: unknown, io: Io): void {
  if (isExpected(error)) {
    io.err(`breakglass: ${error.message}`);
    if (error instanceof ExpectedFailure && error.hint !== undefined) io.err(`hint: ${error.hint}`);
    if (io.debug) io.err(String(error.stack));
    return;
  }
  io.err(`breakglass: this is a bug in Breakglass: ${error instanceof Error ? error.message : String(error)}`);
  if (io.debug) io.err(error instanceof Error ? String(error.stack) : '');
  else io.err('hint: BREAKGLASS_DEBUG=1 shows where');
}
