/** Author text → plain mdast. What it becomes is told as Markdown, links inside the book as `book:`. */
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { Block } from '#src/book/build.ts';
import { plainText } from '#src/book/prose/plain.ts';
import { labelText } from '#src/book/prose/label.ts';
import { proseBlocks, proseLine } from '#src/book/prose/resolve-prose.ts';
import { MANY_AGENTS, type Scope } from '#src/book/scope.ts';
import { catalogOf } from '#src/catalog/catalog.ts';
import { writeGfm } from '#src/dialect/gfm.ts';
import { scopeOf } from './scope.ts';

const catalog = catalogOf('en');
const write = (blocks: readonly Block[]): string => writeGfm({ type: 'root', children: [...blocks] }, { href: (address) => `book:${address}`, callouts: catalog.book.callouts }).trim();
const resolved = async (text: string, name = 'branches', change: (scope: Scope) => Partial<Scope> = () => ({})): Promise<string> => {
  const scope = await scopeOf(name, { evidence: 's3://qasr-evidence', counter: 'https://counter.example.net/a', odd: 'a*b_c <d>' });
  return write(proseBlocks(text, { ...scope, ...change(scope) }));
};

const chooseCustoms = ({ runbook }: Scope): Partial<Scope> => ({ agent: runbook.agents.find(({ id }) => id === 'customs') });
const aDozen = ({ runbook }: Scope): Partial<Scope> => ({ agents: runbook.agents.slice(0, MANY_AGENTS) });
const inContain = (): Partial<Scope> => ({ file: 'procedures/contain.mdx', section: 'procedures/contain' });

describe('references in prose', () => {
  test.each([
    ['a thing is its linked name', '{roles.watch}', '[Night watch](book:contacts/roles#watch)'],
    ['a level', '{severities.p0}', '[P0 Cargo or customs harm](book:severities/p0)'],
    ['a step', '{procedures.contain.stop}', '[Stop the agent](book:procedures/contain#stop)'],
    ['a control', '{agents.dispatch.kill-switch}', '[Kill switch](book:agents/dispatch#kill-switch)'],
    ['a text', '{severities.p0.code}', 'P0'],
    ['a list of things', '{roles.yard.includes}', '[Night watch](book:contacts/roles#watch) and [Terminal liaison](book:contacts/roles#terminal)'],
    ['a length of time', '{roles.desk-lead.answers_within}', '5 min'],
    ['a value stays to the letter', '{vars.odd}', String.raw`a\*b_c \<d>`],
    ['an address can be followed', '{vars.counter}', '<https://counter.example.net/a>'],
    ['what an incident fills in is a visible gap', '{incident.id} {incident.next_update_at} {incident.desk-lead}', String.raw`\[incident id] \[time of the next update] \[Desk lead]`],
    ['an agent that is not chosen is one too', '{agent.name}', String.raw`\[name of the agent]`],
    ['braces that are escaped stay', String.raw`\{agent.name} and {not a reference}`, '{agent.name} and {not a reference}'],
    ['inside emphasis and headings', '**{roles.watch}**', '**[Night watch](book:contacts/roles#watch)**'],
    ['a link holds no second link', '[see {roles.watch}](https://example.net)', '[see Night watch](https://example.net)'],
  ])('%s', async (_, text, expected) => {
    expect(await resolved(text)).toBe(expected);
  });

  test('they keep what was written', async () => {
    const scope = await scopeOf('branches');
    expect(proseLine('{roles.watch} {agent.name}', scope).map(({ data }) => data)).toEqual([{ ref: ['roles', 'watch'] }, undefined, { placeholder: 'agent.name', ref: ['agent', 'name'] }]);
  });

  test('a chosen agent, and its own channels', async () => {
    expect(await resolved('{agent.name}: {agent.owner}, {channels.incidents}', 'branches', chooseCustoms)).toBe('Customs clerk: [Customs counsel](book:contacts/roles#customs-counsel), [#customs-🧯](book:contacts/channels#customs-room)');
  });

  test('an only agent is meant without being chosen', async () => {
    expect(await resolved('{agent.name}', 'no-levels')).toBe('Shelf helper');
  });

  test('a gap for a person is told by its prompt', async () => {
    expect(await resolved('{ask.file}', 'branches', () => ({ ask: { file: { prompt: 'File name', type: 'text' } } }))).toBe(String.raw`\[File name]`);
  });

  test('labels hold references, and no Markdown', async () => {
    const scope = await scopeOf('branches');
    expect(labelText(String.raw`*{roles.watch}* \{x} {incident.id}`, scope)).toBe('*Night watch* {x} [incident id]');
  });
});

