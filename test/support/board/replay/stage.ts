import type { BoardTiming, VirtualBoard } from '../board.ts';
import type { HandClock } from '../clock.ts';
import { call } from './call.ts';
import type { Recorded } from './recorded.ts';

/** The replay is so many times as fast as the record. */
export const SCALE = 4;

/** What takes time, at that speed; what bans, forgets and gives up goes by a clock of its own, at the times of the record. */
export const STAGE_TIMING: Partial<BoardTiming> = {
  powerMs: 100 / SCALE,
  usbMs: 1_000 / SCALE,
  errorWaitMs: 5_000 / SCALE,
  // Restarts were stubs where it was recorded.
  reloadMs: undefined,
  rebootMs: undefined,
};

/** Lifetime of tokens in the session that is about it. */
export const TOKEN_LIFE_MS = 4_000;

/** How much later than what was done before a request was made, where that matters. */
const LATER: readonly (readonly [RegExp, (record: Recorded) => number])[] = [
  // On 2.3.4 the timer of a test before went off first.
  [/^status at 9\.6 s/, ({ answer }) => (answer?.includes('Send timeout') ? 10_000 : 9_600)],
  [/^status at 10\.4 s/, () => 800],
  [/^timer B: flash set at 7 s of A/, () => 7_000],
  [/^timer B: 2\.7 s old/, () => 2_700],
  [/^timer B: 3\.4 s old/, () => 700],
  [/^timeout: status/, () => 10_000],
  [/^upload that takes 12 s/, () => 12_000],
  [/^pull stalls: status after 11 s/, () => 11_000],
  [/^after 60 s: stale/, () => 60_000],
  [/bearer 2 s after/, () => 2_000],
  [/bearer 3 s after/, () => 3_000],
  [/bearer 4\.5 s after/, () => 4_500],
];

/** Lets pass what had passed before a request. */
export function passTime(clock: HandClock, record: Recorded): void {
  const [, ms] = LATER.find(([pattern]) => pattern.test(record.name)) ?? [];
  if (ms !== undefined) clock.pass(ms(record));
}

/** What is not asked, and why. */
const SKIPPED: readonly ((record: Recorded) => boolean)[] = [
  // HTTP/2 is not offered by the virtual board.
  ({ name }) => name.startsWith('curl -F over HTTP/2'),
  // Two on one node: which of them is the last to set its power is chance.
  ({ name }) => name === 'third: power' || name === 'pull stalls: power at the end',
  // With nodes on that a part which was not recorded had left on.
  ({ name, answer }) => name === 'power after xz errors' && answer?.includes('"node1":"1"') === true,
];

export const skipped = (record: Recorded): boolean => SKIPPED.some((one) => one(record));

type Wait = (board: VirtualBoard) => boolean;

/** Bytes of the transfer that runs. */
function written(board: VirtualBoard): { readonly bytes: number; readonly size: number } | undefined {
  const state = board.transferState();
  if (typeof state !== 'object' || state === null || !('Transferring' in state)) return undefined;
  const { bytes_written: bytes, size } = state.Transferring as { bytes_written: number; size: number };
  return { bytes, size };
}

const isWriting: Wait = (board) => (written(board)?.bytes ?? 0) > 0;
const isReadingBack: Wait = (board) => {
  const { bytes, size } = written(board) ?? { bytes: 0, size: 1 };
  return bytes >= size;
};
const isIdle: Wait = (board) => written(board) === undefined && board.transfersAtWork() === 0;

/** What was cancelled before has tidied up. */
const isTidy: Wait = (board) => written(board) !== undefined || isIdle(board);

/** The node of the transfer was found, and its bytes are waited for. */
const isWaiting: Wait = (board) => board.transferBegan();

