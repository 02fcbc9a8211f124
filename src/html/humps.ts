import type { ElementContent } from 'hast';
import { h } from 'hastscript';

/** `AgentErrorRateHigh` may break between its words, and nowhere else where there is room. */
export const withHumps = (name: string): ElementContent[] =>
  name.split(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=[_:.-])/u).flatMap((part, index): ElementContent[] => [...(index === 0 ? [] : [h('wbr')]), { type: 'text', value: part }]);