describe('links', () => {
  test.each([
    ['to a file', '[x](recover/index.mdx)', '[x](book:procedures/recover)'],
    ['to a step of its own file', '[x](recover/03-validate.mdx)', '[x](book:procedures/recover#validate)'],
    ['to an anchor of a file', '[x](../pages/odd-text.mdx#lists-in-lists)', '[x](book:pages/odd-text#lists-in-lists)'],
    ['to an anchor on the same page', '[x](#save-what-you-can)', '[x](book:procedures/contain#save-what-you-can)'],
    ['to a YAML file', '[x](../agents/dispatch.yaml)', '[x](book:agents/dispatch)'],
    ['out of the book', '[x](https://example.net/a.mdx)', '[x](https://example.net/a.mdx)'],
    ['that would run a script: its words alone', '[x](javascript:alert(1)) ![y](data:text/html,z) <javascript:alert(2)>', 'x y javascript:alert(2)'],
    ['that pretends to be an address of the book', '[x](book:agents/dispatch)', 'x'],
    ['to a file that is none', '[x](../nowhere.mdx)', 'x'],
    ['by a definition of the same text', '[x][a] ![y][b]\n\n[a]: ../pages/odd-text.mdx "t"\n[b]: https://example.net/y.png', '[x](book:pages/odd-text "t") y'],
  ])('%s', async (_, text, expected) => {
    expect(await resolved(text, 'branches', inContain)).toBe(expected);
  });
});

describe('blocks', () => {
  test('headings follow one another without gaps, from the depth of their place', async () => {
    const scope = await scopeOf('branches');
    const depths = (text: string, depth: number): number[] => proseBlocks(text, scope, depth).flatMap((block) => (block.type === 'heading' ? [block.depth] : []));
    expect(depths('# a\n\n### b\n\n#### c\n\n## d\n\n# e', 2)).toEqual([2, 3, 4, 3, 2]);
    expect(depths('#### a\n\n###### b\n\n## c', 3)).toEqual([3, 4, 3]);
    expect(depths('## a\n\n### b\n\n#### c', 5)).toEqual([5, 6, 6]);
  });

  test.each([
    ['<Note>\n{roles.watch}\n</Note>', '> [!NOTE]\n> [Night watch](book:contacts/roles#watch)'],
    ['<Warning title="Mind {severities.p0.code}">\ntext\n</Warning>', '> [!WARNING]\n> **Mind P0**\n>\n> text'],
    ['<Danger>\n- a\n- b\n</Danger>', '> [!CAUTION]\n> - a\n> - b'],
    ['- x\n\n  <Danger>\n  y\n  </Danger>', '- x\n\n  > **Danger**\n  >\n  > y'],
    ['<Unknown>\nstill {severities.p0.code}\n</Unknown>', '\\<Unknown>\n\nstill P0'],
  ])('%j', async (text, expected) => {
    expect(await resolved(text)).toBe(expected);
  });

  test('two texts may call their footnotes alike', async () => {
    const scope = await scopeOf('branches');
    const blocks = [...proseBlocks('a[^1]\n\n[^1]: first', scope), ...proseBlocks('b[^1]\n\n[^1]: second', scope)];
    const [first, second] = identifiers(blocks, 'footnoteReference');
    expect(identifiers(blocks, 'footnoteDefinition')).toEqual([first, second]);
    expect(first).not.toBe(second);
    expect(plainText(proseLine('a[^1]\n\n[^1]: first', scope))).toBe('a[1] [1] first');
  });

  test('a text with nothing to resolve is shared, not copied', async () => {
    const scope = await scopeOf('branches');
    const text = 'One *two* `three` [four](https://example.net).';
    expect(proseBlocks(text, scope)[0]).toBe(scope.prose(text).tree.children[0]);
  });
});

const identifiers = (nodes: readonly Nodes[], type: 'footnoteReference' | 'footnoteDefinition'): string[] =>
  nodes.flatMap((node) => [...(node.type === type && 'identifier' in node ? [node.identifier] : []), ...('children' in node ? identifiers(node.children, type) : [])]);

