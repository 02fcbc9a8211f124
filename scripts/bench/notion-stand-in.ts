/** Answers what a first push asks, as an empty Notion would. It checks nothing: that is for the server of the tests. */
interface Paragraph {
  readonly type: string;
  readonly paragraph?: { readonly rich_text: readonly { readonly text: { readonly content: string } }[] };
}

interface Given {
  readonly children?: readonly Paragraph[];
  readonly initial_data_source?: { readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>> };
}

type Answer = (body: Given, id: string) => object;

export function standInForNotion(): typeof fetch {
  const schemas = new Map<string, object>();
  const inside = new Map<string, readonly object[]>();
  let made = 0;
  const newId = (): string => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, '0')}`;
  const answers: Readonly<Record<string, Answer>> = {
    'GET users': () => ({ ...EMPTY_LIST, id: 'bot' }),
    'GET blocks': (_, id) => ({ ...EMPTY_LIST, results: inside.get(id) ?? [] }),
    'POST pages': ({ children = [] }) => {
      const id = newId();
      inside.set(id, children.map((block) => told(block, newId())));
      return { object: 'page', id };
    },
    'PATCH pages': (_, id) => ({ object: 'page', id }),
    'PATCH blocks': ({ children = [] }) => ({ ...EMPTY_LIST, results: children.map(() => ({ object: 'block', id: newId() })) }),
    'POST databases': ({ initial_data_source: source }) => {
      const id = newId();
      schemas.set(id, Object.fromEntries(Object.entries(source?.properties ?? {}).map(([name, config]) => [name, answered(name, config)])));
      return { object: 'database', id };
    },
    'GET databases': (_, id) => ({ object: 'database', id, title: [], data_sources: [{ id, name: '' }] }),
    'GET data_sources': (_, id) => ({ object: 'data_source', id, title: [], created_by: { object: 'user', id: 'bot' }, parent: {}, properties: schemas.get(id) ?? {} }),
    'POST data_sources': () => EMPTY_LIST,
  };
  return async (address, init = {}) => {
    const [, , kind = '', id = ''] = new URL(String(address)).pathname.split('/');
    const body: Given = typeof init.body === 'string' ? JSON.parse(init.body) : {};
    const answer = answers[`${init.method ?? 'GET'} ${kind}`];
    if (answer === undefined) throw new Error(`no answer to ${init.method ?? 'GET'} ${kind}`);
    return new Response(JSON.stringify(answer(body, id)), { status: 200 });
  };
}

const EMPTY_LIST = { object: 'list', results: [], has_more: false, next_cursor: null };

/** A block as it is told: the start page's line is looked for. */
function told({ type, paragraph }: Paragraph, id: string): object {
  const runs = (paragraph?.rich_text ?? []).map(({ text }) => ({ plain_text: text.content, href: null, annotations: {} }));
  return { object: 'block', id, type, has_children: false, created_by: { object: 'user', id: 'bot' }, parent: {}, paragraph: { rich_text: runs } };
}

/** A column as it is told, with an id. */
function answered(name: string, config: Readonly<Record<string, unknown>>): object {
  const { type, description } = config;
  const settings = config[String(type)];
  return { id: name, name, type, description, [String(type)]: type === 'relation' ? settings : { options: [], ...(typeof settings === 'object' ? settings : {}) } };
}
