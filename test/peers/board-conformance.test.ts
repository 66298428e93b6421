import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type BoardOptions, startBoard } from '../support/board/board.ts';
import { handClock } from '../support/board/clock.ts';
import { noise } from '../support/board/replay/contents.ts';
import { startImageServer } from '../support/board/replay/image-server.ts';
import { type Played, play } from '../support/board/replay/player.ts';
import { type Session, sessionOf } from '../support/board/replay/recorded.ts';
import { SCALE, STAGE_TIMING, TOKEN_LIFE_MS } from '../support/board/replay/stage.ts';

/** Other addresses of the loopback are other peers here, which only Linux has without being asked. */
const here = process.platform === 'linux';

const SESSIONS: Readonly<Record<Session, BoardOptions>> = {
  '2.3.7': { generation: '2.3.7' },
  '2.3.4': { generation: '2.3.4', on: [4] },
  '2.0.5': { generation: '2.0.5', on: [2] },
  '2.3.7, token_expires: 4': { generation: '2.3.7', tokenLifeMs: TOKEN_LIFE_MS, on: [4] },
  '2.3.7, v2.4 board (single bus)': { generation: '2.3.7', bus: 'switch' },
};

const LONG = { timeout: 600_000 };

describe.skipIf(!here).concurrent('the virtual board answers as the real daemon did', LONG, () => {
  const replayed = new Map<Session, Played>();
  afterAll(() => {
    const all = [...replayed.values()];
    const count = all.reduce((sum, one) => sum + one.replayed, 0);
    process.stderr.write(
      `replayed ${count} recorded requests, left out: ${all.flatMap(({ left }) => left).join('; ')}\n`,
    );
  });
  test.for(Object.keys(SESSIONS) as Session[])('%s', async (name) => {
    await using ended = new AsyncDisposableStack();
    const sdcard = await mkdtemp(join(tmpdir(), 'sdcard-'));
    ended.defer(() => rm(sdcard, { recursive: true, force: true }));
    await writeFile(join(sdcard, 'local.img'), noise(4_000_000));
    const images = ended.use(await startImageServer(SCALE));
    const clock = handClock();
    const board = ended.use(
      await startBoard({
        clock,
        slots: ['cm4', 'cm4', { module: 'cm4', sizeBytes: 1_000_000 }, 'empty'],
        // Where it was recorded a stand-in for the hardware showed the chosen node only.
        hubShows: 'chosen',
        trusts: 'loopback',
        timing: STAGE_TIMING,
        pace: { readBytesPerSecond: 10_000_000 },
        sdcard,
        updater: async (file) => (basename(file).startsWith('bad') ? 3 : 0),
        ...SESSIONS[name],
      }),
    );
    if (name === '2.3.4') {
      Object.assign(board.labels(1), { name: 'alpha', module_name: 'RK1' });
      board.labels(3).uart_baud = 115_200;
      board.fan.speed = 5;
    }
    const played = await play(sessionOf(name), board, images, clock);
    replayed.set(name, played);
    expect(played.differences).toEqual([]);
  });
});