describe('code', () => {
  test.each([
    ['only dotted references count', '`{id} ${HOME} {{a.b}} {vars.evidence}`', '`{id} ${HOME} {{a.b}} s3://qasr-evidence`'],
    ['a lone reference is a value to read', '`{agents.customs.vars.folder}`', '`C:\\agents\\customs clerk\\`'],
    ['with more around it, it is a command', '`ls {agents.customs.vars.folder}`', "`ls 'C:\\agents\\customs clerk\\'`"],
    ['a gap in it', '`cat {incident.id}`', '`cat [incident-id]`'],
    ['a fence of another language is no command', '```yaml\na: {agents.customs.vars.folder}\n```', '```yaml\na: C:\\agents\\customs clerk\\\n```'],
    ['a fence of a shell is one', '```bash\nls {agents.customs.vars.folder}\n```', "```bash\nls 'C:\\agents\\customs clerk\\'\n```"],
    ['a fence without a language that holds a reference too', '```\nls {vars.evidence}\n```', '```sh\nls s3://qasr-evidence\n```'],
    ['a longer fence holds a fence', '````text\n```\n{vars.evidence}\n```\n````', '````text\n```\ns3://qasr-evidence\n```\n````'],
  ])('%s', async (_, text, expected) => {
    expect(await resolved(text)).toBe(expected);
  });

  test('a command of the agent at hand stands once for each agent, labeled', async () => {
    const expected = ['**[Customs clerk](book:agents/customs)**', '```sh\nstop customs\n```', '**[Dispatch 🚚](book:agents/dispatch)**', '```sh\nstop dispatch\n```'];
    expect(await resolved('```sh\nstop {agent.vars.deploy}\n```')).toBe(expected.join('\n\n'));
  });

  test('and once where it is the same for all', async () => {
    expect(await resolved('```sh\nstop --all\n```')).toBe('```sh\nstop --all\n```');
  });

  test('for many agents there is a pointer to their sheets, and a gap', async () => {
    const written = await resolved('```sh\nstop {agent.vars.deploy}\n```', 'hundred-agents');
    expect(written).toContain('[All agents](book:overview/agents)');
    expect(written).toContain('stop [agent-vars-deploy]');
    expect(written).not.toContain('Claims');
  });

  test('narrowed to few of many, each of them again', async () => {
    expect((await resolved('```sh\nstop {agent.vars.deploy}\n```', 'hundred-agents', aDozen)).match(/```sh/g)).toHaveLength(MANY_AGENTS);
  });

  test('a control in a line is followed by its commands', async () => {
    expect(await resolved('Stop: {agent.kill-switch}', 'no-levels')).toBe('Stop: [Kill switch](book:agents/shelf-helper#kill-switch)\n\n```sh\nssh shop.example.com sudo systemctl stop shelf-helper\n```');
    const both = await resolved('Stop: {agent.kill-switch}');
    expect(both).toContain('**Customs clerk** · [Kill switch](book:agents/customs#kill-switch)');
    expect(both).toContain('**Dispatch 🚚** · [Kill switch](book:agents/dispatch#kill-switch)');
    expect(await resolved('Stop: {agent.kill-switch}', 'hundred-agents')).toBe('Stop: Kill switch\n\nOpen the sheet of the agent under [All agents](book:overview/agents) and run its **Kill switch**.');
  });

  test('commands keep their source, their agent and what stands open', async () => {
    const scope = await scopeOf('branches');
    const marks = proseBlocks('```sh\nstop {agent.vars.deploy} {incident.id}\n```', scope).flatMap(({ data }) => data?.command ?? []);
    const source = 'stop {agent.vars.deploy} {incident.id}';
    expect(marks).toEqual(['customs', 'dispatch'].map((agent) => ({ agent, control: undefined, source, open: ['incident.id'] })));
  });
});

describe('<Show>', () => {
  test.each(['severities', 'escalation', 'roles', 'channels', 'controls', 'templates', 'obligations', 'drills', 'statuses'])('%s is a table', async (what) => {
    const scope = await scopeOf('branches');
    const blocks = proseBlocks(`<Show what="${what}" />`, scope);
    expect(blocks.map(({ type }) => type)).toEqual(['table']);
    expect(blocks.flatMap((block) => (block.type === 'table' ? block.children.slice(1) : [])).length).toBeGreaterThan(0);
  });

  test('what a runbook lacks is said, not laid out empty', async () => {
    expect(await resolved('<Show what="drills" />', 'minimal')).toBe('None yet.');
  });

  test('a thing by its address', async () => {
    expect(await resolved('<Show what="templates.internal" />')).toMatch(/^\*\*\[Note inside\]\(book:templates\/internal\)\*\*\n\n- \*\*What we see \| since when:\*\*/);
    expect(await resolved('<Show what="agents.customs.kill-switch" />')).toContain('kubectl -n freight-agents scale deploy/customs --replicas=0');
  });
});
