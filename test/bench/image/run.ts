import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret } from '../../../src/core/secret.ts';
import { customise, planImage } from '../../../src/image/customise.ts';
import type { NodeWish } from '../../../src/image/os/node-wish.ts';
import { openBase } from '../../../src/image/source/open-base.ts';
import { openStockImage, type StockImage } from '../../../src/image/stock-image.ts';
import { against, median, type Row, within } from '../row.ts';
import { timed } from '../timed.ts';
import { canMount, editMounted, proveMounted } from './loop-mount.ts';
import { makeRk1Image } from './rk1-image.ts';

const MIB = 2 ** 20;
const ROUNDS = 3;
const signal = new AbortController().signal;

/** What a node of a fleet gets: a name, an address, a user, a host key, and some files. */
function wishOf(number: number): Omit<NodeWish, 'instanceId'> {
  const file = (name: string, size: number) => ({
    type: 'file' as const,
    path: `/opt/app/${name}`,
    content: Buffer.alloc(size, `${name} of node ${number}\n`),
    mode: 0o644,
    uid: 1000,
    gid: 1000,
  });
  return {
    hostname: `node-${number}`,
    network: { dhcp: false, addresses: [`192.0.2.${number}/24`], gateways: ['192.0.2.1'], dns: ['192.0.2.1'] },
    users: [{ name: 'ops', authorizedKeys: ['ssh-ed25519 AAAA ops'], sudo: 'without-password' }],
    hostKeys: [
      { type: 'ed25519', private: new Secret('HOST_KEY', 'k'.repeat(400)), public: `ssh-ed25519 BBBB${number} root` },
    ],
    files: [file('a', 2_000), file('b', 30_000), file('c', 200_000)],
  };
}

/** A node's image from a stock image of 3.3 GiB: ours beside what root does with loop devices and a whole `xz -1`, of the same bytes. */
export async function imageBench(say: (text: string) => void): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-image-'));
  try {
    say(`load of the machine before: ${loadavg()[0]?.toFixed(1)}, ${availableParallelism()} processors`);
    const packed = await makeRk1Image(folder, say);
    const base = await openBase({ from: packed }, { signal, cache: join(folder, 'cache') });
    await using stock = await openStockImage(base);
    say(`unpacked ${text(base.raw.size)}, of which ${text(base.raw.diskBytes)} are on the disk`);

    const rounds: { first: number; second: number; edits: number }[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await forgetDerived(base.folder);
      const first = await nodeImage(stock, 10 + round * 2);
      const second = await nodeImage(stock, 11 + round * 2);
      rounds.push({ first: first.seconds, second: second.seconds, edits: second.editSeconds });
      say(
        `first node ${first.seconds.toFixed(2)} s (edits ${first.editSeconds.toFixed(2)} s), second ${second.seconds.toFixed(2)} s (edits ${second.editSeconds.toFixed(2)} s); ${text(second.changedBytes)} of it changed`,
      );
    }
    const of = (pick: (round: (typeof rounds)[number]) => number) => median(rounds.map(pick));
    const [first, second, edits] = [of((one) => one.first), of((one) => one.second), of((one) => one.edits)];
    const derivedBytes = await diskBytes(base.folder, (name) => name !== 'raw.img');

    const peer = await byRoot(stock, folder, say);
    return [
      against('customise and recompress 3.3 GiB, against xz -1 -T0', first, peer.xz, 's', 20),
      ...(peer.mount === undefined
        ? []
        : [
            against('the same, against copy + loop mount + xz -1', first, peer.copy + peer.mount + peer.xz, 's', 5),
            against('edits with their proof, against loop mount', edits, peer.mount, 's', 1 / 1.5),
            against('the same, against loop mount with such a proof', edits, peer.mount + peer.proof, 's', 1 / 1.5),
          ]),
      within('second node of the same base', second, 2, 's'),
      within('unpacked image on the disk, against its size', base.raw.diskBytes / MIB, base.raw.size / MIB, 'MiB'),
      within('kept beside it for all further nodes', derivedBytes / MIB, 512, 'MiB'),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** From a wish to the last byte of the .xz. Its edits alone, too. */
async function nodeImage(stock: StockImage, number: number) {
  const started = performance.now();
  await using image = await customise(stock, wishOf(number), { signal });
  const editSeconds = (performance.now() - started) / 1000;
  const xz = await image.xz();
  let bytes = 0;
  for await (const piece of await xz.open(signal)) bytes += (piece as Buffer).length;
  if (bytes !== xz.sizeBytes) throw new Error(`${bytes} bytes came instead of ${xz.sizeBytes}`);
  const changedBytes = image.bytes.changed.reduce((sum, { length }) => sum + length, 0);
  return { seconds: (performance.now() - started) / 1000, editSeconds, changedBytes };
}

/** What root does for a node. Of its mounts only that of ext4 counts: not every kernel here knows vfat. */
async function byRoot(stock: StockImage, folder: string, say: (text: string) => void) {
  const copy = join(folder, 'copy.img');
  const copied = await timed(['cp', '--sparse=always', stock.base.raw.path, copy], { cwd: folder });
  const plan = planImage(stock, wishOf(99));
  const partition = stock.table.partitions.find(({ fileSystem }) => fileSystem?.type === 'ext4');
  const edits = plan.edits.find((one) => one.partition === partition?.index)?.edits ?? [];
  const mounts: number[] = [];
  const proofs: number[] = [];
  if (partition === undefined || !(await canMount(copy, partition, folder)))
    say('this user cannot mount over loop devices here: those figures are left out');
  else
    for (let round = 0; round < ROUNDS; round++) {
      mounts.push(await editMounted(copy, partition, edits, folder));
      proofs.push(await proveMounted(copy, partition, edits, folder));
    }
  const packed = await timed(['sh', '-c', 'xz -1 -T0 -c copy.img > copy.img.xz'], { cwd: folder });
  const mount = mounts.length === 0 ? undefined : median(mounts);
  say(
    `copy ${copied.seconds.toFixed(1)} s, loop mount ${mounts.map((one) => one.toFixed(2)).join(', ')} s, its proof ${proofs.map((one) => one.toFixed(2)).join(', ')} s, xz -1 -T0 ${packed.seconds.toFixed(1)} s`,
  );
  return { copy: copied.seconds, mount, proof: proofs.length === 0 ? 0 : median(proofs), xz: packed.seconds };
}

/** What the first node of a base leaves for the others. */
async function forgetDerived(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (/^(?:pieces-|ext4-)/.test(name)) await rm(join(folder, name), { recursive: true });
}

async function diskBytes(folder: string, counts: (name: string) => boolean): Promise<number> {
  let bytes = 0;
  for (const name of await readdir(folder, { recursive: true })) {
    const found = await stat(join(folder, name));
    if (found.isFile() && counts(name)) bytes += found.blocks * 512;
  }
  return bytes;
}

function text(bytes: number): string {
  return `${(bytes / MIB).toFixed(1)} MiB`;
}
