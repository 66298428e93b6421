/** Where a prompt is shown, and what ends it. */
export interface PromptContext {
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
}

/** What came instead of an answer: the end of the input (Ctrl-D, a closed terminal), or Ctrl-C or an aborted signal. */
export type Left = 'closed' | 'interrupted';

/**
 * The answer to a prompt on standard error, or what `left` makes of none. The prompts themselves wait for ever when their
 * input ends: readline closes, which is seen by its pausing the input.
 */
export async function answerTo<Answer>(
  prompt: (context: PromptContext) => Promise<Answer>,
  left: (how: Left, cause: Error) => Answer,
  signal?: AbortSignal,
): Promise<Answer> {
  const closed = new AbortController();
  const close = () => closed.abort();
  process.stdin.once('pause', close);
  try {
    return await prompt({
      output: process.stderr,
      signal: signal === undefined ? closed.signal : AbortSignal.any([closed.signal, signal]),
    });
  } catch (error) {
    if (!(error instanceof Error) || !/^(ExitPrompt|AbortPrompt)Error$/.test(error.name)) throw error;
    return left(error.name === 'AbortPromptError' && !signal?.aborted ? 'closed' : 'interrupted', error);
  } finally {
    process.stdin.off('pause', close);
  }
}
