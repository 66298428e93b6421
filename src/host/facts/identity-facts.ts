import { type PackageManager, parsePackageManager } from '../prelude-output.ts';
import { architectureOf } from './architecture.ts';
import { type ClockFacts, type Exchange, parseClock } from './clock.ts';
import { cleaned, type Frame, linesOf, listOf, textOf, wholeNumber } from './frame.ts';
import { hypervisorOf } from './hypervisor.ts';
import { keyedLines } from './keyed-lines.ts';
import { madeBy } from './made-by.ts';
import { identifyOs } from './os/identify.ts';
import { osReleaseOf } from './os/release.ts';
import type { OsIdentity, ServiceManager } from './os/row.ts';
import { parseUser, type UserFacts } from './user.ts';

export interface OsFacts extends OsIdentity {
  /** `Linux`, `Darwin`, `Windows`. */
  readonly kernelName: string | null;
  readonly kernelRelease: string | null;
  /** `uname -m`: `x86_64`, `aarch64`, `armv7l`, `arm64`. */
  readonly machine: string | null;
  /** What to fetch programs for: `amd64`, `arm64`, `arm`, `386`, `riscv64`. */
  readonly arch: string | null;
  /** The name of process 1: `systemd`, `init`, `procd`, `launchd`. */
  readonly initProcess: string | null;
  readonly systemdRunning: boolean;
  /** /usr comes as an image and is not changed by packages (rpm-ostree, bootc). */
  readonly imageBased: boolean;
  /** A package asked for a reboot. Known on Debian and Ubuntu only. */
  readonly rebootRequired: boolean;
}

/** One machine, whatever its addresses. */
export interface MachineFacts {
  readonly hostname: string | null;
  /** Stays with the installation; equal on two hosts means a cloned disk. Source: machine-id(5). */
  readonly machineId: string | null;
  /** New with every boot. */
  readonly bootId: string | null;
  readonly vendor: string | null;
  /** `Turing Machines RK1`, `Raspberry Pi 4 Model B Rev 1.4`, `Mac14,3`. */
  readonly model: string | null;
  readonly uptimeSeconds: number | null;
}

export interface VirtualisationFacts {
  /** `docker`, `podman`, `lxc`, `systemd-nspawn`; null when the host is not known to be a container. */
  readonly container: string | null;
  /** `kvm`, `vmware`, `microsoft`, ...; null when the host is not known to be virtual. */
  readonly hypervisor: string | null;
  /** 1 or 2 inside the Windows Subsystem for Linux. */
  readonly wsl: 1 | 2 | null;
}

/** What every facts program reads. */
export interface IdentityFacts {
  readonly os: OsFacts;
  readonly machine: MachineFacts;
  readonly user: UserFacts;
  readonly clock: ClockFacts;
  readonly virtualisation: VirtualisationFacts;
}

/** Makes identity facts of what the identity section (and, when asked, the virtualisation section) printed. Throws nothing. */
export function parseIdentity(frame: Frame, exchange: Exchange | undefined): IdentityFacts {
  return {
    os: parseOs(frame),
    machine: parseMachine(frame),
    user: parseUser(textOf(frame, 'id')),
    clock: parseClock(textOf(frame, 'clock'), exchange),
    virtualisation: parseVirtualisation(frame),
  };
}

function parseOs(frame: Frame): OsFacts {
  const paths = new Set(listOf(frame, 'path'));
  const kernelName = textOf(frame, 'kernel');
  const machine = textOf(frame, 'machine');
  const initProcess = kernelName === 'Darwin' ? 'launchd' : textOf(frame, 'pid1');
  const swVers = keyedLines(linesOf(frame, 'swVers'));
  const release = swVers.size > 0 ? swVers : osReleaseOf(frame.blocks.get('osRelease') ?? '');
  const identity = identifyOs(kernelName, release, paths);
  return {
    ...identity,
    packageManager: foundPackageManager(frame) ?? identity.packageManager,
    serviceManager: foundServiceManager(paths, initProcess) ?? identity.serviceManager,
    kernelName,
    kernelRelease: textOf(frame, 'release'),
    machine,
    arch: architectureOf(machine, listOf(frame, 'loader')),
    initProcess,
    systemdRunning: paths.has('/run/systemd/system'),
    imageBased: paths.has('/run/ostree-booted'),
    rebootRequired: paths.has('/run/reboot-required') || paths.has('/var/run/reboot-required'),
  };
}

function foundPackageManager(frame: Frame): PackageManager | undefined {
  const text = textOf(frame, 'packageManager');
  return text === null ? undefined : parsePackageManager(text);
}

/** What is running wins over what the system comes with; undefined when nothing is known of process 1. */
function foundServiceManager(paths: ReadonlySet<string>, initProcess: string | null): ServiceManager | undefined {
  if (paths.has('/run/systemd/system')) return 'systemd';
  if (paths.has('/run/openrc')) return 'openrc';
  if (initProcess === null) return undefined;
  return initProcess === 'procd' || initProcess === 'launchd' ? initProcess : 'none';
}

function parseMachine(frame: Frame): MachineFacts {
  const sysctl = keyedLines(linesOf(frame, 'sysctlIdentity'));
  const hardware = keyedLines(linesOf(frame, 'ioreg'), '=');
  const said = (key: string) => madeBy(textOf(frame, key));
  const hostname = textOf(frame, 'hostname') ?? cleaned(sysctl.get('kern.hostname'));
  return {
    hostname: hostname === '(none)' ? null : hostname,
    machineId: textOf(frame, 'machineId') ?? cleaned(hardware.get('"IOPlatformUUID"')?.replaceAll('"', '')),
    bootId: textOf(frame, 'bootId') ?? cleaned(sysctl.get('kern.bootsessionuuid')),
    vendor: said('vendor') ?? (sysctl.has('hw.model') ? 'Apple' : null),
    model: said('model') ?? said('product') ?? cleaned(sysctl.get('hw.model')),
    uptimeSeconds: wholeNumber(/^\d+/.exec(textOf(frame, 'uptime') ?? '')?.[0]) ?? uptimeOf(frame, sysctl),
  };
}

/** macOS gives the time of the boot: `{ sec = 1728000000, usec = 0 } Fri Oct  4 ...`. */
function uptimeOf(frame: Frame, sysctl: ReadonlyMap<string, string>): number | null {
  const bootedAt = wholeNumber(/sec = (\d+)/.exec(sysctl.get('kern.boottime') ?? '')?.[1]);
  const { epochMs } = parseClock(textOf(frame, 'clock'), undefined);
  return bootedAt === null || epochMs === null ? null : Math.max(0, Math.floor(epochMs / 1000) - bootedAt);
}

function parseVirtualisation(frame: Frame): VirtualisationFacts {
  const paths = listOf(frame, 'path');
  const release = textOf(frame, 'release') ?? '';
  const detected = (key: string) => {
    const text = textOf(frame, key);
    return text === 'none' || text === 'wsl' ? null : text;
  };
  const marked = paths.includes('/run/.containerenv') ? 'podman' : paths.includes('/.dockerenv') ? 'docker' : null;
  return {
    container: detected('detectContainer') ?? detected('container') ?? marked,
    hypervisor: detected('detectVm') ?? hypervisorOf(textOf(frame, 'vendor'), textOf(frame, 'product')),
    wsl: /microsoft-standard/i.test(release) ? 2 : /-Microsoft$/.test(release) ? 1 : null,
  };
}
