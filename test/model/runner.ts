import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { join, type Sh, sh, trusted } from '../../src/core/sh.ts';
import { agentText, bootstrap, newMarker } from '../../src/engine/agent.ts';
import { type GuardOrder, keepGuard, TAKE_BACK } from '../../src/engine/guard.ts';
import { GUARD_DIRECTORY } from '../../src/engine/guard-state.ts';
import { type ProgramStep, programText, readProgram, stageProgram, undoDirectoryOf } from '../../src/engine/program.ts';
import { type AgentEvent, eventSplitter } from '../../src/engine/stream.ts';
import { PRELUDE } from '../../src/host/prelude.ts';
import type { ModelHost } from './host.ts';
import type { StepShape } from './schedule.ts';
import { modelStep, undoStep } from './step.ts';
import { hostSeconds } from './tools.ts';

const HEARTBEAT_SECONDS = 5;

/** The first reads. */
const FIRST = programText(readProgram([{ name: 'first', body: trusted('cat /var/lib/bringup/journal.jsonl') }]));

/** What is to be done as soon as the host is ours. */
interface Wish {
  readonly steps: readonly StepShape[];
  readonly grace: number;
  readonly guard: number;
  readonly until: number;
}

/**
 * One session of a run with a host, without ssh: the true agent at the other end of two pipes. It does what the product's
 * session does (a stage only after `lock-ok`, one worker at a time, a heartbeat every 5 s), and everything a dying one does.
 */
export class ModelRunner {
  /** Names the session in the witness file, in the journal and to the others. */
  readonly name: string;
  readonly #host: ModelHost;
  /** Seconds that the agent may wait for the lock at a time. */
  readonly #longestWait: number;
  readonly #child: ChildProcess;
  readonly #in: Writable;
  readonly #out: Readable;
  #heartbeat: NodeJS.Timeout | undefined;
  #pid = 0;
  #wish: Wish | undefined;
  #locking = false;
  #locked = false;
  #working = 0;
  #stopped = false;
  /** Whether it sent a guarded stage. */
  guarded = false;
  #programs = 0;
  #seq = 0;
  #gone = false;
  /** The host was booted, or the play is over: numbers of processes are others' now. */
  #disposed = false;
  #watchers: (() => void)[] = [];
  /** What the agent said, for a person who reads a failure. */
  readonly said: string[] = [];
  /** Numbers of the steps whose end was told, and how they ended. */
  readonly ended = new Map<number, number>();
  exits = 0;

