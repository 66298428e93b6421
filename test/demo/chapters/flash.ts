import { randomBytes } from 'node:crypto';
import { readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mustRun, runChild } from '../../../src/lab/child.ts';
import { startBoard } from '../../support/board/board.ts';
import { packedTestImage } from '../../support/board/image/test-image.ts';
import { ensureQemu, labNode } from '../../support/board/qemu/lab-node.ts';
import type { Chapter } from '../chapter.ts';
import {
  addressesIn,
  answers,
  BLANK,
  flashes,
  GUEST_PASSWORD,
  MACS,
  NAMES,
  nameOn,
  onNode,
  type Rack,
  SLOTS,
  says,
  ssh,
  write,
} from '../flash-rack.ts';
import { inTurn } from '../in-turn.ts';

/** A virtual Turing Pi whose nodes boot in an emulator what was flashed: written, proven, left alone, written anew, and three accidents. */
export const flash: Chapter = {
  name: 'flash',
  title:
    'a Turing Pi: one stock image for two nodes, flashed, booted, proven; one byte changed; three accidents caught',
  hosts: [],
  async prepare() {
    await ensureQemu();
    await packedTestImage((line) => void process.stdout.write(`  ${line}\n`));
  },
  async run(stage) {
    const { lab } = stage;
    const image = await packedTestImage();
    const second = join(stage.output, 'second-disk.img');
    await writeFile(second, '');
    await truncate(second, 1 << 20);
    await using board = await startBoard({
      address: lab.gateway,
      slots: [
        'rk1',
        labNode(lab, { module: 'rk1', mac: MACS[0] }),
        labNode(lab, { module: 'rk1', mac: MACS[1], nvme: second }),
      ],
      on: [BLANK],
      // No word of the chapter: what is said of it may hold none of a secret.
      password: randomBytes(12).toString('hex'),
    });
    const rack: Rack = {
      stage,
      board,
      image,
      addresses: addressesIn(lab),
      authorizedKey: (await readFile(`${lab.keyPath}.pub`, 'utf8')).trim(),
    };
    stage.secret('BMC_PASSWORD', board.password);
    stage.secret('GUEST_PASSWORD', GUEST_PASSWORD);
    process.stdout.write(`  a virtual Turing Pi 2 (daemon ${board.identity.firmware}) serves at ${board.url}\n`);

    const keys = await refused(rack);
    await inTurn(stage, [
      { name: 'two nodes are written from a stock image', work: () => written(rack) },
      { name: 'what the nodes hold when they were written', work: () => proven(rack, keys) },
      { name: 'a first password that has to be changed', work: () => firstLogin(rack) },
      { name: 'a second run that has nothing to do', work: () => again(rack) },
      { name: 'one byte that changes', work: () => changed(rack) },
      { name: 'the wrong node is written', work: () => wrongNode(rack) },
      { name: 'another disk is booted', work: () => otherDisk(rack, second) },
    ]);
  },
};

/** On a hub the board may write the wrong node. Returns the host keys that the plan tells, before anything was booted. */
async function refused(rack: Rack): Promise<readonly string[]> {
  const { stage, board, image } = rack;
  await write(rack, {});
  stage.say(`Two nodes are to be written. Node ${BLANK} is on and blank, and all hang on one USB hub.`);
  const plan = await stage.bringup('flash', 'plan', '-v', '--no-color');
  stage.claim(
    'the plan tells partitions, files, what is sent and what the board is asked, for each node',
    says(plan.stdout, 'CIDATA') && says(plan.stdout, 'are sent') && plan.stdout.split('is written with').length === 3,
    plan.stdout,
  );
  const { size } = await stat(image.replace(/\.xz$/, ''));
  const [, mebibytes = 'Infinity'] = /([\d.]+) MiB on the node/.exec(plan.stdout) ?? [];
  stage.claim(
    'they get less than the stock image has, because it is to be shrunk',
    Number(mebibytes) < (size / 2 ** 20) * 0.95,
    `${mebibytes} MiB of ${size} bytes`,
  );
  const run = await stage.bringup('flash', 'run', '--yes', '--no-color');
  stage.claim(
    'the board could write the wrong node: refused, with the way out, before anything was written',
    run.code !== 0 && says(`${run.stdout}${run.stderr}`, 'other-nodes') && flashes(board) === 0,
    `exit ${run.code}, ${flashes(board)} transfers: ${run.stdout.slice(-600)}`,
  );
  return plan.stdout.match(/ssh-ed25519 \S+(?= root@)/g) ?? [];
}

