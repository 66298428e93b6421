/** Something that was made to go wrong. Undoing it twice is fine; disposing undoes. */
export interface Fault extends AsyncDisposable {
  /** What was done, in words, for logs. */
  readonly what: string;
  undo(): Promise<void>;
}

/** A fault with the way back, which is taken once. */
export function faultWith(what: string, undo: () => Promise<void>): Fault {
  let undone: Promise<void> | undefined;
  const once = (): Promise<void> => {
    undone ??= undo();
    return undone;
  };
  return { what, undo: once, [Symbol.asyncDispose]: once };
}
