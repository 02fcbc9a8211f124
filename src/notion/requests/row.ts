/** Rows in the form that requests have. */
import type { CreatePageParameters } from '@notionhq/client';
import { richText } from '#src/notion/blocks/request.ts';
import { writeMark, type Mark } from '#src/notion/mark.ts';
import { columnState } from '#src/notion/plan/wanted.ts';
import type { DatabaseState } from '#src/notion/state.ts';
import type { Column } from '#src/notion/template.ts';
import { requestOf, type PropertyValue } from '#src/notion/values.ts';

export type Properties = NonNullable<CreatePageParameters['properties']>;

/** Cells by the names that their columns have by now: ids are told in an encoded form, which a request may not take. */
export function propertiesOf(values: readonly (readonly [key: string, value: PropertyValue])[], columns: readonly Column[], there: DatabaseState): Properties {
  return Object.fromEntries(
    values.flatMap(([key, value]) => {
      const column = columns.find((each) => each.key === key);
      const name = column === undefined ? undefined : columnState(column, there)?.name;
      return name === undefined ? [] : [[name, requestOf(value)]];
    }),
  );
}

export function markProperty(mark: Mark, { markColumn, columns }: Pick<DatabaseState, 'markColumn' | 'columns'>): Properties {
  const name = columns.find(({ id }) => id === markColumn)?.name ?? markColumn;
  return { [name]: { rich_text: richText([{ text: writeMark(mark) }]) } };
}

/** A new row leaves out what is empty. */
export const isEmpty = (value: PropertyValue): boolean =>
  ('runs' in value && value.runs.length === 0) || ('ids' in value && value.ids.length === 0) || ('names' in value && value.names.length === 0) || ('text' in value && value.text === null) || ('number' in value && value.number === null) || ('checked' in value && !value.checked);
