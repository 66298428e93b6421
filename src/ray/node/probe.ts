import { randomBytes } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../../core/error.ts';
import { type PortRange, rangesWithout } from '../cluster/port-ranges.ts';
import { connectProgram, listenProgram, parseListening, parseTried, type Tried } from '../cluster/probe-program.ts';
import { busyError, type ClosedPorts, closedError, closedPorts } from '../cluster/reach.ts';
import {
  type Conversation,
  converse,
  endPython,
  type PythonHost,
  type Run,
  runPython,
  startPython,
} from './host-python.ts';

/** A host that is about to join, and all that is tried with it. */
export interface ProbeRequest {
  readonly joining: PythonHost & {
    readonly address: string;
    readonly ports: readonly PortRange[];
    /** Of these others may have some: Ray goes round them. */
    readonly spare: readonly PortRange[];
  };
  /** Who tries to reach it. */
  readonly from: readonly Prober[];
  /** Nodes that run already, which it tries to reach. */
  readonly running: readonly RunningNode[];
}

export interface Prober extends PythonHost {
  /** What it tries first; where some of that is closed, all, so that the error is exact. */
  readonly ports: readonly PortRange[];
  /** Nobody joins without it. Of others it is told that they could not try. */
  readonly isNeeded: boolean;
}

export interface RunningNode {
  readonly name: string;
  readonly isHead: boolean;
  readonly address: string;
  /** Where Ray answers. */
  readonly needed: readonly PortRange[];
  /** Where it may answer or not; but the way there has to be open. */
  readonly sample: readonly PortRange[];
}

/** Longest that the listener stays, whatever becomes of the rest. */
const LISTEN_SECONDS = 90;
/** How often ports from which nothing comes back are tried. */
const TRIES = 4;
const PAUSE_MS = 2000;

/**
 * Opens the ports on the host for a moment, as Ray would, and has others connect to them, while it connects to the nodes that run:
 * what Ray itself never tells before it throws a node out. Throws BringupError `ray-ports-closed` with the exact ports of every
 * way, or `ray-ports-taken`.
 */
export async function probePorts(
  { joining, from, running }: ProbeRequest,
  run: Run,
  tell: (text: string) => void,
): Promise<void> {
  const nonce = randomBytes(16).toString('hex');
  const { host, python, address, ports, spare } = joining;
  const listener = listenProgram({ nonce, ports, seconds: LISTEN_SECONDS });
  await using listening = await converse(host, run, startPython(python, listener, LISTEN_SECONDS));
  try {
    const opened = parseListening(listening.said);
    if (opened === undefined) throw notProbed(host.name, listening.said);
    const taken = busyError(host.name, opened, spare);
    if (taken !== undefined) throw taken;
    const free = opened.busy.length === 0 ? ports : rangesWithout(ports, opened.busy);
    const target = { host: host.name, address, nonce };
    const toIt = async (prober: Prober) => {
      try {
        return await tryFrom(prober, target, free, run);
      } catch (error) {
        if (prober.isNeeded || !(error instanceof BringupError)) throw error;
        tell(`${prober.host.name} could not try to reach ${host.name}: ${error.message}`);
        return [];
      }
    };
    const ways = await Promise.all([...from.map(toIt), toRunning(listening, joining, running, run.signal)]);
    const error = closedError(ways.flat());
    if (error !== undefined) throw error;
  } finally {
    // Its end frees the ports, before Ray comes.
    await listening.ask(endPython(listening.said)).catch(() => undefined);
  }
}

/** What is closed between one host and the listener. */
async function tryFrom(
  { host, python, ports }: Prober,
  target: { readonly host: string; readonly address: string; readonly nonce: string },
  all: readonly PortRange[],
  run: Run,
): Promise<readonly ClosedPorts[]> {
  const command = (tried: readonly PortRange[]) =>
    runPython(python, connectProgram([{ ...target, ports: tried }], 'listener'));
  await using connecting = await converse(host, run, command(ports));
  let said = connecting.said;
  for (let tries = 1; ; tries += 1) {
    const [tried] = parseTried(said);
    if (tried === undefined) throw notProbed(host.name, said);
    const closed = closedPorts([{ from: host.name, to: target.host, tried }], 'listener');
    // Two hosts that have just joined a mesh may find each other only after some seconds, and a busy one is slow.
    const isLate = closed.some(({ how }) => how !== 'refused');
    const isExact = tries > 1 || ports === all;
    if (closed.length === 0 || (isExact && (!isLate || tries >= TRIES))) return closed;
    said = await connecting.ask(command(all));
  }
}

/** What is closed between the host and nodes that run. */
async function toRunning(
  conversation: Conversation,
  { host, python }: PythonHost,
  running: readonly RunningNode[],
  signal: AbortSignal,
): Promise<readonly ClosedPorts[]> {
  let left = running;
  for (let tries = 1; left.length > 0; tries += 1) {
    // Ray says something else than this, and that is right.
    const targets = left.map(({ name, address, needed, sample }) => ({
      host: name,
      address,
      nonce: '-',
      ports: [...needed, ...sample],
    }));
    const said = await conversation.ask(runPython(python, connectProgram(targets, 'ray')));
    const found = parseTried(said);
    if (found.length < left.length) throw notProbed(host.name, said);
    const closed = found.flatMap((tried) => {
      const node = left.find(({ name }) => name === tried.target);
      return node === undefined
        ? []
        : closedPorts([{ from: host.name, to: node.name, tried: judged(tried, node) }], 'ray');
    });
    if (closed.length === 0 || tries >= TRIES) return closed;
    left = left.filter(({ name }) => closed.some(({ to }) => to === name));
    // A head that is being started anew is there again after some seconds.
    await delay(PAUSE_MS, undefined, { signal });
  }
  return [];
}

/**
 * Where nothing listens one is turned away, and that is no sign of a firewall but where Ray has to answer. A worker that answers
 * at none of these is just being started anew; without the head nobody joins.
 */
function judged(tried: Tried, { needed, isHead }: RunningNode): Tried {
  const refused = tried.refused.flatMap((range) => needed.flatMap((one) => common(range, one)));
  const isAway = !isHead && portCount(refused) === portCount(needed);
  return { ...tried, refused: isAway ? [] : refused };
}

function portCount(ranges: readonly PortRange[]): number {
  return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

function common([first, last]: PortRange, [low, high]: PortRange): [number, number][] {
  const range: [number, number] = [Math.max(first, low), Math.min(last, high)];
  return range[0] <= range[1] ? [range] : [];
}

function notProbed(host: string, said: string): BringupError {
  return new BringupError({
    code: 'ray-ports-not-tried',
    category: 'verify',
    what: `the ports of Ray could not be tried on ${host}: ${said.trim().split('\n').at(-1)?.slice(0, 300) || 'its Python said nothing'}`,
    remedy: 'run it again; `bringup ray check` tells what is wrong with the host',
    where: { host },
    retryable: true,
  });
}
