/** What takes minutes begins first, so that it does not run alone at the end. */
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const LONG = ['site/site', 'binder/binder', 'build/same-bytes', 'binder/same-bytes'];

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // oxlint-disable-next-line unicorn/no-array-sort -- not that of an array
    const usual = await super.sort(files);
    return usual.toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

function placeOf({ moduleId }: TestSpecification): number {
  const found = LONG.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
  return found === -1 ? LONG.length : found;
}
