import { spawn } from 'node:child_process';
import { cancelled } from '../../host/cancelled.ts';
import { localEnvironment } from '../../host/local.ts';

/** How uv ended; `code` is undefined when it could not be started, and `stderr` then says why. */
export interface UvRan {
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

export interface UvCall {
  readonly args: readonly string[];
  readonly signal: AbortSignal;
  /** On top of what a command on this machine gets. Addresses with logins go here, never into `args`. */
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly cwd?: string;
  readonly timeoutMs: number;
}

/** What leads out of this machine, and what proves servers to it: uv reads these. */
const PASSED_ON =
  /^(?:(?:https?|all|no)_proxy|SSL_CERT_(?:FILE|DIR)|NETRC|UV_(?:HTTP_\w+|SYSTEM_CERTS|NATIVE_TLS|INDEX_\w+|KEYRING_PROVIDER|INSECURE_HOST|EXCLUDE_NEWER|CONCURRENT_\w+))$/i;

/** Runs uv with a small environment and no configuration files. Throws BringupError only when `signal` is aborted (`cancelled`). */
export async function runUv(program: string, call: UvCall): Promise<UvRan> {
  const { args, signal, env = {}, stdin = '', cwd, timeoutMs } = call;
  const passed = Object.entries(process.env).filter(
    ([name]) => PASSED_ON.test(name) && !/^UV_INDEX_(?:URL|STRATEGY)$/.test(name),
  );
  const timeout = AbortSignal.timeout(timeoutMs);
  const ran = await new Promise<UvRan>((settle) => {
    const child = spawn(program, ['--no-config', '--color', 'never', ...args], {
      stdio: 'pipe',
      env: {
        ...localEnvironment(),
        ...Object.fromEntries(passed),
        UV_NO_PROGRESS: '1',
        UV_PYTHON_DOWNLOADS: 'never',
        ...env,
      },
      ...(cwd === undefined ? {} : { cwd }),
      signal: AbortSignal.any([signal, timeout]),
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', (error) => {
      const why = timeout.aborted ? `it took longer than ${timeoutMs / 1000} s` : error.message;
      settle({ code: undefined, stdout, stderr: `${stderr}${why}` });
    });
    child.on('close', (code) => settle({ code: code ?? undefined, stdout, stderr }));
    child.stdin.on('error', () => undefined).end(stdin);
  });
  if (signal.aborted) throw cancelled('running uv', signal);
  return ran;
}
