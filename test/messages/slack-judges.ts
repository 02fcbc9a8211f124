/** Slack's rules, by others than us: types made into a schema, and an independent parser of its markup. */
import type { KnownBlock } from '@slack/types';
import { Ajv } from 'ajv';
import { join } from 'node:path';
import { NodeType, parse, type Node } from 'slack-message-parser';
import { createGenerator } from 'ts-json-schema-generator';

const BLOCKS = join(import.meta.dirname, '..', '..', 'node_modules', '@slack', 'types', 'dist', 'block-kit', 'blocks.d.ts');

const schema = createGenerator({ path: BLOCKS, type: 'KnownBlock', skipTypeCheck: true, additionalProperties: false }).createSchema('KnownBlock');
const judge = new Ajv({ strict: false, allErrors: true }).compile({ definitions: schema.definitions, type: 'array', items: { $ref: '#/definitions/KnownBlock' } });

/** What is wrong with blocks by the schema made from Slack's own types; empty where nothing is. */
export function schemaErrors(blocks: unknown): string[] {
  return judge(blocks) ? [] : (judge.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}

/** What Slack would make alive in a text: mentions, channels, commands, and links that are not http, https or mailto. */
export function liveParts(text: string): string[] {
  return liveIn(parse(text));
}

function liveIn(node: Node): string[] {
  const inner = [...('children' in node ? node.children : []), ...('label' in node ? (node.label ?? []) : [])].flatMap(liveIn);
  const alive = [NodeType.ChannelLink, NodeType.UserLink, NodeType.Command].includes(node.type);
  const leadsAway = node.type === NodeType.URL && !/^(?:https?:|mailto:)/i.test(node.url);
  return alive || leadsAway ? [node.source, ...inner] : inner;
}

/** Every string of blocks that Slack reads as mrkdwn. */
export function mrkdwnIn(blocks: readonly KnownBlock[]): string[] {
  const found: string[] = [];
  JSON.stringify(blocks, (_, value: unknown) => {
    if (typeof value === 'object' && value !== null && 'type' in value && value.type === 'mrkdwn' && 'text' in value) found.push(String(value.text));
    return value;
  });
  return found;
}

/** Elements that mention, whatever stands around them. */
export const mentionsIn = (blocks: readonly KnownBlock[]): string[] => [...JSON.stringify(blocks).matchAll(/"type":"(?:user|usergroup|broadcast|channel|team)"/g)].map(([match]) => match);