/** Whether they were. */
async function written(rack: Rack): Promise<boolean> {
  const { stage, board } = rack;
  stage.say(
    'The others may be switched off meanwhile, and the board may fetch. From a stock image to hosts that prove what they run.',
  );
  await write(rack, { otherNodes: 'power-off', transfer: 'pull' });
  const run = await stage.bringup('flash', 'run', '--yes', '--no-color');
  stage.claim('both nodes were written and have proven it', run.code === 0, `exit ${run.code}: ${run.stdout}`);
  if (run.code !== 0) return false;
  stage.claim(
    'progress and what is left of it were told while the board wrote',
    /writing \d+% of .*left/.test(run.stderr),
    run.stderr.slice(-800),
  );
  stage.claim(`node ${BLANK} is on again`, board.powered(BLANK), String(board.powered(BLANK)));
  return true;
}

async function proven(rack: Rack, keys: readonly string[]): Promise<void> {
  const { stage } = rack;
  const known = await readFile(join(stage.directory, 'known_hosts'), 'utf8').catch(() => '');
  stage.claim(
    'their host keys are those that the plan told before they first booted',
    rack.addresses.every((address) =>
      keys.some((key) => known.split('\n').some((line) => line.startsWith(address) && line.includes(key))),
    ),
    `${known}; planned: ${keys.join(', ')}`,
  );
  const said = await Promise.all(
    NAMES.map((_, index) => onNode(rack, index, 'hostname; cat /etc/motd /etc/finished /sys/class/net/eth0/address')),
  );
  stage.claim(
    'each has its own name, file and interface, and what is done after the installation',
    said.every((text, index) => text === `${NAMES[index]}\nfirst\nby bringup\n${MACS[index]}\n`),
    said.join('; '),
  );
  const sizes = await Promise.all(NAMES.map((_, index) => onNode(rack, index, 'df -B1 --output=size / | tail -n 1')));
  stage.claim(
    'what was shrunk has grown again to all of their disks',
    sizes.every((bytes) => Number(bytes) > 3.5 * 2 ** 30),
    sizes.join('; '),
  );
}

/** A password that is in the image as a hash only is good for one thing: to be changed. */
async function firstLogin(rack: Rack): Promise<void> {
  const { stage } = rack;
  stage.say(`Somebody logs in to ${NAMES[1]} with the first password of an account.`);
  const { output } = stage;
  const ask = join(output, 'ask-password');
  await writeFile(ask, `#!/bin/sh\necho ${GUEST_PASSWORD}\n`, { mode: 0o700 });
  const byPassword = ['PreferredAuthentications=password', 'PubkeyAuthentication=no', 'NumberOfPasswordPrompts=1'];
  const { code, stdout, stderr } = await runChild(ssh(rack, 1, { user: 'guest', options: byPassword }, 'echo inside'), {
    env: { ...process.env, SSH_ASKPASS: ask, SSH_ASKPASS_REQUIRE: 'force', DISPLAY: ':0' },
  });
  await rm(ask);
  stage.claim(
    'it is taken, and has to be changed before anything else',
    code !== 0 && /password.*expired|required to change your password/i.test(stderr) && !stdout.includes('inside'),
    `exit ${code}: ${stdout}${stderr}`,
  );
}

