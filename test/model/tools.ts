import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a host has: its `sh`, and which of the programs that a lock or a session can be made with. */
export interface Tools {
  readonly shell: 'dash' | 'bash' | 'busybox';
  readonly lock: 'flock' | 'perl' | 'link';
  /** What makes sessions that outlive who started them. */
  readonly sessions: 'systemd' | 'setsid' | 'none';
}

/** Seconds of the host's clock in one second of ours: `sleep 30` of the product takes 0.6 s. */
const SPEED = 50;

/** Milliseconds of ours for seconds of the host. */
export function hostSeconds(seconds: number): number {
  return (seconds * 1000) / SPEED;
}

/** The kinds of hosts that can be made from the programs of this machine. */
export function possibleTools(): readonly Tools[] {
  const shells = (['dash', 'bash', 'busybox'] as const).filter((name) => existsSync(`/usr/bin/${name}`));
  const has = (name: string) => existsSync(`/usr/bin/${name}`);
  const locks = (['flock', 'perl', 'link'] as const).filter((lock) => lock === 'link' || has(lock));
  const plain = shells.flatMap((shell) =>
    locks.flatMap((lock) =>
      [...(has('setsid') ? (['setsid'] as const) : []), 'none' as const].map((sessions) => ({ shell, lock, sessions })),
    ),
  );
  return [...systemdTools(), ...plain];
}

/** The kinds of hosts on which a change can be guarded. */
export function systemdTools(): readonly Tools[] {
  const possible = ['flock', 'setsid'].every((name) => existsSync(`/usr/bin/${name}`));
  return possible ? (['dash', 'bash'] as const).map((shell) => ({ shell, lock: 'flock', sessions: 'systemd' })) : [];
}

export function toolsName({ shell, lock, sessions }: Tools): string {
  return `${shell}-${lock}-${sessions}`;
}

/** Where a host has the machine's own /usr/bin. */
const BIN = '/run/bin';

/** BusyBox has applets for these, and a host that has BusyBox as its shell has them from there. */
const APPLETS = ['cat', 'chmod', 'dd', 'ln', 'mkdir', 'mv', 'readlink', 'rm', 'sed', 'setsid'];

/** `flock` as BusyBox has it: it does not know `-w`. Source: busybox util-linux/flock.c. */
const BUSYBOX_FLOCK = `#!/bin/sh
case $1 in -*w*) echo "flock: invalid option -- 'w'" >&2; exit 1 ;; esac
exec /run/bin/flock "$@"
`;

/** The host's clock. */
const SLEEP = `#!${existsSync('/usr/bin/dash') ? join(BIN, 'dash') : '/bin/sh'}
case $1 in *.*) exec /run/bin/sleep "0.00\${1#*.}" ;; esac
n=0000$(($1 * ${1000 / SPEED}))
exec /run/bin/sleep "\${n%???}.\${n#"\${n%???}"}"
`;

/** Makes a directory to be a host's /usr/bin: this machine's programs without those that the host lacks. */
export async function makeTools(directory: string, tools: Tools): Promise<string> {
  const path = join(directory, toolsName(tools));
  await mkdir(path, { recursive: true });
  const hidden = new Set(['sh', 'sleep', 'sync', 'systemctl', 'systemd-run']);
  if (tools.lock !== 'flock') hidden.add('flock');
  if (tools.lock === 'link') hidden.add('perl');
  if (tools.sessions === 'none') hidden.add('setsid');
  const own = new Map<string, string>();
  if (tools.shell === 'busybox') {
    for (const name of APPLETS) if (!hidden.has(name)) own.set(name, join(BIN, 'busybox'));
    if (!hidden.has('flock')) hidden.add('flock');
  }
  for (const name of await readdir('/usr/bin')) {
    if (!hidden.has(name)) await symlink(own.get(name) ?? join(BIN, name), join(path, name));
  }
  await symlink(join(BIN, tools.shell), join(path, 'sh'));
  const programs: Record<string, string> = { sleep: SLEEP, sync: '#!/bin/sh\nexec sleep 1\n' };
  if (tools.sessions === 'systemd') {
    for (const name of ['systemctl', 'systemd-run'])
      programs[name] = await readFile(join(import.meta.dirname, `${name}.sh`), 'utf8');
  }
  if (tools.shell === 'busybox' && tools.lock === 'flock') programs['flock'] = BUSYBOX_FLOCK;
  for (const [name, text] of Object.entries(programs)) {
    await writeFile(join(path, name), text);
    await chmod(join(path, name), 0o755);
  }
  return path;
}
