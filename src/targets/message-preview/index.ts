import { composedMessages } from '#src/targets/composed-messages.ts';
import type { Target } from '#src/targets/target.ts';
import { previewPage } from './preview-page.ts';

export const messagePreview: Target = {
  summary: 'one page with all messages, drawn as their channels show them',
  folder: 'messages',
  render: (input) => ({ files: [{ path: 'preview.html', content: previewPage(composedMessages(input), input) }], diagnostics: [] }),
};
