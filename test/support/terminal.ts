import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';

/** A program at a terminal of its own, to be typed at. */
export interface Terminal extends AsyncDisposable {
  type(text: string): void;
  /** Waits until `text` appears behind everything that was waited for before. Colours do not count. */
  shows(text: string): Promise<void>;
  /** Everything that was shown, and the exit code, when it has ended. */
  end(): Promise<{ readonly code: number | null; readonly shown: string }>;
}

export interface TerminalOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly columns?: number;
  readonly patienceMs?: number;
}

/** Whether this machine can make terminals (util-linux script). */
export function canMakeTerminals(): boolean {
  return spawnSync('script', ['-qec', 'true', '/dev/null'], { stdio: 'ignore' }).status === 0;
}

/** Starts a command line of sh at a new terminal. */
export function openTerminal(command: string, options: TerminalOptions): Terminal {
  const { cwd, env, columns = 120, patienceMs = 20_000 } = options;
  const line = `stty cols ${columns} rows 50; exec ${command}`;
  const child = spawn('script', ['-qefc', line, '/dev/null'], {
    cwd,
    env: { TERM: 'xterm', SHELL: '/bin/sh', ...env },
  });
  const closed = once(child, 'close');
  let shown = '';
  let read = 0;
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      shown += text;
    });
  }
  child.stdin.on('error', () => {});
  const visible = (): string => stripVTControlCharacters(shown).replaceAll('\r', '');
  return {
    type: (text) => void child.stdin.write(text),
    async shows(text) {
      const until = performance.now() + patienceMs;
      for (;;) {
        const at = visible().indexOf(text, read);
        if (at >= 0) {
          read = at + text.length;
          return;
        }
        if (child.exitCode !== null || performance.now() > until)
          throw new Error(`it never showed ${JSON.stringify(text)} but:\n${visible().slice(read)}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    async end() {
      const [code] = (await closed) as [number | null];
      return { code, shown: visible() };
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await closed;
    },
  };
}
