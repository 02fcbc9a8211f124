/** For editors and `astro` itself. `breakglass dev` and `breakglass build` bring their own settings: scripts/site/astro-settings.ts. */
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({ srcDir: './src/site', outDir: './.breakglass/astro-out', build: { format: 'file' }, integrations: [mdx()] });
