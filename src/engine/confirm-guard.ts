import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../core/error.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import { PRELUDE } from '../host/prelude.ts';
import { keepGuard, parseResult, RESULT_SECTION, TAKE_BACK } from './guard.ts';
import { guardUnknown } from './guard-errors.ts';
import { GUARD_SECTION, type Guard, isOpenGuard, parseGuard } from './guard-state.ts';
import { closeLink, type HostLink } from './host-link.ts';
import { newConnection } from './new-connection.ts';
import { readProgram, type Section } from './program.ts';
import type { RunContext } from './run-context.ts';
import type { HostSession } from './session.ts';

/** An agent that hears nothing ends its steps after this long (agent.ts), and a little. */
const SILENCE_SECONDS = 35;

/** How long a host may take for its own undo, beyond the guard's time, before we say that nobody knows. */
const UNDO_SECONDS = 45;

export interface Confirmation {
  readonly context: RunContext;
  readonly host: FleetHost;
  /** The number of the first guarded step: it tells this guard from others of the run. */
  readonly firstSeq: number;
  /** Reads of everything the steps changed. */
  readonly sections: readonly Section[];
  /** Longest time the steps may still take, when their end was not seen. */
  readonly stepSeconds: number;
  /** Judges the steps by their exit codes and by what was read over the new connection. */
  isRight(exits: ReadonlyMap<number, number>, sections: ReadonlyMap<string, string>): boolean;
}

/** What became of a guarded change, as the host itself tells it. */
export interface Confirmed {
  /** Undefined: it was never armed, so nothing was begun. */
  readonly guard: Guard | undefined;
  /** The new connection; the caller closes it, or goes on with it. */
  readonly link: HostLink;
  /** Why the first attempt to connect failed, when one did. */
  readonly refused: BringupError | undefined;
}

/**
 * Decides a guarded change over a NEW connection, by the fleet's own address and jumps: kept when everything reads as right,
 * else taken back at once; and when no new connection comes in time, by the host itself. The result is what the host says.
 * Throws BringupError (`guard-unknown`) when it could not be asked.
 */
export async function confirmGuard(options: Confirmation): Promise<Confirmed> {
  const { context, host, stepSeconds } = options;
  const seconds = context.guardSeconds + Math.min(stepSeconds, SILENCE_SECONDS) + UNDO_SECONDS;
  const untilMs = performance.now() + seconds * 1000;
  const sections = [GUARD_SECTION, RESULT_SECTION, ...options.sections];
  let refused: BringupError | undefined;
  const onFailure = (error: BringupError) => {
    refused ??= error;
  };
  for (;;) {
    const link = await newConnection({ context, host, sections, untilMs, pauseMs: 2_000, onFailure }).catch(
      (error: unknown) => {
        throw guardUnknown(host.name, context.guardSeconds, error);
      },
    );
    try {
      return { ...(await settle(link, options, sections, untilMs)), link, refused };
    } catch (error) {
      await closeLink(link).catch(() => undefined);
      // The host may have gone down in between (a reboot): it is asked again once it is back.
      if (!(error instanceof BringupError) || !LOST.has(error.code)) throw error;
    }
  }
}

/** The connection stood and is gone. */
const LOST: ReadonlySet<string> = new Set(['connection-lost', 'connection-silent']);

/** Asks over one connection until the guard is decided. */
async function settle(
  { session, first }: HostLink,
  { context, host, firstSeq, isRight }: Confirmation,
  sections: readonly Section[],
  untilMs: number,
): Promise<Omit<Confirmed, 'link' | 'refused'>> {
  let told = first.sections;
  for (;;) {
    const guard = parseGuard(told.get(GUARD_SECTION.name) ?? '');
    const { exits, applied } = parseResult(told.get(RESULT_SECTION.name) ?? '');
    if (guard?.run !== context.runId || !guard.seqs.includes(firstSeq)) return { guard: undefined };
    if (!isOpenGuard(guard)) return { guard };
    if (guard.state === 'armed' && applied) {
      const decided = await decide(session, isRight(exits, told) ? keepGuard(context.runId) : TAKE_BACK);
      if (decided !== undefined && !isOpenGuard(decided)) return { guard: decided };
    }
    if (performance.now() >= untilMs || context.signal.aborted) throw guardUnknown(host.name, context.guardSeconds);
    await delay(500);
    told = (await session.work(readProgram(sections, PRELUDE))).sections;
  }
}

/** Has the host take a guarded change back now, over the connection that is there. Undefined when it does not say how that went. */
export function takeBackNow(session: HostSession): Promise<Guard | undefined> {
  return decide(session, TAKE_BACK);
}

async function decide(session: HostSession, verdict: Section): Promise<Guard | undefined> {
  const { sections } = await session.work(readProgram([verdict], PRELUDE));
  return parseGuard(sections.get(GUARD_SECTION.name) ?? '');
}
