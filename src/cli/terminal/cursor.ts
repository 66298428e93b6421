const HIDE = '\x1b[?25l';
const SHOW = '\x1b[?25h';
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Hides the cursor of a terminal until it is shown again: by `show`, at exit, or before a signal ends the process.
 * A signal that nobody else handles still ends the process; one that others handle is left to them.
 */
export function hideCursor(stream: { write(text: string): unknown }): { show(): void } {
  let hidden = true;
  const show = () => {
    if (!hidden) return;
    hidden = false;
    stream.write(SHOW);
    process.off('exit', show);
    for (const signal of SIGNALS) process.off(signal, onSignal);
  };
  const onSignal = (signal: NodeJS.Signals) => {
    if (process.listenerCount(signal) > 1) return;
    show();
    process.kill(process.pid, signal);
  };
  process.on('exit', show);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  stream.write(HIDE);
  return { show };
}
