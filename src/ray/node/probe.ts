import { randomBytes } from 'node:crypto';
import { BringupError } from '../../core/error.ts';
import { type Sh, sh } from '../../core/sh.ts';
import type { PrepareContext } from '../../engine/capability.ts';
import { readProgram } from '../../engine/program.ts';
import type { FleetHost } from '../../fleet/fleet.ts';
import { PRELUDE } from '../../host/prelude.ts';
import type { PortRange } from '../cluster/port-ranges.ts';
import { connectProgram, listenProgram, parseListening, parseTried } from '../cluster/probe-program.ts';
import type { PythonProgram } from '../cluster/python-program.ts';
import { busyError, closedError, closedPorts } from '../cluster/reach.ts';
import { openSession } from './open-session.ts';

/** Who tries to reach whom, on which ports. */
export interface ProbeRequest {
  readonly from: ProbedHost;
  readonly to: ProbedHost;
  /** Of the one that is to be reached. */
  readonly address: string;
  readonly ports: readonly PortRange[];
}

interface ProbedHost {
  readonly host: FleetHost;
  /** Folder of its Python environment. */
  readonly environment: string;
}

/** Longest that the listener stays, whatever becomes of the rest. */
const LISTEN_SECONDS = 60;
/** How often ports from which nothing comes back are tried. */
const TRIES = 4;

/**
 * Opens the ports on one host for a moment, as Ray would, and has another one connect to all of them: what Ray itself never tells before
 * it throws a node out. Throws BringupError `ray-ports-closed` with the exact ports, or `ray-ports-taken`.
 */
export async function probePorts(
  { from, to, address, ports }: ProbeRequest,
  run: Pick<PrepareContext, 'connect' | 'signal'>,
): Promise<void> {
  const nonce = randomBytes(16).toString('hex');
  const listener = listenProgram({ nonce, ports, seconds: LISTEN_SECONDS });
  await using listening = await openSession(to.host, [{ name: 'probe', body: listen(to, listener) }], run);
  const said = listening.first.get('probe') ?? '';
  try {
    const opened = parseListening(said);
    if (opened === undefined) throw notProbed(to.host.name, said);
    const taken = busyError(to.host.name, opened);
    if (taken !== undefined) throw taken;
    const connector = connectProgram([{ host: to.host.name, address, nonce, ports }]);
    for (let tries = 1; ; tries += 1) {
      await using connecting = await openSession(from.host, [{ name: 'probe', body: feed(from, connector) }], run);
      const answer = connecting.first.get('probe') ?? '';
      const [tried] = parseTried(answer);
      if (tried === undefined) throw notProbed(from.host.name, answer);
      const closed = closedPorts([{ from: from.host.name, to: to.host.name, tried }], 'listener');
      const error = closedError(closed);
      if (error === undefined) break;
      // Two hosts that have just joined a mesh may find each other only after some seconds.
      const isLate = closed.some(({ how }) => how === 'silent' || how === 'unreachable');
      if (!isLate || tries === TRIES) throw error;
    }
  } finally {
    // Its end frees the ports, before Ray comes.
    const listenerPid = /^listener (\d+)$/m.exec(said)?.[1];
    if (listenerPid !== undefined)
      await listening.session
        .work(readProgram([{ name: 'probe', body: end(listenerPid) }], PRELUDE))
        .catch(() => undefined);
  }
}

function end(pid: string): Sh {
  return sh`kill ${pid}; bu_n=50; while [ "$bu_n" -gt 0 ] && kill -0 ${pid}; do sleep 0.1; bu_n=$((bu_n - 1)); done`;
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

/** Runs it to its end. It ends with its stdin, too, which stays open until then. */
function feed({ environment }: ProbedHost, { arguments: words, input }: PythonProgram): Sh {
  return sh`bu_d=$(mktemp -d) && mkfifo "$bu_d/in" || exit 1
${`${environment}/bin/python`} ${words} <"$bu_d/in" >"$bu_d/out" 2>&1 &
exec 8>"$bu_d/in"
printf '%s' ${input} >&8
wait $!
tail -c 100000 "$bu_d/out"; rm -rf "$bu_d"`;
}

/** Starts it, and waits for its one line. It ends with its stdin, which is held open for as long as it may stay. */
function listen({ environment }: ProbedHost, { arguments: words, input }: PythonProgram): Sh {
  return sh`bu_d=$(mktemp -d) || exit 1
{ printf '%s' ${input}; exec sleep ${LISTEN_SECONDS}; } | ${`${environment}/bin/python`} ${words} >"$bu_d/out" 2>&1 &
echo "listener $!"
bu_n=100
while [ "$bu_n" -gt 0 ] && ! grep -q . "$bu_d/out" 2>/dev/null; do sleep 0.1; bu_n=$((bu_n - 1)); done
tail -c 100000 "$bu_d/out"; rm -rf "$bu_d"`;
}
