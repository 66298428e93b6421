/** Sequences that a terminal takes for itself: colours, cursor moves, titles. Source: ECMA-48, xterm ctlseqs. */
const SEQUENCE =
  /(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|(?:\x1b\]|\x9d)[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)|\x1b[ -/]*[0-OQ-WYZ\\`-~]/g;

/** A longer one is no sequence that anybody means. */
const LONGEST = 4096;

/** Takes terminal sequences out of a stream: between the letters of a secret they would hide it from who looks for it. */
export function uncoloured(): { push(text: string): string; flush(): string } {
  let held = '';
  return {
    push(text) {
      const plain = (held + text).replace(SEQUENCE, '');
      // What may be the beginning of a sequence waits for its end.
      const at = Math.min(...['\x1b', '\x9b', '\x9d'].map((first) => plain.indexOf(first)).filter((one) => one >= 0));
      const isHeld = plain.length - at <= LONGEST;
      held = isHeld ? plain.slice(at) : '';
      return isHeld ? plain.slice(0, at) : plain;
    },
    flush() {
      const rest = held;
      held = '';
      return rest;
    },
  };
}
