/** Writes the JSON Schema of request bodies, made from the types of Notion's own client, into a file. Run by itself: the compiler that it needs would fill the memory of the tests. */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { createGenerator } from 'ts-json-schema-generator';

/** By path, not through the package's exports, which would give a schema that accepts everything. */
const TYPES = join(import.meta.dirname, '..', '..', '..', 'node_modules', '@notionhq', 'client', 'build', 'src', 'api-endpoints', '{pages,databases,data-sources,blocks}.d.ts');

const [, , file = '', ...types] = process.argv;
const generator = createGenerator({ path: TYPES, type: '*', skipTypeCheck: true, additionalProperties: false });
const definitions: unknown = Object.assign({}, ...types.map((type) => generator.createSchema(type).definitions));
const draft = `${file}.${process.pid}`;
writeFileSync(draft, JSON.stringify(definitions));
renameSync(draft, file);
