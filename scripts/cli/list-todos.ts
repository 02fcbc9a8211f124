import { relative, sep } from 'node:path';
import type { Diagnostic } from '#src/diagnostics/diagnostic.ts';
import { painter } from '#src/diagnostics/paint.ts';
import type { CommonOptions, Io } from './command.ts';

/** The list for people: by file, with places that a terminal can follow, and the count at the end. */
export function listTodos(todos: readonly Diagnostic[], options: Pick<CommonOptions, 'runbook'>, io: Pick<Io, 'cwd' | 'color'>): string {
  const paint = painter(io.color);
  const files = [...Map.groupBy(todos, ({ file }) => file)];
  if (files.length === 0) return paint('green', 'Nothing is left to fill in. This runbook is yours.');
  const base = relative(io.cwd, options.runbook).split(sep).join('/');
  const blocks = files.map(([file, each]) => {
    const places = each.map(({ line, column }) => `${base === '' ? '' : `${base}/`}${file}:${line}:${column}`);
    const width = Math.max(...places.map(({ length }) => length));
    return each.map(({ message }, index) => `${paint('cyan', (places[index] ?? '').padEnd(width))}  ${message}`).join('\n');
  });
  return [...blocks, paint('bold', `${count(todos.length, 'thing')} left to fill in, in ${count(files.length, 'file')}`)].join('\n\n');
}

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
