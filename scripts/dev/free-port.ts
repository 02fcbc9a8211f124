import { once } from 'node:events';
import { createServer } from 'node:net';
import { ExpectedFailure, hasCode } from '#scripts/cli/expected-failure.ts';

/** Throws an ExpectedFailure where nothing can listen there; Astro would quietly take another port. */
export async function expectFreePort(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    probe.listen({ host, port, exclusive: true });
    await once(probe, 'listening');
  } catch (error) {
    throw explained(error, host, port);
  } finally {
    probe.close();
  }
}

function explained(error: unknown, host: string, port: number): unknown {
  if (hasCode(error, ['EADDRINUSE'])) return new ExpectedFailure(`port ${port} is taken by another program`, { hint: `name another one, such as --port ${port + 1}`, cause: error });
  if (hasCode(error, ['EACCES'])) return new ExpectedFailure(`port ${port} may not be used here`, { hint: 'name one above 1023 with --port', cause: error });
  if (hasCode(error, ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL'])) return new ExpectedFailure(`${host} is no address of this machine`, { hint: 'leave --host out, or write 0.0.0.0', cause: error });
  return error;
}
