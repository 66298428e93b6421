import type { FlashContext } from './run.ts';

/** Tells that a board or a node is asked what it is, until this is disposed of, once or more often. */
export function asking(node: string, { onEvent }: Pick<FlashContext, 'onEvent'>): Disposable {
  let asked = true;
  onEvent({ type: 'asking', node, state: 'began' });
  return {
    [Symbol.dispose]() {
      if (asked) onEvent({ type: 'asking', node, state: 'done' });
      asked = false;
    },
  };
}
