/** Who is cancelled still has to know what was made, and to give it back. */
export interface Grace {
  readonly cancel: AbortSignal | undefined;
  readonly ms: number;
}

/** For what a cancelled run may not leave undone: the runner kills it after 10 s. */
export const GRACE_MS = 5_000;

/** A signal that comes when this time has passed since the run was cancelled, or since now if it was cancelled before. */
export function graceAfter({ cancel, ms }: Grace): { readonly signal: AbortSignal } & Disposable {
  const late = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const begin = () => {
    timer = setTimeout(() => late.abort(new DOMException('cancelled, and it took too long', 'TimeoutError')), ms);
  };
  if (cancel?.aborted) begin();
  else cancel?.addEventListener('abort', begin, { once: true });
  return {
    signal: late.signal,
    [Symbol.dispose]() {
      clearTimeout(timer);
      cancel?.removeEventListener('abort', begin);
    },
  };
}
