import { setTimeout as delay } from 'node:timers/promises';
import { poll } from '../../../../src/lab/poll.ts';
import type { VirtualBoard } from '../board.ts';
import type { HandClock } from '../clock.ts';
import { type Answer, call, FORM_TYPE, form } from './call.ts';
import { contentOf, noise, sha256 } from './contents.ts';
import type { ImageServer } from './image-server.ts';
import { type Recorded, withoutVariation } from './recorded.ts';
import { before, isAnyOf, passTime, SCALE, skipped, waits } from './stage.ts';

/** What one session's replay came to. */
export interface Played {
  readonly replayed: number;
  /** Names of the records that were left out. */
  readonly left: readonly string[];
  /** Each with what was recorded and what the virtual board answered. */
  readonly differences: readonly string[];
}

/** An upload that began before its turn in the record, which is where it ended. */
type Running = Promise<string | undefined>;

/** Asks a virtual board what the real daemon was asked, in the same order and with the same overlaps. @param images where recorded pulls come from now. @param clock that of the board */
export async function play(
  session: readonly Recorded[],
  board: VirtualBoard,
  images: ImageServer,
  clock: HandClock,
): Promise<Played> {
  const handles = new Map<string, number>();
  const running = new Map<number, Running>();
  const differences: string[] = [];
  const left: string[] = [];
  let token = '';

  /** Performs a record; the answer is what differs, undefined when nothing does. Answers about a state are asked for again until they fit. */
  const perform = async (record: Recorded): Promise<string | undefined> => {
    const expected = isAnyOf(session, record);
    const asksState = /GET .*opt=get&type=(flash|firmware|power|usb)\b/.test(record.call) && record.status === 200;
    const asked = ask(record);
    let last = await asked;
    const fits = () => expected.some((one) => describe(one) === shown(last, record));
    const deadline = Date.now() + 15_000;
    while (asksState && !fits() && Date.now() < deadline) {
      await delay(20);
      last = await ask(record);
    }
    if (fits()) return undefined;
    return `${record.name} (${record.call}):\n  was ${describe(record)}\n  is  ${shown(last, record)}`;
  };

  const ask = async (record: Recorded): Promise<Answer> => {
    const [method = '', path = ''] = record.call.split(/ (.*)/s);
    const { body, type, length } = bodyOf(record);
    const sha = /&sha256=([0-9a-fA-F]{64})/.exec(path)?.[1];
    const content = contentOf(record.name);
    const made = path
      .replace(/\{(.*?)(\+1)?\}/, (_all, name: string, more?: string) =>
        String((handles.get(name) ?? 1) + (more ? 1 : 0)),
      )
      .replace('http://127.0.0.1:8099', images.url)
      .replace('https://127.0.0.1/', `${board.url}/`)
      .replace(/length=\d+/, (all) => (content === undefined ? all : `length=${content.sent.length}`))
      .replace(sha ?? '\0', () => hashFor(record, sha ?? ''))
      .replaceAll(' ', '%20');
    const plain = record.peer === 'plain';
    const from =
      record.peer === undefined ? '127.0.0.10' : /^\d+$/.test(record.peer) ? `127.0.0.${record.peer}` : '127.0.0.1';
    const rate = record.upload?.kBps;
    const answer = await call({
      port: plain ? board.httpPort : board.port,
      plain,
      from: plain ? '127.0.0.10' : from,
      method,
      path: made,
      headers: {
        Host: 'BOARD',
        ...record.headers,
        ...(type !== undefined && { 'Content-Type': type }),
        ...bearerOf(record, token),
        ...(body !== undefined && !/chunked/.test(record.curl ?? '') && { 'Content-Length': String(length) }),
      },
      body,
      bytesPerSecond: rate === undefined ? undefined : rate * 1_000 * SCALE,
      stopsAt: length === body?.length && record.status !== null ? undefined : (record.upload?.stopsAt ?? body?.length),
      thenStays: record.status !== null,
      patienceMs: record.status === null ? 1_200 : 30_000,
    });
    const session = answer.headers['x-auth-token'];
    if (typeof session === 'string' && record.peer === undefined) token = session;
    const handle = /^\{"handle":(\d+)\}$/.exec(answer.body)?.[1];
    if (handle !== undefined) handles.set(record.name, Number(handle));
    return answer;
  };

  const hashFor = (record: Recorded, recordedHash: string): string => {
    if (/^(0{64}|1{64})$/.test(recordedHash)) return recordedHash;
    if (record.call.includes('http://')) return sha256(images.image);
    const special = contentOf(record.name);
    const content = special === undefined ? noise(Number(/length=(\d+)/.exec(record.call)?.[1])) : undefined;
    const hash = sha256(content ?? (/raw/.test(record.name) ? special?.raw : special?.sent) ?? Buffer.alloc(0));
    return recordedHash === recordedHash.toUpperCase() ? hash.toUpperCase() : hash;
  };

  /** The daemon's words, with lengths that are ours where the record's were the recorder's. */
  const shown = (answer: Answer, record: Recorded): string => {
    const { 'content-type': type, ...rest } = answer.headers;
    const body =
      record.answer === '<info>' && /"ip":\[.*"storage":\[/.test(answer.body)
        ? '<info>'
        : record.answer === '<page>' && /^<(!doctype )?html/.test(answer.body)
          ? '<page>'
          : record.answer === '<bytes>' && answer.body !== ''
            ? '<bytes>'
            : withoutVariation(answer.body).replaceAll(token === '' ? '\0' : token, '<token>');
    const says = Object.fromEntries(
      Object.keys(record.says ?? {}).map((key) => [
        key,
        withoutVariation(String(rest[key])).replaceAll(token === '' ? '\0' : token, '<token>'),
      ]),
    );
    return text(answer.status, record.curl === undefined ? type : undefined, says, body, record);
  };
  const describe = (record: Recorded): string =>
    text(record.status, record.type, record.says ?? {}, record.answer ?? '', record);
  /** Sizes of what was made anew by xz and gzip are not the recorder's. */
  const text = (
    status: number | null,
    type: string | undefined,
    says: object,
    body: string,
    record: Recorded,
  ): string => {
    const anew = contentOf(record.name) !== undefined || /pull http \.xz|pull 404/.test(record.name);
    const same = anew ? body.replace(/"size":\d+/, '"size":0').replace(/(\}),\d+\]/, '$1,0]') : body;
    return JSON.stringify([status, type ?? null, says, same]);
  };

  for (const [index, record] of session.entries()) {
    if (skipped(record)) {
      left.push(record.name);
      continue;
    }
    for (const wait of waits(record))
      if ((await poll(() => (wait(board) ? true : undefined), { timeoutMs: 15_000, everyMs: 5 })) === undefined)
        differences.push(`${record.name}: what it waits for did not come`);
    await before(record, board);
    passTime(clock, record);
    const asked = running.get(index) ?? perform(record);
    if (record.name === 'ws handshake with bearer') {
      await delay(100);
      running.set(index + 1, perform(session[index + 1] as Recorded));
    }
    const difference = await asked;
    if (difference !== undefined) differences.push(difference);
    // A long upload began when its handle was there.
    const own = session.findIndex(
      (later, at) => at > index && later.call.endsWith(`/{${record.name}}`) && isLong(later),
    );
    const upload = session[own];
    if (upload !== undefined && !skipped(upload)) {
      const came = uploads(board);
      running.set(own, perform(upload));
      // It is there before what is asked next.
      await poll(() => (uploads(board) > came ? true : undefined), { timeoutMs: 15_000, everyMs: 5 });
      // These were asked while it ran, and answered when it was over.
      for (const [at, later] of session.entries())
        if (record.name === 'flash set' && / during upload( \(hangs\))?$/.test(later.name) && later.peer !== undefined)
          running.set(at, perform(later));
    }
    if (record.name === 'lock: stalled client, flash set') stalled.start(board, handles.get(record.name) ?? 0, token);
    if (record.name === 'lock: loopback status while the upload stalls') stalled.end();
  }
  return { replayed: session.length - left.length, left, differences };
}

