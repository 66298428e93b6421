import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ChildResult, runChild } from '../../src/lab/child.ts';
import { startBoard, type VirtualBoard } from '../support/board/board.ts';
import { cargoProgram, requireCargo } from '../support/board/cargo-program.ts';

const BUILD_MS = 1_500_000;
const FLASH_MS = 180_000;

describe.skipIf(!requireCargo())('the real client tpi 1.0.7 works with the virtual board', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tpi-'));
  const image = join(folder, 'node.img');
  const content = randomBytes(6_000_000);
  let program = '';
  let board: VirtualBoard;
  beforeAll(async () => {
    program = await cargoProgram('tpi', '1.0.7');
    writeFileSync(image, content);
    // Its own 10 s are over before a client on a busy machine has begun to send.
    board = await startBoard({ slots: ['cm4', 'cm4', 'rk1', 'empty'], timing: { sendTimeoutMs: 120_000 } });
  }, BUILD_MS);
  afterAll(async () => {
    await board?.[Symbol.asyncDispose]();
    rmSync(folder, { recursive: true, force: true });
  });

  const tpi = (...args: readonly string[]) => tpiWith(board.password, ...args);
  const tpiWith = (password: string, ...args: readonly string[]): Promise<ChildResult> => {
    const access = ['--host', board.address, '--port', String(board.port), '--user', 'root', '--password', password];
    const env = { ...process.env, HOME: folder, XDG_CACHE_HOME: folder };
    return runChild([program, ...access, ...args], { env, timeoutMs: FLASH_MS - 5_000 });
  };

  test('info is a table, or the raw answer', async () => {
    const table = await tpi('info');
    expect(table).toMatchObject({ code: 0, stderr: '' });
    for (const row of ['api', 'buildroot', 'buildtime', 'ip', 'mac', 'version'])
      expect(table.stdout).toMatch(new RegExp(`^ ${row} +: .`, 'm'));
    const raw = await tpi('info', '--json');
    expect(JSON.parse(raw.stdout)).toMatchObject({ response: [{ result: [{ api: '1.1', version: 'v2.3.7' }] }] });
  });

  test('power is set and told', async () => {
    expect((await tpi('power', 'on', '--node', '2')).code).toBe(0);
    expect(board.powered(2)).toBe(true);
    expect((await tpi('power', 'status')).stdout).toMatch(/node1: off\s+node2: On\s+node3: off\s+node4: off/);
    expect((await tpi('power', 'off', '--node', '2')).code).toBe(0);
    expect(board.powered(2)).toBe(false);
  });

  test('usb is laid and told', async () => {
    expect((await tpi('usb', 'device', '--node', '2')).code).toBe(0);
    expect((await tpi('usb', 'status')).stdout).toMatch(/node 2/);
  });

  test('the serial line is read and written', async () => {
    expect((await tpi('uart', 'set', '--node', '1', '--cmd', 'uname -a')).code).toBe(0);
    expect((await tpi('uart', 'get', '--node', '1')).stdout).toContain('[node1 got "uname -a');
  });

  test('a flash reaches the node, with progress', { timeout: FLASH_MS }, async () => {
    const flashed = await tpi('flash', '--node', '1', '--image-path', image);
    expect(flashed.code).toBe(0);
    expect(flashed.stdout).toMatch(
      /request flashing of node\.img to node 1[\s\S]*started transfer of 5\.72 MiB[\s\S]*Done/,
    );
    expect(readFileSync(board.slot(1).disk).equals(content)).toBe(true);
    expect(board.powered(1)).toBe(false);
  });

  test('a wrong hash is told on the error output, and the exit code is 0 all the same', {
    timeout: FLASH_MS,
  }, async () => {
    const flashed = await tpi('flash', '--node', '2', '--image-path', image, '--sha256', '0'.repeat(64));
    expect(flashed.code).toBe(0);
    expect(flashed.stderr).toMatch(/Error occured during flashing: "sha256 checksum failed\. Expected: 0{64}, got: /);
  });

  test('an empty slot is told the same way', { timeout: FLASH_MS }, async () => {
    // The board stops reading. What fits into the buffers on the way would leave tpi asking on a connection that nobody reads.
    const large = join(folder, 'large.img');
    writeFileSync(large, '');
    truncateSync(large, 64 * 2 ** 20);
    const flashed = await tpi('flash', '--node', '4', '--image-path', large);
    expect(flashed.code).toBe(0);
    expect(flashed.stderr).toContain("Compute module's USB interface not found or supported");
  });

  test('a wrong password is refused', async () => {
    const refused = await tpiWith('wrong', 'info');
    expect(refused).toMatchObject({ code: 1, stdout: expect.stringContaining('credentials incorrect') });
  });
});
