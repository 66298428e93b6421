import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { base } from '../../../src/base/capability.ts';
import { CAPABILITIES } from '../../../src/capabilities.ts';
import { secretsIn } from '../../../src/core/secrets-in.ts';
import { connector } from '../../../src/engine/connect-host.ts';
import { flash } from '../../../src/flash/flash.ts';
import type { FlashReport } from '../../../src/flash/report.ts';
import type { FlashContext, FlashEvent } from '../../../src/flash/run.ts';
import { openFlashState } from '../../../src/flash/state.ts';
import { flashTargets } from '../../../src/flash/target.ts';
import { loadFleet } from '../../../src/fleet/load-fleet.ts';
import { freePort } from '../../peers/support/port.ts';
import { makeKey, publicLine } from '../../peers/support/sshd.ts';
import type { BoardOptions, VirtualBoard } from '../board/board.ts';
import { QUICK, quickBoard } from '../board-client.ts';
import { makeStockImage } from '../images/stock-image.ts';
import { type ComputerFaults, computer, requireNamespaces } from './computer.ts';

export interface Flashed {
  readonly report: FlashReport;
  readonly events: readonly FlashEvent[];
}

/** A virtual board with nodes (two, or as many as is said) that are computers, a stock image, and a fleet file for them. */
export interface FlashBench extends AsyncDisposable {
  readonly folder: string;
  readonly board: VirtualBoard;
  readonly computers: readonly ComputerFaults[];
  readonly image: string;
  /** As BRINGUP_CACHE_DIR. */
  readonly cacheDirectory: string;
  /** Lines of YAML of node 1 and 2, of the board, and of the hosts: change them at will. */
  readonly lines: { board: string[]; nodes: string[][]; hosts: string[][]; image: string[] };
  /** Secrets besides that of the board. */
  readonly env: Record<string, string>;
  /** The fingerprint in the fleet file. Default: that of the board as it is; undefined: none stands there. */
  pin: string | 'current' | undefined;
  /** Whether nodes get the key of this machine. Default: true. */
  keys: boolean;
  /** Writes the fleet file, for programs that read it. Returns its path. */
  write(): string;
  /** One run of flash over all nodes, or those of these numbers. */
  flash(options?: Partial<FlashContext> & { readonly nodes?: readonly number[] }): Promise<Flashed>;
  context(options?: Partial<FlashContext>): Promise<FlashContext & Disposable>;
  /** Path of the fleet file, written as the lines are now. It names the secret BMC_PASSWORD. */
  fleetFile(): string;
}

export async function flashBench({
  rootMebibytes,
  nodes: count = 2,
  ...options
}: BoardOptions & { readonly rootMebibytes?: number; readonly nodes?: number } = {}): Promise<FlashBench> {
  requireNamespaces();
  const folder = mkdtempSync(join(tmpdir(), 'flash-'));
  await using stack = new AsyncDisposableStack();
  stack.defer(() => rmSync(folder, { recursive: true, force: true }));
  const key = makeKey(folder, 'id');
  const image = join(folder, 'stock.img.xz');
  const cacheDirectory = join(folder, 'cache');
  await makeStockImage(image, rootMebibytes);
  const made: (ReturnType<typeof computer> & { readonly port: number })[] = [];
  for (let node = 1; node <= count; node += 1) {
    const place = join(folder, `computer${node}`);
    mkdirSync(place);
    const port = await freePort();
    made.push({ port, ...computer({ folder: place, port }) });
  }
  const board = stack.use(
    await quickBoard({ slots: made.map(({ machine }) => ({ module: 'rk1' as const, machine })), ...options }),
  );
  const lines = {
    board: [] as string[],
    nodes: made.map(() => [] as string[]),
    hosts: made.map(() => [] as string[]),
    image: [] as string[],
  };
  const env: Record<string, string> = {};
  const indented = (spaces: number, all: readonly string[]) =>
    all.map((line) => `${' '.repeat(spaces)}${line}\n`).join('');
  const write = () => {
    const hosts = made.map(
      ({ port }, index) =>
        `  node-${index + 1}:\n    address: 127.0.0.1\n    ssh: { user: ${userInfo().username}, port: ${port}, key: id, connect-timeout: 5s }\n${indented(4, lines.hosts[index] ?? [])}`,
    );
    const nodes = made.map(
      (_, index) =>
        `      ${index + 1}:\n        host: node-${index + 1}\n        module: rk1\n        image: ubuntu\n${bench.keys ? `        authorized-keys: [${JSON.stringify(publicLine(key))}]\n` : ''}${indented(8, lines.nodes[index] ?? [])}`,
    );
    const pin = bench.pin === 'current' ? board.fingerprint() : bench.pin;
    writeFileSync(
      join(folder, 'fleet.yaml'),
      `version: bringup/v1\nfleet: { name: bench }\nimages:\n  ubuntu:\n    from: stock.img.xz\n${indented(4, lines.image)}hosts:\n${hosts.join('')}boards:\n  rack:\n    address: ${board.address}\n    port: ${board.port}\n${pin === undefined ? '' : `    fingerprint: "${pin}"\n`}    password: { secret: BMC_PASSWORD }\n${indented(4, lines.board)}    nodes:\n${nodes.join('')}`,
    );
    return join(folder, 'fleet.yaml');
  };
  let runs = 0;
  const context = async (changes: Partial<FlashContext> = {}) => {
    const fleet = await loadFleet({
      file: write(),
      capabilities: CAPABILITIES,
      env: { ...process.env, BMC_PASSWORD: board.password, ...env },
      secrets: 'require',
    });
    const state = openFlashState(join(folder, 'state'));
    const made: FlashContext & Disposable = {
      runId: `run-${++runs}`,
      by: 'the test',
      fleet,
      state,
      connect: connector(fleet, { sshConfigPath: '/dev/null' }),
      signal: new AbortController().signal,
      secrets: secretsIn(fleet.sections),
      capabilities: [base],
      force: false,
      lockTimeoutMs: 0,
      patience: { pauseMs: 200, askMs: 60_000, bootMs: 60_000 },
      boardTiming: QUICK,
      cache: join(cacheDirectory, 'images'),
      onEvent: () => undefined,
      ...changes,
      [Symbol.dispose]: () => state[Symbol.dispose](),
    };
    return made;
  };
  const kept = stack.move();
  const bench: FlashBench = {
    folder,
    cacheDirectory,
    env,
    pin: 'current',
    keys: true,
    write,
    board,
    image,
    computers: made.map(({ faults }) => faults),
    lines,
    context,
    fleetFile: write,
    async flash({ nodes = made.map((_, index) => index + 1), ...changes } = {}) {
      const events: FlashEvent[] = [];
      const { onEvent } = changes;
      using made = await context({
        ...changes,
        onEvent: (event) => {
          events.push(event);
          onEvent?.(event);
        },
      });
      const targets = flashTargets(made.fleet).filter(({ node }) => nodes.includes(node));
      const { report } = await flash(targets, made);
      return { report, events };
    },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
  return bench;
}
