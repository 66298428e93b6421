import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

type Init = ChildProcessByStdio<Writable, Readable, null>;
type Started = ChildProcessByStdio<Writable, Readable, null>;

const INIT = join(import.meta.dirname, 'init.sh');

/**
 * A host made of namespaces: its processes, its /var/lib/bringup and /etc, its boot id; nothing of the machine's own is touched.
 * Needs root. What its state holds outlives a boot, and nothing else does.
 */
export class ModelHost implements AsyncDisposable {
  readonly #directory: string;
  readonly #path: string;
  #init: Init | undefined;
  #pid = 0;
  #answers: ((text: string) => void)[] = [];
  #boots = 0;

  private constructor(directory: string, path: string) {
    this.#directory = directory;
    this.#path = path;
  }

  /** Makes a host below `parent` whose /usr/bin is `path`, and boots it. */
  static async create(parent: string, path: string): Promise<ModelHost> {
    const directory = mkdtempSync(join(parent, 'host-'));
    mkdirSync(join(directory, 'state'), { mode: 0o700 });
    mkdirSync(join(directory, 'etc'));
    writeFileSync(join(directory, 'witness'), '');
    const host = new ModelHost(directory, path);
    await host.boot();
    return host;
  }

  /** The file to which steps write what they did, as seen inside and outside. */
  get witnessPath(): string {
    return join(this.#directory, 'witness');
  }

  witness(): string {
    return readFileSync(this.witnessPath, 'utf8');
  }

  /** A file of /var/lib/bringup; empty when there is none. */
  state(name: string): string {
    try {
      return readFileSync(join(this.#directory, 'state', name), 'utf8');
    } catch {
      return '';
    }
  }

  /** Ends everything on the host at once, as a power cut does, and starts it with a new boot id. */
  async boot(): Promise<void> {
    await this.#halt();
    this.#boots += 1;
    const bootId = `00000000-0000-4000-8000-${String(this.#boots).padStart(12, '0')}`;
    writeFileSync(join(this.#directory, 'boot-id'), `${bootId}\n`);
    const flags = ['--mount', '--pid', '--fork', '--kill-child', '--mount-proc'];
    const init = spawn('unshare', [...flags, 'bash', INIT, this.#directory, this.#path], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    init.stdin.on('error', () => undefined);
    this.#init = init;
    const ready = new Promise<string>((resolve) => {
      this.#answers = [resolve];
    });
    let text = '';
    init.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      for (;;) {
        const [end = ''] = /^(?:ready|\.)\n/m.exec(text) ?? [];
        if (end === '') return;
        const at = text.search(/^(?:ready|\.)\n/m);
        this.#answers.shift()?.(text.slice(0, at));
        text = text.slice(at + end.length);
      }
    });
    const failed = once(init, 'exit').then(([code]) => {
      for (const answer of this.#answers.splice(0)) answer('gone');
      return `gone ${code}`;
    });
    if ((await Promise.race([ready, failed])) !== '') throw new Error('the namespaces of a host cannot be made here');
    this.#pid = Number(readFileSync(`/proc/${init.pid}/task/${init.pid}/children`, 'utf8'));
  }

  /** Has the first process do something; what that prints comes back. */
  do(script: string): Promise<string> {
    const answer = new Promise<string>((resolve) => this.#answers.push(resolve));
    this.#init?.stdin.write(`${script}\n`);
    return answer;
  }

  /** Starts a command line of `sh` on the host as sshd would. Its number comes somewhere early on its stdout: `pid 12` on a line. */
  start(command: string): Started {
    // Node shuts the pipes of a child that is gone: so this one stays, and holds nothing.
    const wrapper = 'exec 3<&0 </dev/null; sh -c "$1" <&3 3<&- & echo "pid $!"; exec 3<&- >/dev/null; wait';
    const child = spawn('nsenter', ['-t', String(this.#pid), '-m', '-p', '--', 'sh', '-c', wrapper, 'sh', command], {
      stdio: ['pipe', 'pipe', 'ignore'],
      env: { PATH: '/usr/bin:/bin' },
    });
    child.stdin.on('error', () => undefined);
    child.stdout.on('error', () => undefined);
    return child;
  }

  /** Every process of the host but the first: number and command line. */
  async processes(): Promise<readonly string[]> {
    return (await this.do('list')).split('\n').filter((line) => line !== '');
  }

  async #halt(): Promise<void> {
    const init = this.#init;
    if (init === undefined) return;
    this.#init = undefined;
    if (init.exitCode !== null) return;
    const exited = once(init, 'exit');
    init.stdin.end('exit\n');
    await exited;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#halt();
    rmSync(this.#directory, { recursive: true, force: true });
  }
}