async function again(rack: Rack): Promise<void> {
  const { stage, board } = rack;
  stage.say('Once more.');
  const [before, started] = [flashes(board), performance.now()];
  const run = await stage.bringup('flash', 'run', '--yes', '--no-color');
  const seconds = (performance.now() - started) / 1000;
  stage.claim(
    'nothing to do, in seconds',
    run.code === 0 && flashes(board) === before && seconds < 15 && says(run.stdout, 'runs its image'),
    `exit ${run.code}, ${seconds.toFixed(1)} s: ${run.stdout}`,
  );
  const status = await stage.bringup('flash', 'status', '--no-color');
  stage.claim('the status tells board, power and what was done', says(status.stdout, 'USB hub'), status.stdout);
}

/** Whether it was written. */
async function changed(rack: Rack): Promise<boolean> {
  const { stage, board } = rack;
  stage.say(`One byte of the configuration of ${NAMES[0]} changes. Images are sent now, encrypted.`);
  const before = flashes(board);
  // As an eMMC is read, so that the end of it can be seen.
  board.pace.readBytesPerSecond = 100e6;
  await write(rack, { otherNodes: 'power-off', motd: ['First\\n', 'first\\n'] });
  const run = await stage.bringup('flash', 'run', '--yes', '--no-color');
  stage.claim(
    `${NAMES[0]} was written anew, and only it`,
    run.code === 0 &&
      flashes(board) === before + 1 &&
      new RegExp(`${NAMES[1]} +runs its image`).test(run.stdout) &&
      (await onNode(rack, 0, 'cat /etc/motd')) === 'First\n',
    `exit ${run.code}, ${flashes(board) - before} transfers: ${run.stdout}`,
  );
  board.pace.readBytesPerSecond = Number.POSITIVE_INFINITY;
  if (run.code !== 0) return false;
  stage.claim(
    'what was sent was told, and what the board does not say was called inferred',
    /sending \d+% of/.test(run.stderr) && /\(inferred\)/.test(run.stderr),
    run.stderr.slice(-800),
  );
  stage.say(`${NAMES[1]} was off meanwhile and boots again. What do they say themselves?`);
  await answers(rack, 1);
  const attest = await stage.bringup('flash', 'attest', '--no-color');
  stage.claim('both prove what the fleet file says', attest.code === 0, attest.stdout);
  return true;
}

/** The board writes to the first module that its hub shows in USB boot, whichever node it was asked for. */
async function wrongNode(rack: Rack): Promise<void> {
  const { stage, board } = rack;
  stage.say(`Somebody lets node ${BLANK} stay on while ${NAMES[0]} is written.`);
  const before = flashes(board);
  await write(rack, { otherNodes: 'ignore', motd: ['wrong\\n', 'first\\n'] });
  const run = await stage.bringup('flash', 'run', '--yes', '--no-color');
  const hit = await nameOn(board.slot(BLANK).disk);
  stage.claim(
    `the board said that all went well, and wrote node ${BLANK}: the report says that ${NAMES[0]} runs its old image, and why`,
    run.code !== 0 &&
      flashes(board) === before + 1 &&
      hit === NAMES[0] &&
      says(run.stdout, 'another image') &&
      says(run.stdout, 'may have written another node'),
    `exit ${run.code}, on node ${BLANK}: ${hit}: ${run.stdout}`,
  );
}

/** An RK1 boots from NVMe before its eMMC; an old system there even takes the new seed. */
async function otherDisk(rack: Rack, second: string): Promise<void> {
  const { stage } = rack;
  stage.say(`Somebody put a disk with an older system into ${NAMES[1]}, which boots from it first.`);
  const old = join(stage.output, 'old.img');
  await stage.bringup('flash', 'image', `rack/${SLOTS[1]}`, '-o', old, '--no-color');
  await mustRun(['cp', '--sparse=always', old, second]);
  await truncate(second, 2 ** 30);
  await write(rack, { otherNodes: 'power-off', motd: ['First\\n', 'Second\\n'] });
  const run = await stage.bringup('flash', 'run', '--yes', '--no-color', `rack/${SLOTS[1]}`);
  stage.claim(
    'it was written and does not run that: the report says that another disk was booted',
    run.code !== 0 && says(run.stdout, 'another disk') && says(run.stdout, 'nvme'),
    `exit ${run.code}: ${run.stdout}`,
  );
}
