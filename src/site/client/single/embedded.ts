/** The data of the one file stands in it as text that nothing runs. It is parsed when it is first asked for: much of it never is. */
import type { AgentData } from '#src/site/agent-data.ts';
import { one } from '#src/site/client/dom.ts';

const textOf = (name: string): string | undefined => one(`script[data-name="${CSS.escape(name)}"]`)?.textContent;

/** The build wrote it, as what is asked for. */
const parsed = <T>(name: string): T | undefined => {
  const text = textOf(name);
  return text === undefined ? undefined : JSON.parse(text);
};

function whenAsked<Name extends 'breakglassIndex' | 'breakglassFull' | 'breakglassAgents' | 'breakglassMessages'>(name: Name, make: () => Window[Name] | undefined): void {
  Object.defineProperty(window, name, {
    configurable: true,
    get: () => {
      const value = make();
      Object.defineProperty(window, name, { value });
      return value;
    },
  });
}

whenAsked('breakglassIndex', () => parsed('index'));
whenAsked('breakglassFull', () => ({ index: textOf('full') ?? '', texts: parsed<string[]>('texts') ?? [] }));
whenAsked('breakglassAgents', () => parsed('agents'));
whenAsked('breakglassMessages', () => parsed('messages'));

window.breakglassAgentOf = (id) => parsed<AgentData>(`agents/${id}`);
