import type { Board } from '../bmc/board.ts';
import { certificateOf } from '../bmc/certificate.ts';
import { openBoard } from '../bmc/open-board.ts';
import { certificateUnknown } from '../bmc/wire/errors.ts';
import { placeOf } from './place-of.ts';
import type { FlashContext } from './run.ts';
import type { BoardSection } from './schema/boards.ts';

type BoardContext = Pick<FlashContext, 'fleet' | 'state' | 'signal' | 'boardTiming' | 'trust' | 'onEvent'>;

/** What has to be put back after a run was cancelled may take so long: others get their power back. */
const LINGER_MS = 20_000;

/** A signal that comes later than another one. */
function lingering(signal: AbortSignal): AbortSignal {
  const later = new AbortController();
  const end = () => setTimeout(() => later.abort(signal.reason), LINGER_MS).unref();
  signal.throwIfAborted();
  signal.addEventListener('abort', end, { once: true });
  return later.signal;
}

/**
 * Logs in to a board. Its certificate has to be the one of the fleet file, else the one that was trusted here before. Of a board without
 * either nothing but the certificate is asked, until `trust` or the fleet file accepts it. Throws BringupError.
 */
export async function boardAt(name: string, section: BoardSection, context: BoardContext): Promise<Board> {
  const { state, signal, boardTiming, onEvent } = context;
  const place = placeOf(section);
  const note = (text: string) => onEvent({ type: 'note', node: name, text });
  const known = section.fingerprint ?? state.fingerprint(place);
  const fingerprint = known ?? (await trusted(name, section, context));
  const board = await openBoard({
    host: section.address,
    ...(section.port === undefined ? {} : { port: section.port }),
    fingerprint,
    credentials: { username: section.user, password: section.password },
    signal: lingering(signal),
    ...(boardTiming === undefined ? {} : { timing: boardTiming }),
    log: note,
  });
  if (known === undefined) {
    state.keepFingerprint(place, fingerprint);
    note(`its certificate is trusted from now on; write it into the fleet file: fingerprint: "${fingerprint}"`);
  }
  return board;
}

/** The certificate that is shown, when it is accepted. */
async function trusted(
  name: string,
  section: BoardSection,
  { fleet, signal, boardTiming, trust }: BoardContext,
): Promise<string> {
  const { address, port = 443, certificate } = section;
  const timing = boardTiming === undefined ? {} : { timing: boardTiming };
  const fingerprint = await certificateOf({ host: address, port, signal, ...timing });
  if (certificate === 'accept-new' || (await trust?.({ name, address, port, fingerprint }))) return fingerprint;
  throw certificateUnknown(name, placeOf(section), fingerprint).at(fleet.locate(['boards', name, 'address']));
}