  constructor(host: ModelHost, name: string, longestWait = 5) {
    this.#longestWait = longestWait;
    this.name = name;
    this.#host = host;
    const hello = newMarker();
    const marker = newMarker();
    const text = witnessed(agentText(marker, PRELUDE.text, FIRST), name, host.witnessPath);
    const child = host.start(bootstrap({ hello, bytes: Buffer.byteLength(text), sudo: 'root' }));
    this.#child = child;
    this.#in = child.stdin;
    this.#out = child.stdout;
    const split = eventSplitter(marker, { event: (event) => this.#onEvent(event), data: () => undefined });
    let early = '';
    child.stdout.on('data', (chunk: Buffer) => {
      if (this.#pid === 0) {
        early += chunk.toString();
        this.#pid = Number(/^pid (\d+)\n/m.exec(early)?.[1] ?? 0);
      }
      split(chunk);
    });
    const gone = () => {
      this.#gone = true;
      clearInterval(this.#heartbeat);
      this.#changed();
    };
    child.stdout.on('close', gone).on('end', gone);
    child.on('error', gone);
    this.#in.write(text);
    this.speak();
  }

  get gone(): boolean {
    return this.#gone;
  }

  /** Whether it was ended from our side. */
  get over(): boolean {
    return this.#in.destroyed || this.#in.writableEnded;
  }

  get holds(): boolean {
    return this.#locked && !this.#gone;
  }

  get idle(): boolean {
    return this.#working === 0 && this.#wish === undefined;
  }

  #onEvent({ event, words }: AgentEvent): void {
    this.said.push([event, ...words].join(' '));
    if (event === 'lock-ok') {
      this.#locking = false;
      this.#locked = true;
      this.#begin();
    } else if (event === 'lock-end' || event === 'lock-failed') {
      this.#locking = false;
      if (this.#wish !== undefined && performance.now() < this.#wish.until) this.#lock();
      else this.#wish = undefined;
    } else if (event === 'end') this.ended.set(Number(words[0]), Number(words[1]));
    else if ((event === 'exit' || event === 'stopped') && words[0] !== '0' && Number(words[0]) === this.#working) {
      this.#working = 0;
      this.exits += 1;
      if (event === 'stopped') this.#stopped = true;
    }
    this.#changed();
  }

  /** Wants the host, and then the steps done. Nothing happens while it is still busy with what was wanted before. */
  apply(steps: readonly StepShape[], patienceSeconds: number, grace: number, guard = 0): void {
    if (!this.idle || this.#stopped) return;
    this.#wish = { steps, grace, guard, until: performance.now() + hostSeconds(patienceSeconds) };
    if (this.#locked) this.#begin();
    else if (!this.#locking) this.#lock();
  }

  #lock(): void {
    this.#locking = true;
    const left = Math.max(0, Math.ceil(((this.#wish?.until ?? 0) - performance.now()) / hostSeconds(1)));
    this.#send(`l ${Math.min(this.#longestWait, left)}\n{"run":${JSON.stringify(this.name)}}\n`);
  }

  #begin(): void {
    const wish = this.#wish;
    this.#wish = undefined;
    if (wish === undefined || this.#working !== 0) return;
    this.#working = ++this.#programs;
    const steps = wish.steps.map((shape) => modelStep(shape, this.name, ++this.#seq, this.#host.witnessPath));
    // What it guards is decided by another session, and this one does nothing more.
    if (wish.guard > 0) this.#stopped = this.guarded = true;
    const program = stageProgram({
      run: this.name,
      prelude: PRELUDE,
      guard: wish.guard === 0 ? undefined : this.#order(steps, wish.guard),
      holder: `{"run":${JSON.stringify(this.name)}}`,
      steps,
      verify: [{ name: 'after', body: sh`:` }],
      stopOnFailure: true,
    });
    this.#send(withText(`w {} ${wish.grace} ${this.#working}`, program));
  }

  #order(steps: readonly ProgramStep[], seconds: number): GuardOrder {
    const seqs = steps.map(({ seq }) => seq);
    return {
      run: this.name,
      by: 'model',
      fleet: 'model',
      steps: seqs.map((seq) => `step:${seq}`),
      at: '',
      seconds,
      stepSeconds: 60,
      undoDirectory: undoDirectoryOf(this.name),
      guarded: seqs.map((seq) => undoStep(this.name, seq, this.#host.witnessPath)),
    };
  }

  /** Decides the guard of another session, when its steps ended, as a new connection does. */
  decide(guarded: string, verdict: 'confirm' | 'take back'): void {
    const applied = sh`n=0
until grep -qx applied ${GUARD_DIRECTORY}/result; do [ "$n" -lt 60 ] || exit; n=$((n + 1)); sleep 1; done
grep -qF ${`"run":"${guarded}",`} ${GUARD_DIRECTORY}/armed || exit`;
    const { name, body } = verdict === 'confirm' ? keepGuard(guarded) : TAKE_BACK;
    this.#working = ++this.#programs;
    this.#send(withText(`w {} 0 ${this.#working}`, readProgram([{ name, body: join([applied, body]) }], PRELUDE)));
  }

  /** Reads again. */
  read(): void {
    if (this.#locking || this.#working !== 0) return;
    this.#send(
      withText(
        `r {} ${++this.#programs}`,
        readProgram([{ name: 'again', body: trusted('cat "$BU_V/journal.jsonl"') }]),
      ),
    );
  }

  /** Has the worker stopped, as at the end of a step's time. The run changes nothing more afterwards. */
  stop(): void {
    if (this.#working !== 0) this.#send('k\n');
  }

  /** What arrives when a connection breaks in the middle of a program. */
  halfAMessage(): void {
    const text = withText(
      'w {} 0 0',
      stageProgram({
        run: this.name,
        prelude: PRELUDE,
        holder: '',
        stopOnFailure: true,
        verify: [],
        steps: [
          modelStep(
            { seconds: 0, ending: 'ok', stubborn: false, litter: false, finish: false },
            this.name,
            999,
            this.#host.witnessPath,
          ),
        ],
      }),
    );
    // Without its last sign, the end of a line, the message would be whole.
    this.#send(text.slice(0, text.length - 2 - ((this.#seq * 97) % (text.length - 30))));
    this.end();
  }

  silence(): void {
    clearInterval(this.#heartbeat);
  }

  speak(): void {
    clearInterval(this.#heartbeat);
    this.#heartbeat = setInterval(() => this.#send('b\n'), hostSeconds(HEARTBEAT_SECONDS));
  }

  /** The end of stdin: the run is over, or was killed. */
  end(): void {
    this.silence();
    this.#in.end();
  }

  /** Both pipes are gone, as when sshd was killed. */
  hangUp(): void {
    this.silence();
    this.#in.destroy();
    this.#out.destroy();
  }

  async signalAgent(signal: string): Promise<void> {
    if (this.#pid !== 0 && !this.#disposed) await this.#host.do(`kill -${signal} ${this.#pid}`);
  }

  async signalWorker(signal: string): Promise<void> {
    if (this.#pid === 0 || this.#disposed) return;
    const worker = (await this.#host.do(`worker ${this.#pid}`)).trim();
    if (worker !== '') await this.#host.do(`kill -${signal} ${worker}`);
  }

  /** Kills the shell of the step that runs now. */
  async killStep(): Promise<void> {
    if (this.#disposed) return;
    const own = this.#host
      .witness()
      .split('\n')
      .filter((line) => line.split(' ')[1] === this.name);
    const [, , , pid] = own.findLast((line) => line.startsWith('enter'))?.split(' ') ?? [];
    if (pid !== undefined && !own.at(-1)?.startsWith('leave')) await this.#host.do(`kill -KILL ${pid}`);
  }

  /** Waits until something is so. */
  async until(so: () => boolean): Promise<void> {
    while (!so()) await new Promise<void>((resolve) => this.#watchers.push(resolve));
  }

  #changed(): void {
    for (const watcher of this.#watchers.splice(0)) watcher();
  }

  #send(text: string): void {
    if (!this.#in.destroyed && !this.#in.writableEnded) this.#in.write(text);
  }

  /** Lets go of everything on our side. */
  dispose(): void {
    this.#disposed = true;
    this.hangUp();
    this.#child.kill('SIGKILL');
  }
}

/** A message with a program: `{}` in its head becomes the program's length. */
function withText(head: string, program: Sh): string {
  const text = programText(program);
  return `${head.replace('{}', String(Buffer.byteLength(text)))}\n${text}`;
}

/**
 * The agent's text, which also writes into the witness file that it got the lock, while it has it; `early`, when a guard
 * is still open then.
 */
function witnessed(text: string, name: string, witness: string): string {
  const place = 'bu_event lock-ok\n';
  if (text.split(place).length !== 2) throw new Error('the agent says lock-ok in another place than this test knows');
  const open = '[ -e "$BU_V/guard/armed" ] || [ -e "$BU_V/guard/taking-back" ]';
  return text.replace(
    place,
    () => `if ${open}; then echo early ${name} >>${witness}; fi\necho got ${name} >>${witness}\n${place}`,
  );
}
