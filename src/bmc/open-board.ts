import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../core/error.ts';
import { cancelled } from '../host/cancelled.ts';
import { generationOf, mayBeFork } from './answers/generation.ts';
import { type Api, apiOf } from './api.ts';
import type { About, Board, BoardOptions } from './board.ts';
import { cancelRecorded } from './cancel.ts';
import { busy } from './flash/errors.ts';
import { flash } from './flash/flash.ts';
import type { FlashTools } from './flash/tools.ts';
import { openSession, type Session } from './login/session.ts';
import { passes } from './passes.ts';
import { timingOf } from './timing.ts';
import { turns } from './uart/turns.ts';
import { watchRing } from './uart/watch.ts';
import { notTheDaemon } from './wire/errors.ts';
import { jsonOf } from './wire/json.ts';
import { openLink } from './wire/link.ts';

/**
 * A node at 115,200 baud fills the ring of 16 KiB in 1.4 s. However many are watched, a board is asked no more often than that: its daemon
 * loses memory with each request (BMC-Firmware issues 162 and 178).
 */
const RING_MS = 1_000;

/** How long a daemon needs to come back. */
const RESTART_MS = 60_000;
const PROBE_MS = 5_000;

/** Connects, compares the certificate, logs in and learns which daemon it is. Throws BringupError. */
export async function openBoard(options: BoardOptions): Promise<Board> {
  const { host, port = 443, fingerprint, credentials, signal, log = () => undefined } = options;
  const timing = timingOf(options.timing);
  const link = openLink({ host, port, fingerprint, requestMs: timing.requestMs });
  try {
    const session = openSession(link, credentials, Math.min(PROBE_MS, timing.requestMs));
    const api = apiOf(session, link.board);
    const about = await learn(api, session, signal);
    const peer = link.peer();
    if (peer === undefined) throw notTheDaemon(link.board, 'anything', 'there was no connection');
    const tools: FlashTools = {
      api,
      link,
      session,
      peer,
      place: { host, port },
      about,
      timing,
      log,
      timers: { quietAt: 0 },
    };
    const askMs = Math.min(timing.pollMs, RING_MS);
    const serialTurn = turns(askMs);
    return {
      host,
      port,
      fingerprint: peer.fingerprint,
      localAddress: peer.localAddress,
      about,
      power: (until = signal) => api.power(until),
      setPower: (wanted, until = signal) => api.setPower(wanted, until),
      usb: (until = signal) => api.usb(until),
      setUsb: (wanted) => api.setUsb(wanted, signal),
      clearUsbBoot: () => api.clearUsbBoot(signal),
      info: () => api.info(signal),
      nodeInfo: async () => (about.can.nodeInfo ? api.nodeInfo(signal) : undefined),
      setNodeInfo: async (node, wanted) => (about.can.nodeInfo ? api.setNodeInfo(node, wanted, signal) : undefined),
      uart: (node, until = signal) => api.uart(node, until),
      watchUart: (node, until) =>
        watchRing(() => serialTurn(until).then(() => api.uart(node, until)), {
          ...timing,
          pollMs: askMs,
          signal: until,
        }),
      sendUart: (node, line) => api.sendUart(node, line, signal),
      transfer: (until = signal) => api.transfer(until),
      reload: () => reload(tools, signal),
      flash: (request) =>
        cancellable(`writing node ${request.node} of board ${link.board}`, [signal, request.signal], (until) =>
          flash(tools, request, until),
        ),
      cancel: (record, options) => cancelRecorded(tools, record, { ...options, signal }),
      [Symbol.asyncDispose]: async () => link[Symbol.dispose](),
    };
  } catch (error) {
    link[Symbol.dispose]();
    if (signal?.aborted && !(error instanceof BringupError)) throw cancelled(`opening the board ${link.board}`, signal);
    throw error;
  }
}

/** Only the fork describes itself; upstream answers that path with its page, or not at all. */
async function learn(api: Api, session: Session, signal: AbortSignal | undefined): Promise<About> {
  const told = await api.about(signal);
  const description = mayBeFork(told.daemon)
    ? await session.send({ method: 'GET', path: '/api/bmc/openapi.json', signal })
    : undefined;
  const describesItself =
    description?.status === 200 && description.type !== 'text/html' && jsonOf(description.text) !== undefined;
  const row = generationOf(told.daemon, describesItself);
  if (row === undefined)
    throw new BringupError({
      code: 'bmc-daemon-unknown',
      category: 'unsupported',
      what: `the daemon of the board ${api.board} is version ${JSON.stringify(told.daemon)}, which this bringup does not know`,
      remedy: 'upgrade bringup',
    });
  return { ...told, ...row };
}

/** Nodes keep their power meanwhile. Without a login the daemon answers 401, which no ban counts. */
async function reload({ api, link, session, timing }: FlashTools, signal: AbortSignal | undefined): Promise<void> {
  const state = await api.transfer(signal);
  if (state.state === 'transferring') throw busy(api.board, state);
  await api.reload(signal).catch((error: unknown) => {
    // It may be gone before it has answered.
    if (!(error instanceof BringupError && error.code === 'bmc-cut')) throw error;
  });
  session.forget();
  const giveUpAt = performance.now() + RESTART_MS;
  // The old one still answers for a moment.
  await delay(timing.settleMs, undefined, { signal });
  for (;;) {
    try {
      await link.send({ method: 'GET', path: '/api/bmc?opt=get&type=about', once: true, signal });
      return;
    } catch (error) {
      if (!passes(error) || performance.now() > giveUpAt) throw error;
      await delay(Math.min(timing.pollMs, 1_000), undefined, { signal });
    }
  }
}

async function cancellable<T>(
  doing: string,
  signals: readonly (AbortSignal | undefined)[],
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const signal = AbortSignal.any(signals.filter((one) => one !== undefined));
  try {
    return await work(signal);
  } catch (error) {
    if (signal.aborted && !(error instanceof BringupError)) throw cancelled(doing, signal);
    throw error;
  }
}
