import type { MessageData } from '#src/messages/message-data.ts';
import { startComposer } from './composer/composer.ts';

declare global {
  interface Window {
    /** What the classic data script brings. */
    breakglassMessages?: MessageData;
  }
}

const data = window.breakglassMessages;
if (data !== undefined) window.breakglassComposer = { start: (place) => startComposer(place, data) };
