import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parse } from 'yaml';
import { fileBytes, part } from '../../../src/image/bytes.ts';
import { openExt4 } from '../../../src/image/ext4/volume.ts';
import { openFat } from '../../../src/image/fat/volume.ts';
import { IMAGE_MARK } from '../../../src/image/os/image-mark.ts';
import { readPartitions } from '../../../src/image/table/read-partitions.ts';
import type { Machine, SlotOptions } from '../board/slot.ts';

export interface ComputerOptions {
  /** A folder of its own, which is its /var/lib. */
  readonly folder: string;
  /** Its sshd listens there, on the loopback. */
  readonly port: number;
}

/** Things that go wrong with a computer; change them at any time. */
export interface ComputerFaults {
  /** What it writes on its serial line instead of booting. */
  panics?: string;
  /** It boots this image of another disk instead. */
  bootsInstead?: string;
  /** What it says that its root is on, such as /dev/nvme0n1p2. */
  rootDevice?: string;
  /** The words of its device tree. Default: those of an RK1. */
  compatible?: readonly string[];
  /** The machine-id of every system that it boots. Default: each that was written has its own. */
  machineId?: string;
  /** What it says of its boot, every time. Default: each is another one. */
  bootId?: string;
  /** What sshd runs instead of any command, as a script of sh. Looked at when it boots. */
  session?: string;
  /** It writes nothing and does nothing. */
  dead?: boolean;
  /** It boots, and gets no address. */
  silent?: boolean;
  /** It takes a wish to shut down, and stays on. Looked at when it boots. */
  staysOn?: boolean;
  /** How often it was shut down by a command. */
  shutDowns: number;
  /** Starts of it so far. */
  boots: number;
}

/**
 * A computer for a slot without any emulator: it reads what cloud-init and sshd would read of the image on its disk, and answers over SSH with
 * the host key, the name and the instance-id of that image. Its commands run on this machine with a host name, a /var/lib and a device tree of their own.
 */
