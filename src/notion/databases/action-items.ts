import type { NotionSource } from '#src/notion/source.ts';
import type { Database } from '#src/notion/template.ts';
import { database } from './parts.ts';

/** Empty: people write what they promise after an incident. */
export function actionItemsDatabase(source: NotionSource): Database {
  const { catalog } = source;
  const words = catalog.notion.columns['action-items'];
  return database('action-items', source, {
    columns: [
      { key: 'title', name: words.title, type: 'title' },
      { key: 'done', name: words.done, type: 'checkbox' },
      { key: 'owner', name: words.owner, type: 'people' },
      { key: 'due', name: words.due, type: 'date' },
      { key: 'prevents', name: words.prevents, type: 'text' },
      { key: 'link', name: words.link, type: 'url' },
      { key: 'incidents', name: words.incidents, type: 'relation', to: 'incidents', reverse: catalog.notion.reverse['action-items'] },
    ],
    rows: [],
  });
}
