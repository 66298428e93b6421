import { type Frame, linesOf, listOf, textOf, wholeNumber } from './frame.ts';
import { sshdPorts } from './sshd-ports.ts';

export interface SoftwareFacts {
  /** Commands we may need and where they are: `{ curl: '/usr/bin/curl' }`. */
  readonly tools: Readonly<Record<string, string>>;
  /** The system's Python 3; the version is null where it was not asked for (version managers answer slowly). */
  readonly python: { readonly path: string; readonly version: string | null } | null;
  /** `1.9.13p3`, `0.2.3` (sudo-rs). */
  readonly sudoVersion: string | null;
  /** The sudo that is written in Rust, which speaks differently. */
  readonly sudoRs: boolean;
  readonly systemdVersion: number | null;
  /** Null when sshd's configuration may not be read. */
  readonly sshdPorts: readonly number[] | null;
  readonly docker: { readonly path: string; readonly socket: boolean } | null;
  readonly selinux: 'enforcing' | 'permissive' | 'off';
  readonly apparmor: boolean;
  readonly cgroupVersion: 1 | 2 | null;
  /** systemd-timesyncd has set the clock since boot; false also where another program does. */
  readonly timesyncSynchronized: boolean;
}

/** Makes software facts of what the software section printed. Throws nothing. */
export function parseSoftware(frame: Frame): SoftwareFacts {
  const paths = new Set(listOf(frame, 'path'));
  const tools = parseTools(linesOf(frame, 'tools'));
  const enforce = textOf(frame, 'selinux');
  const [, sudo, sudoVersion = null] = /^(sudo version|sudo-rs) (\S+)/i.exec(textOf(frame, 'sudo') ?? '') ?? [];
  const docker = tools['docker'];
  return {
    tools,
    python: parsePython(frame, tools),
    sudoVersion,
    sudoRs: sudo?.toLowerCase() === 'sudo-rs',
    systemdVersion: wholeNumber(/^systemd (\d+)/.exec(textOf(frame, 'systemd') ?? '')?.[1]),
    sshdPorts: sshdPorts(listOf(frame, 'sshdFile'), listOf(frame, 'sshdLine')),
    docker: docker === undefined ? null : { path: docker, socket: listOf(frame, 'dockerSocket').length > 0 },
    selinux: enforce === '1' ? 'enforcing' : enforce === '0' ? 'permissive' : 'off',
    apparmor: textOf(frame, 'apparmor') === 'Y',
    cgroupVersion: cgroupVersion(frame, paths),
    timesyncSynchronized: paths.has('/run/systemd/timesync/synchronized'),
  };
}

/** `command -v` prints one path a line; names without a path are builtins. */
function parseTools(lines: readonly string[]): Readonly<Record<string, string>> {
  const paths = lines.filter((line) => line.startsWith('/') && !line.endsWith('/'));
  return Object.fromEntries(paths.map((path) => [path.slice(path.lastIndexOf('/') + 1), path]));
}

function parsePython(frame: Frame, tools: SoftwareFacts['tools']): SoftwareFacts['python'] {
  const path = textOf(frame, 'python');
  const other = tools['python3'];
  if (path === null) {
    // On a Mac without developer tools this is no Python but an invitation to install them.
    return other === undefined || (textOf(frame, 'kernel') === 'Darwin' && other === '/usr/bin/python3')
      ? null
      : { path: other, version: null };
  }
  return { path, version: /^Python (\S+)/.exec(textOf(frame, 'pythonVersion') ?? '')?.[1] ?? null };
}

function cgroupVersion(frame: Frame, paths: ReadonlySet<string>): SoftwareFacts['cgroupVersion'] {
  if (textOf(frame, 'kernel') !== 'Linux') return null;
  return paths.has('/sys/fs/cgroup/cgroup.controllers') ? 2 : 1;
}
