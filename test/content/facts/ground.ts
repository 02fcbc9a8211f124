/** What stands before the levels: why there is a plan, and why classifying comes first. */
import { expect } from 'vitest';
import { cut, fact, type Fact } from '../fact.ts';
import { pageText } from '../find.ts';

const HOW = 'pages/how-it-works.mdx';
const CHOOSING = 'pages/choosing.mdx';
const YOURS = 'pages/making-it-yours.mdx';

export const GROUND: readonly Fact[] = [
  fact('a plan for the day an agent in production fails, instead of panic', (runbook) => {
    expect(pageText(runbook, 'how-it-works')).toMatch(/agent in production will fail.*follow a plan, do not panic/);
  }, cut(HOW, 'An agent in production will fail one day.', 'follow a plan', 'do not panic')),

  fact('the plan classifies, stops, tells people and recovers', (runbook) => {
    expect(pageText(runbook, 'how-it-works')).toMatch(/classify the incident, stop the agent, tell the people who must know, recover/);
    expect(runbook.settings.summary).toMatch(/Classify, stop, fall back, tell people, find the cause, recover/);
  }, cut(HOW, 'classify the incident', 'stop the agent', 'tell the people who must know', 'recover without'), cut('runbook.yaml', 'Classify, stop, fall back, tell people, find the cause, recover.')),

  fact('classifying is the first step', (runbook) => {
    expect(pageText(runbook, 'choosing')).toMatch(/^\s*Classify first\./);
  }, cut(CHOOSING, 'Classify first.')),

  fact('the level decides who is paged, how fast, and what is put into it', (runbook) => {
    expect(pageText(runbook, 'choosing')).toMatch(/level decides.*who is paged, how quickly.*how many people and how much money/);
  }, cut(CHOOSING, 'who is paged', 'how quickly somebody must work on it', 'how many people and how much money')),

  fact('too high wastes time, too low does damage', (runbook) => {
    expect(pageText(runbook, 'choosing')).toMatch(/over-react, and waste the time/);
    expect(pageText(runbook, 'choosing')).toMatch(/under-react, and the damage grows/);
  }, cut(CHOOSING, 'over-react', 'waste the time', 'under-react', 'the damage grows')),

  fact('filled in, and adaptable to one\'s own agents, architecture and channels', (runbook) => {
    expect(pageText(runbook, 'making-it-yours')).toMatch(/comes filled in for/);
    expect(pageText(runbook, 'making-it-yours')).toMatch(/templates are filled in.*own agents, their architecture and your channels/);
  }, cut(YOURS, 'comes filled in for', 'The templates are filled in', 'own agents', 'their architecture', 'your channels')),

  fact('Markdown for the wikis of GitHub and GitLab', (runbook) => {
    expect(pageText(runbook, 'making-it-yours')).toMatch(/- Markdown and wiki pages for GitHub and GitLab/);
  }, cut(YOURS, 'Markdown and wiki pages', 'GitHub', 'GitLab')),

  fact('Notion, with databases', (runbook) => {
    expect(pageText(runbook, 'making-it-yours')).toMatch(/- Notion pages, with databases/);
  }, cut(YOURS, 'Notion pages', 'with databases')),

  fact('a PDF to print for the binder', (runbook) => {
    expect(pageText(runbook, 'making-it-yours')).toMatch(/- A binder as PDF, ready to print/);
  }, cut(YOURS, 'A binder', 'as PDF', 'ready to print')),

  fact('Slack messages for each level', (runbook) => {
    expect(pageText(runbook, 'making-it-yours')).toMatch(/- Slack messages for each level/);
  }, cut(YOURS, 'Slack messages', 'for each level')),
];
