import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { fileBytes } from '../../src/image/bytes.ts';
import { readPartitions } from '../../src/image/table/read-partitions.ts';
import { runChild } from '../../src/lab/child.ts';
import type { Lab } from '../../src/lab/lab.ts';
import { poll } from '../../src/lab/poll.ts';
import type { VirtualBoard } from '../support/board/board.ts';
import type { Stage } from './chapter.ts';

/** Last numbers of the nodes' addresses in the lab's network. */
const ADDRESSES = [242, 243] as const;
/** Hosts of the nodes, by turns with those of their slots and interfaces. */
export const NAMES = ['rk-2', 'rk-3'] as const;
export const SLOTS = [2, 3] as const;
export const MACS = ['02:00:00:00:00:42', '02:00:00:00:00:43'] as const;
/** More than an emulator needs on a busy machine. */
const BOOT_MS = 300_000;
/** An RK1 that nobody asked for, which is on and has nothing on its disk: on a hub the board finds it before the others. */
export const BLANK = 1;
/** The first of an account that has to change it. */
export const GUEST_PASSWORD = 'Correct-Horse-7';

/** What the chapter `flash` works with. */
export interface Rack {
  readonly stage: Stage;
  readonly board: VirtualBoard;
  readonly image: string;
  readonly authorizedKey: string;
  readonly addresses: readonly string[];
}

/** Lines of YAML that change from one step to the next. */
interface Wish {
  readonly otherNodes?: 'power-off' | 'ignore';
  readonly transfer?: 'pull';
  /** Of the file that each node has in its image. */
  readonly motd?: readonly [string, string];
}

/** Where the nodes are in the network of a lab. */
export function addressesIn(lab: Lab): readonly string[] {
  return ADDRESSES.map((last) => lab.gateway.replace(/\d+$/, String(last)));
}

/** Waits for a node that boots. */
export async function answers(rack: Rack, index: number): Promise<void> {
  const up = async () => ((await onNode(rack, index, 'true')) === '' ? true : undefined);
  await poll(up, { timeoutMs: BOOT_MS, everyMs: 1_000 });
}

/** Logs in as a person would, with nothing but the known_hosts that bringup keeps. */
export async function onNode(rack: Rack, index: number, script: string): Promise<string> {
  const { code, stdout, stderr } = await runChild(ssh(rack, index, { options: ['BatchMode=yes'] }, script));
  return code === 0 ? stdout : `exit ${code}: ${stderr}`;
}

/** The command that logs in to a node and runs a script there. */
export function ssh(
  { stage, addresses }: Rack,
  index: number,
  { user = 'ops', options }: { readonly user?: string; readonly options: readonly string[] },
  script: string,
): string[] {
  const known = ['StrictHostKeyChecking=yes', `UserKnownHostsFile=${join(stage.directory, 'known_hosts')}`];
  const words = [...known, ...options, 'ConnectTimeout=20'].flatMap((option) => ['-o', option]);
  return ['ssh', '-F', 'none', '-i', stage.lab.keyPath, ...words, `${user}@${addresses[index]}`, script];
}

/** The name that a system on a disk has, read from outside. Program: debugfs. */
export async function nameOn(disk: string): Promise<string> {
  await using file = await open(disk);
  const { partitions } = await readPartitions(fileBytes(file, (await file.stat()).size), disk);
  const root = partitions.findLast(({ fileSystem }) => fileSystem?.type === 'ext4');
  if (root === undefined) return '';
  const { stdout } = await runChild(['debugfs', '-R', 'cat /etc/hostname', `${disk}?offset=${root.position}`]);
  return stdout.trim();
}

/** How many transfers the board was asked to begin. */
export function flashes({ requests }: VirtualBoard): number {
  return requests.filter(({ url }) => url.includes('opt=set&type=flash')).length;
}

/** Whether a text has these words, wherever its lines end. */
export function says(text: string, words: string): boolean {
  return text.replace(/\s+/g, ' ').includes(words);
}

/** Writes the fleet file. */
export function write({ stage, board, image, authorizedKey, addresses }: Rack, wish: Wish): Promise<void> {
  const { lab } = stage;
  const nodes = NAMES.map(
    (name, index) => `      ${SLOTS[index]}:
        host: ${name}
        module: rk1
        image: debian
        authorized-keys: ["${authorizedKey}"]
        users:
          - { name: ops, sudo: without-password }
          - { name: guest, initial-password: { secret: GUEST_PASSWORD } }
        ssh-passwords: true
        network: { mac: "${MACS[index]}", addresses: [${addresses[index]}/24], gateways: [${lab.gateway}] }
        files: [{ path: /etc/motd, content: "${wish.motd?.[index] ?? 'first\\n'}" }]
`,
  );
  const hosts = NAMES.map(
    (name, index) => `  ${name}:
    address: ${addresses[index]}
    ssh: { user: ops, key: ${lab.keyPath} }
    base: { files: [{ path: /etc/finished, content: "by bringup\\n" }] }
`,
  );
  return stage.write(
    'fleet.yaml',
    `version: bringup/v1
fleet: { name: demo }
images:
  debian: { from: ${image}, shrink: true }
boards:
  rack:
    address: ${board.address}
    port: ${board.port}
    fingerprint: "${board.fingerprint()}"
    password: { secret: BMC_PASSWORD }
${wish.otherNodes === undefined ? '' : `    other-nodes: ${wish.otherNodes}\n`}${wish.transfer === undefined ? '' : `    transfer: ${wish.transfer}\n`}    nodes:
${nodes.join('')}hosts:
${hosts.join('')}`,
  );
}