export function computer({ folder, port }: ComputerOptions): {
  readonly faults: ComputerFaults;
  readonly machine: NonNullable<SlotOptions['machine']>;
} {
  const faults: ComputerFaults = { boots: 0, shutDowns: 0 };
  let sshd: ChildProcess | undefined;
  let starting: Promise<void> | undefined;
  const stop = async () => {
    // Power may go in the middle of a boot.
    await starting;
    const running = sshd;
    sshd = undefined;
    if (running === undefined || running.exitCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGTERM');
    await gone;
  };
  const machine = ({ disk, uart }: Parameters<NonNullable<SlotOptions['machine']>>[0]): Machine => {
    const boot = async () => {
      faults.boots += 1;
      if (faults.dead) return;
      uart.append(Buffer.from('U-Boot 2024.01\r\nStarting kernel ...\r\n'));
      if (faults.panics !== undefined) {
        uart.append(Buffer.from(`${faults.panics}\r\n`));
        return;
      }
      try {
        const found = await readImage(faults.bootsInstead ?? disk);
        const { hostname } = found;
        uart.append(Buffer.from(`\r\nUbuntu 24.04 LTS ${hostname} ttyS9\r\n\r\n${hostname} login: `));
        if (faults.silent) return;
        const running = await startSshd({ folder, port, ...found, ...faults });
        sshd = running;
        running.once('exit', () => {
          if (sshd !== running) return;
          faults.shutDowns += 1;
          uart.append(Buffer.from('[  OK  ] Reached target Power-Off.\r\nreboot: Power down\r\n'));
        });
      } catch (error) {
        uart.append(Buffer.from(`Kernel panic - not syncing: ${String(error)}\r\n`));
      }
    };
    const start = () => {
      starting = boot();
      return starting;
    };
    return { start, stop, type: () => undefined };
  };
  return { faults, machine };
}

interface Found {
  readonly hostname: string;
  readonly instanceId: string;
  readonly mark: string;
  readonly hostKey: string;
  readonly authorizedKeys: readonly string[];
}

async function readImage(path: string): Promise<Found> {
  await using file = await open(path, 'r');
  const image = fileBytes(file, (await file.stat()).size);
  const { partitions } = await readPartitions(image, path);
  const [seed, root] = partitions;
  if (seed === undefined || root === undefined) throw new Error('VFS: Unable to mount root fs');
  const fat = await openFat(part(image, seed));
  const ext4 = await openExt4(part(image, root));
  const metaData = parse(String(await fat.readFile('meta-data'))) as Readonly<Record<string, string>>;
  const userData = parse(String(await fat.readFile('user-data'))) as {
    readonly users?: readonly { readonly ssh_authorized_keys?: readonly string[] }[];
  };
  return {
    hostname: String(await ext4.readFile('/etc/hostname')).trim(),
    instanceId: metaData['instance-id'] ?? '',
    mark: String((await ext4.readFile(IMAGE_MARK)) ?? ''),
    hostKey: String((await ext4.readFile('/etc/ssh/ssh_host_ed25519_key')) ?? ''),
    authorizedKeys: (userData.users ?? []).flatMap((user) => user.ssh_authorized_keys ?? []),
  };
}

async function startSshd(
  options: ComputerOptions &
    Found &
    Pick<ComputerFaults, 'rootDevice' | 'compatible' | 'staysOn' | 'machineId' | 'bootId' | 'session'>,
): Promise<ChildProcess> {
  const { folder, port, hostname, instanceId, mark, hostKey, authorizedKeys, rootDevice } = options;
  const at = (name: string) => join(folder, name);
  const write = (name: string, text: string, mode = 0o600) => {
    writeFileSync(at(name), text);
    chmodSync(at(name), mode);
  };
  // A first boot of another image begins with an empty disk.
  const before = existsSync(at('lib/cloud/data/instance-id'))
    ? readFileSync(at('lib/cloud/data/instance-id'), 'utf8').trim()
    : '';
  if (before !== instanceId) {
    rmSync(at('lib'), { recursive: true, force: true });
    rmSync(at('machine-id'), { force: true });
  }
  const { machineId, bootId = randomUUID() } = options;
  if (machineId !== undefined || !existsSync(at('machine-id')))
    write('machine-id', `${machineId ?? randomBytes(16).toString('hex')}\n`);
  write('boot-id', `${bootId}\n`);
  mkdirSync(at('lib/cloud/data'), { recursive: true });
  writeFileSync(at('lib/cloud/data/instance-id'), `${instanceId}\n`);
  writeFileSync(at('lib/bringup-image'), mark);
  write('host_key', hostKey);
  write('authorized_keys', authorizedKeys.map((key) => `${key}\n`).join(''));
  const { compatible = ['turing,rk1', 'rockchip,rk3588'] } = options;
  mkdirSync(at('device-tree'), { recursive: true });
  writeFileSync(at('device-tree/compatible'), compatible.map((word) => `${word}\0`).join(''));
  if (rootDevice !== undefined) write('findmnt', `#!/bin/sh\necho ${rootDevice}\n`, 0o755);
  else rmSync(at('findmnt'), { force: true });
  write(
    'session',
    (options.session ?? SESSION)
      .replaceAll('@HOSTNAME@', hostname)
      .replaceAll('@RIGHTS@', RIGHTS.join(' '))
      .replaceAll('@BIN@', at('bin'))
      .replaceAll('@LIB@', at('lib'))
      .replaceAll('@LOCAL@', at('usr-local-bin'))
      .replaceAll('@FINDMNT@', at('findmnt'))
      .replaceAll('@TREE@', at('device-tree'))
      .replaceAll('@MACHINE@', at('machine-id'))
      .replaceAll('@BOOT@', at('boot-id')),
    0o755,
  );
  write(
    'sshd_config',
    [
      `HostKey ${at('host_key')}`,
      `Port ${port}`,
      'ListenAddress 127.0.0.1',
      `AuthorizedKeysFile ${at('authorized_keys')}`,
      `ForceCommand ${at('session')}`,
      'StrictModes no',
      'PasswordAuthentication no',
      'KbdInteractiveAuthentication no',
      'UsePAM no',
      'PermitRootLogin yes',
      'PidFile none',
      '',
    ].join('\n'),
  );
  // Only the root user's needs it.
  if (asRoot) mkdirSync('/run/sshd', { recursive: true });
  mkdirSync(at('bin'), { recursive: true });
  write('bin/sudo', SUDO, 0o755);
  // Its commands run on this machine, which is to stay on, and has more to bring to its disks.
  write('bin/sync', '#!/bin/sh\n', 0o755);
  write('bin/poweroff', options.staysOn ? '#!/bin/sh\n' : `#!/bin/sh\nkill "$(cat ${at('sshd.pid')})"\n`, 0o755);
  rmSync(at('log'), { force: true });
  const child = spawn(
    'setpriv',
    ['--pdeathsig', 'TERM', '/usr/sbin/sshd', '-D', '-f', at('sshd_config'), '-E', at('log')],
    {
      stdio: 'ignore',
    },
  );
  writeFileSync(at('sshd.pid'), String(child.pid));
  const listens = () => existsSync(at('log')) && readFileSync(at('log'), 'utf8').includes('Server listening');
  for (const until = performance.now() + 20_000; !listens(); await delay(10))
    if (performance.now() > until || child.exitCode !== null)
      throw new Error(`its sshd did not start: ${readFileSync(at('log'), 'utf8').trim()}`);
  return child;
}

const asRoot = process.getuid?.() === 0;
const RIGHTS = asRoot ? [] : ['--map-root-user'];

/** @throws Error where a computer could not have a name and files of its own */
export function requireNamespaces(): void {
  const tried = spawnSync('unshare', [...RIGHTS, '--mount', '--uts', 'true'], { encoding: 'utf8' });
  if (tried.status === 0) return;
  throw new Error(
    `computers of tests need root or user namespaces, as with \`sysctl kernel.apparmor_restrict_unprivileged_userns=0\`: ${tried.error?.message ?? tried.stderr}`,
  );
}

/** As on the node: its own name, a /var/lib and, where there is one in its folder, a /usr/local/bin of its own. A user without rights is the superuser of a namespace there. */
const SESSION = `#!/bin/sh
BU_COMMAND=$SSH_ORIGINAL_COMMAND
PATH=@BIN@:$PATH
export BU_COMMAND PATH
exec unshare @RIGHTS@ --mount --uts --propagation private sh -c '
hostname @HOSTNAME@
mount --bind @LIB@ /var/lib
[ ! -e @LOCAL@ ] || mount --bind @LOCAL@ /usr/local/bin
[ ! -e @FINDMNT@ ] || mount --bind @FINDMNT@ "$(command -v findmnt)"
command=$(printf "%s\n" "$BU_COMMAND" | sed "s,/proc/device-tree,@TREE@,g; s,/etc/machine-id,@MACHINE@,g; s,/proc/sys/kernel/random/boot_id,@BOOT@,g")
unset BU_COMMAND
exec sh -c "$command"'
`;

/** Who comes so far is the superuser of the session already. */
const SUDO = `#!/bin/sh
while :; do
  case $1 in
    -n | -S) shift ;;
    -p) shift 2 ;;
    *) exec "$@" ;;
  esac
done
`;
