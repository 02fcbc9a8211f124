/** Tells how far long work is: one line that changes on a terminal; elsewhere a plain line for what takes long, and silence else. */

export interface Progress {
  /** A new step begins, such as "printing the binder". */
  readonly step: (text: string) => void;
  /** How far the step is, such as "12 of 40 pages"; shown on a terminal only. */
  readonly detail: (text: string) => void;
  /** Takes the line away; called once, also when the work failed. */
  readonly end: () => void;
}

/** What of a stream is needed; `columns` as terminals tell it. */
export interface ProgressStream {
  readonly write: (text: string) => unknown;
  readonly columns?: number;
}

const CLEAR_LINE = '\r\u001b[2K';
const USUAL_COLUMNS = 80;
/** Milliseconds after which a step is worth a line in a log. */
const LONG = 2_000;

export function makeProgress(stream: ProgressStream, interactive: boolean): Progress {
  return interactive ? changingLine(stream) : plainLines(stream);
}

/** For machine-readable output and tests. */
export const silentProgress: Progress = { step: () => undefined, detail: () => undefined, end: () => undefined };

function plainLines(stream: ProgressStream): Progress {
  let timer: NodeJS.Timeout | undefined;
  return {
    ...silentProgress,
    step: (text) => {
      clearTimeout(timer);
      timer = setTimeout(() => void stream.write(`${text} …\n`), LONG).unref();
    },
    end: () => clearTimeout(timer),
  };
}

function changingLine(stream: ProgressStream): Progress {
  let current = '';
  const show = (text: string): void => void stream.write(`${CLEAR_LINE}${text.slice(0, (stream.columns ?? USUAL_COLUMNS) - 1)}`);
  return {
    step: (text) => {
      current = text;
      show(`${text} …`);
    },
    detail: (text) => show(`${current}: ${text}`),
    end: () => void stream.write(CLEAR_LINE),
  };
}
