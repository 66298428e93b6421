import { BringupError } from '../../core/error.ts';
import type { Connect } from '../../engine/connect-host.ts';
import { withDeadline } from '../../engine/deadline.ts';
import { unexpectedError } from '../../engine/errors.ts';
import { readProgram } from '../../engine/program.ts';
import { HostSession } from '../../engine/session.ts';
import type { FleetHost } from '../../fleet/fleet.ts';
import type { Connection } from '../../host/connection.ts';
import { parseClock } from '../../host/facts/clock.ts';
import { PRELUDE } from '../../host/prelude.ts';
import { parseHostView } from './host-view.ts';
import type { Known } from './judge.ts';
import { meshWishOf } from './members.ts';
import { type Probe, parseProbes } from './probe-answers.ts';
import { type Round, roundSections } from './probe-program.ts';

/** Longest that a host may take for a round: its pings are bounded, each by seconds. */
const ROUND_MS = 120_000;

/** The one conversation with one host of a proof. Nothing is changed there, and no lock is taken. */
export interface HostProber extends AsyncDisposable {
  readonly name: string;
  /** What is known of the host by now. */
  known(): Known;
  /** Why it could not be asked the last time. */
  problem(): BringupError | undefined;
  /** Asks; answers what was found of the targets. Connects first where that is needed. Throws only when it is cancelled. */
  ask(round: Round): Promise<ReadonlyMap<string, Probe>>;
}

/** Whether a host is of a kind that has no shell for a proof. */
export function cannotBeAsked(problem: BringupError | undefined): boolean {
  return problem?.code === 'windows-host';
}

/** Makes the prober of a host; nothing happens before it is asked. */
export function hostProber(host: FleetHost, connect: Connect, signal: AbortSignal): HostProber {
  let open: { readonly connection: Connection; readonly session: HostSession } | undefined;
  let problem: BringupError | undefined;
  const wish = meshWishOf(host);
  let known: Known = {
    name: host.name,
    view: undefined,
    service: { state: '', restarts: 0 },
    wanted: { shieldsUp: wish?.['shields-up'] === true, noNames: wish?.['accept-dns'] === false },
    clockSkewMs: undefined,
    udp: undefined,
    letsIn: undefined,
  };
  const leave = async () => {
    const left = open;
    open = undefined;
    await left?.session.close();
    await left?.connection[Symbol.asyncDispose]();
  };
  const enter = async (round: Round) => {
    const { connection, sudo } = await connect(host, signal);
    try {
      const { session, first } = await HostSession.open(connection, {
        host: host.name,
        prelude: PRELUDE,
        first: readProgram(roundSections(round)),
        signal,
        ...sudo,
      });
      open = { connection, session };
      return first;
    } catch (error) {
      await connection[Symbol.asyncDispose]();
      throw error;
    }
  };
  const work = async (session: HostSession, round: Round) => {
    const answer = await withDeadline(
      session.work(readProgram(roundSections(round), PRELUDE)),
      ROUND_MS,
      signal,
      () => ({
        code: 'mesh-proof-slow',
        what: 'the host did not finish its pings in time',
        remedy: 'look at its load; with `--sample 5` it has less to do',
      }),
      host.name,
    );
    if (answer.code === undefined) throw cutOff(host.name);
    return answer;
  };
  const ask = async (round: Round) => {
    const answer = open === undefined ? await enter(round) : await work(open.session, round);
    const receivedAtMs = Date.now();
    known = knownFrom(known, answer.sections, receivedAtMs);
    problem = undefined;
    return parseProbes(answer.sections.get('probes') ?? '', round.targets);
  };
  return {
    name: host.name,
    known: () => known,
    problem: () => problem,
    async ask(round) {
      try {
        return await ask(round);
      } catch (error) {
        signal.throwIfAborted();
        problem = error instanceof BringupError ? error.at({ host: host.name }) : unexpectedError(error, host.name);
        known = { ...known, view: undefined };
        await leave().catch(() => undefined);
        return new Map();
      }
    },
    [Symbol.asyncDispose]: leave,
  };
}

function knownFrom(before: Known, sections: ReadonlyMap<string, string>, receivedAtMs: number): Known {
  const text = (name: string) => sections.get(name) ?? '';
  const service = new Map(
    text('service')
      .split('\n')
      .map((line) => line.split('=') as [string, string | undefined]),
  );
  const loaded = service.get('LoadState') === 'loaded';
  // The clock is read last: what came before it took its time.
  const { clockSkewMs } = parseClock(text('clock').trim(), { sentAtMs: receivedAtMs, receivedAtMs });
  return {
    name: before.name,
    wanted: before.wanted,
    view: parseHostView(text('client').trim() !== '', text('status'), text('prefs')),
    service: {
      state: loaded ? `${service.get('ActiveState') ?? ''}, ${service.get('Result') ?? ''}` : '',
      restarts: Number(service.get('NRestarts') ?? 0) || 0,
    },
    clockSkewMs: clockSkewMs ?? undefined,
    udp: sections.has('netcheck') ? (field(text('netcheck'), 'UDP') as boolean | undefined) : before.udp,
    letsIn: sourcesIn(text('filter')),
  };
}

function field(text: string, name: string): unknown {
  try {
    return (JSON.parse(text.slice(Math.max(0, text.indexOf('{')))) as Record<string, unknown>)[name];
  } catch {
    return undefined;
  }
}

/** Source: tailscale tailcfg FilterRule. No rules at all let nobody in. */
function sourcesIn(text: string): readonly string[] | undefined {
  try {
    const rules = JSON.parse(text) as readonly { readonly SrcIPs?: readonly string[] }[] | null;
    return (rules ?? []).flatMap(({ SrcIPs }) => SrcIPs ?? []);
  } catch {
    return undefined;
  }
}

function cutOff(host: string): BringupError {
  return new BringupError({
    code: 'mesh-proof-cut-off',
    category: 'command',
    what: 'something on the host ended the pings before they were done',
    remedy: 'look at `journalctl -k` there (out of memory?), then run it again: nothing was changed',
    where: { host },
  });
}