const uploads = (board: VirtualBoard): number => board.requests.filter(({ url }) => url.includes('/upload/')).length;

const isLong = (record: Recorded): boolean => (record.upload ?? record.curl) !== undefined && (record.ms ?? 0) >= 300;

/** The record keeps no tokens; those of the handshakes are not marked either. */
function bearerOf({ name, token }: Recorded, ours: string): Readonly<Record<string, string>> {
  if (name === 'ws handshake with a bad bearer') return { Authorization: 'Bearer none' };
  return token || name === 'ws handshake with bearer' ? { Authorization: `Bearer ${ours}` } : {};
}

interface Sent {
  readonly body?: Buffer;
  readonly type?: string;
  /** Of the whole body, of which not all is made where the board never read it all. */
  readonly length?: number;
}

function bodyOf({ name, upload, curl, body }: Recorded): Sent {
  if (upload !== undefined) {
    const rest = Math.max(0, upload.bytes - MOST_BYTES);
    const made = form(contentOf(name)?.sent ?? noise(upload.bytes - rest), upload.field);
    return { body: made, type: FORM_TYPE, length: made.length + rest };
  }
  const made = curl !== undefined ? form(noise(1_000_000)) : body === undefined ? undefined : Buffer.from(body);
  if (made === undefined) return {};
  return { body: made, length: made.length, ...(curl !== undefined && { type: FORM_TYPE }) };
}

const MOST_BYTES = 16_000_000;

/** The upload that stalls while others wait is not in the record itself. */
const stalled = {
  leave: new AbortController(),
  start(board: VirtualBoard, handle: number, token: string): void {
    this.leave = new AbortController();
    void call({
      port: board.port,
      from: '127.0.0.10',
      method: 'POST',
      path: `/api/bmc/upload/${handle}`,
      headers: { 'Content-Type': FORM_TYPE, 'Content-Length': '2000153', Authorization: `Bearer ${token}` },
      body: form(noise(2_000_000)),
      stopsAt: 500_000,
      thenStays: true,
      patienceMs: 60_000,
      signal: this.leave.signal,
    });
  },
  end(): void {
    this.leave.abort();
  },
};
