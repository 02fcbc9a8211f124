import { runDev } from '#scripts/dev.ts';
import type { Command } from './command.ts';
import { textOf } from './common-options.ts';
import { ExpectedFailure } from './expected-failure.ts';

const USUAL_PORT = '4321';

export const dev: Command = {
  summary: 'serve the site and reload it on every edit',
  options: {
    port: { value: 'PORT', help: `where to serve (default: ${USUAL_PORT})` },
    host: { value: 'HOST', help: 'the address to listen on (default: localhost; 0.0.0.0 shows it to the network)' },
  },
  examples: [
    ['breakglass dev', 'edit ./runbook and watch http://localhost:4321'],
    ['breakglass dev --runbook ops/runbook --port 8080', 'another folder, another port'],
  ],
  run: async ({ options, values }) => {
    await runDev({ runbook: options.runbook, asOf: options.asOf, port: readPort(textOf(values, 'port') ?? USUAL_PORT), host: textOf(values, 'host') ?? 'localhost' });
    return 0;
  },
};

function readPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port < 1 || port > 65_535) throw new ExpectedFailure(`--port ${text} is no port: write a number from 1 to 65535`);
  return port;
}
