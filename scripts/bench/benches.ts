/** All benches by the name that `npm run bench --` takes. */
import type { BenchTable } from './bench.ts';

export const BENCHES: BenchTable = {
  binder: { summary: 'the planned prints of a binder and the finishing of its file, to one plain print; peak memory', load: async () => (await import('./binder.ts')).benchBinder },
  compile: { summary: 'CPU of a whole compile beside bare remark, at 200 and 2,000 sections; wall time of validate', load: async () => (await import('./compile.ts')).benchCompile },
  notion: { summary: 'requests of a first push to Notion, and the wall time that its rate implies', load: async () => (await import('./notion.ts')).benchNotion },
  site: { summary: 'weight of each kind of page, what search finds, cost of a further page, Lighthouse on a phone', load: async () => (await import('./site.ts')).benchSite },
};
