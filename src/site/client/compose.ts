import type { MessageData } from '#src/messages/message-data.ts';
import { startComposer } from './composer/composer.ts';
import { addStyle, composer } from './styles.ts';

declare global {
  interface Window {
    /** What the classic data script brings; it may come before this one or after. */
    breakglassMessages?: MessageData;
  }
}

addStyle(composer);

window.breakglassComposer = {
  start: (place) => {
    const data = window.breakglassMessages;
    if (data !== undefined) startComposer(place, data);
  },
};
