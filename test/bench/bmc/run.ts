import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, open, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { against, median, type Row, within } from '../row.ts';
import { timed } from '../timed.ts';

const MIB = 2 ** 20;
const SPEED_BYTES = 2_048 * MIB;
const MEMORY_BYTES = 4_096 * MIB;
const ROUNDS = 3;
const MOST_MEMORY_MB = 150;
const LEAST_OF_CURL = 0.95;

const root = join(import.meta.dirname, '../../..');

/** Uploads to a board that forgets them: our speed beside curl's to the same one, and our memory over 4 GiB. */
export async function uploadBench(say: (text: string) => void): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-upload-'));
  const sink = spawn(process.execPath, [join(import.meta.dirname, 'sink-child.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  try {
    const [{ port, fingerprint }, child] = await Promise.all([firstLine(sink), compiled(folder)]);
    const path = join(folder, 'image.img');
    const sized = async (bytes: number) => {
      await using file = await open(path, 'w');
      await file.truncate(bytes);
    };
    const ours = async (bytes: number, mode: 'push' | 'pull') => {
      const words = [process.execPath, child, String(port), fingerprint, path, String(bytes), mode];
      const { output } = await timed(words, { cwd: folder });
      return JSON.parse(output) as { seconds: number; megabytes: number };
    };
    const curl = async () => {
      const words = [
        'curl',
        '-sk',
        '--http1.1',
        '-o',
        join(folder, 'answer'),
        '-w',
        '%{time_total}',
        '-F',
        `file=@${path}`,
      ];
      return Number((await timed([...words, `https://127.0.0.1:${port}/api/bmc/upload/1`], { cwd: folder })).output);
    };

    await sized(SPEED_BYTES);
    const seconds: { ours: number[]; curl: number[] } = { ours: [], curl: [] };
    for (let round = 0; round < ROUNDS; round++) {
      seconds.curl.push(await curl());
      seconds.ours.push((await ours(SPEED_BYTES, 'push')).seconds);
      say(
        `${SPEED_BYTES / MIB} MiB: ours ${seconds.ours.at(-1)?.toFixed(2)} s, curl ${seconds.curl.at(-1)?.toFixed(2)} s`,
      );
    }
    await sized(MEMORY_BYTES);
    const pushed = await ours(MEMORY_BYTES, 'push');
    const pulled = await ours(MEMORY_BYTES, 'pull');
    return [
      against(`upload of ${SPEED_BYTES / MIB} MiB`, median(seconds.ours), median(seconds.curl), 's', LEAST_OF_CURL),
      within(`memory for a push of ${MEMORY_BYTES / MIB} MiB`, pushed.megabytes, MOST_MEMORY_MB, 'MiB'),
      within(`memory for a pull of ${MEMORY_BYTES / MIB} MiB`, pulled.megabytes, MOST_MEMORY_MB, 'MiB'),
    ];
  } finally {
    sink.stdin?.end();
    if (sink.exitCode === null) await once(sink, 'exit');
    await rm(folder, { recursive: true });
  }
}

/** The client as JavaScript: what Node needs to read TypeScript is no memory of ours. Returns its path. */
async function compiled(folder: string): Promise<string> {
  const options = {
    noEmit: false,
    outDir: join(folder, 'js'),
    rootDir: root,
    typeRoots: [join(root, 'node_modules/@types')],
  };
  const settings = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: options,
    include: [],
    files: [join(import.meta.dirname, 'upload-child.ts')],
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(settings));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
  await timed([join(root, 'node_modules/.bin/tsc'), '-p', folder], { cwd: folder });
  return join(folder, 'js/test/bench/bmc/upload-child.js');
}

async function firstLine(child: ChildProcess): Promise<{ readonly port: number; readonly fingerprint: string }> {
  if (child.stdout === null) throw new Error('it has no output');
  for await (const line of createInterface(child.stdout)) return JSON.parse(line);
  throw new Error('the board did not start');
}
