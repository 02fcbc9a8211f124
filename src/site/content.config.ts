import { defineCollection } from 'astro:content';
import { runbookLoader } from './content/runbook-loader.ts';

export const collections = { runbook: defineCollection({ loader: runbookLoader() }) };