/** Requests that were made on purpose while another transfer ran. */
const OVER_ANOTHER = /: (flash set )?B\b|^timer B|second request cancels it$|^empty slot: flash set$/;
/** What a request waited for that its place in the record alone does not tell. */
const WAITS: readonly (readonly [RegExp, Wait])[] = [
  [/^(race \d|order): B|^(second|third): flash set B|^gap [\d.]+: cancel$|^cancel( foreign)?: call$/, isWriting],
  [/^second: status A|^power off during flash: call|^lock: cancel from|^upload that takes 12 s/, isWriting],
  [/^pull stalls: status after 11 s|^pull second pull: B$/, isWriting],
  [/^CRC race \d: B|^CRC\+second: A in CRC|^cancel in CRC: status/, isReadingBack],
  [/^power 1\.5 s after flash set|^timer B: 2\.7 s old|^timeout: status/, isWaiting],
  // The daemon sees that it was cancelled before it takes the next request; its tidying up then puts USB back before B lays it.
  [/^gap 0: B/, (board) => !board.remembered(1)],
  // What is 120 ms there is more than tidying up takes.
  [/^gap (0\.12|1): B/, isIdle],
];

export function waits(record: Recorded): readonly Wait[] {
  const own = WAITS.filter(([pattern]) => pattern.test(record.name)).map(([, wait]) => wait);
  if (startsAlone(record)) return [isIdle, ...own];
  // The recorder's own pauses let what went before tidy up.
  return /: (power|final)/.test(record.name) ? [isTidy, ...own] : own;
}

const startsAlone = (record: Recorded): boolean =>
  /opt=set&type=f/.test(record.call) && !OVER_ANOTHER.test(record.name);

/** What the recorder did to the machine before a request. */
export async function before(record: Recorded, board: VirtualBoard): Promise<void> {
  const { identity } = board;
  const as = NORMAL.get(board) ?? { ...identity };
  NORMAL.set(board, as);
  Object.assign(identity, as);
  if (record.name.endsWith('no os-release')) Object.assign(identity, { firmware: undefined, buildroot: undefined });
  if (record.name === 'about: no eeprom, no device-tree')
    Object.assign(identity, { model: undefined, revision: undefined });
  // A blank EEPROM is read by 2.3.7 only; the older ones read the device tree.
  if (record.name.startsWith('about: blank eeprom') && /bmcd_version/.test(record.answer ?? ''))
    Object.assign(identity, { model: '\ufffd'.repeat(16), revision: '31.31.63' });
  if (record.name === 'about: no hostname') identity.hostname = '';
  if (SWITCHED_OFF.includes(record.name)) await switchOff(board);
  board.slot(1).faults.readsBackWrong = record.name.startsWith('crc mismatch');
}

/** Before these the recorder had switched all nodes off, or the daemon had been started anew. */
const SWITCHED_OFF = [
  'after 60 s: stale bearer again',
  'flash bad: type=flash',
  'power before',
  'disk full: flash set',
  'gap 0: A',
  'ws handshake loopback',
];

async function switchOff(board: VirtualBoard): Promise<void> {
  const path = '/api/bmc?opt=set&type=power&node1=0&node2=0&node3=0&node4=0';
  const place = { port: board.port, from: '127.0.0.1', headers: {}, patienceMs: 10_000 };
  await call({ ...place, method: 'GET', path });
}

const NORMAL = new WeakMap<VirtualBoard, VirtualBoard['identity']>();

/** Where two transfers raced, any outcome that was recorded for that step is right. */
export function isAnyOf(session: readonly Recorded[], record: Recorded): readonly Recorded[] {
  const family = familyOf(record);
  return family === undefined ? [record] : session.filter((other) => familyOf(other) === family);
}

function familyOf({ name }: Recorded): string | undefined {
  const [, group, step] =
    /^(race|CRC race|CRC\+second|order|gap|second|third|no node)(?: [\d.]+)?: (upload \w|upload|final)$/.exec(name) ??
    [];
  if (group === undefined) return undefined;
  return `${group.startsWith('CRC') ? 'CRC' : group === 'gap' || group === 'no node' ? group : 'race'} ${step}`;
}
