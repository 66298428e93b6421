import { BringupError } from '../../core/error.ts';
import type { RaySystem } from '../systems/system.ts';
import { SYSTEMS } from '../systems/table.ts';

/** What wheels have to fit: the system, the processor, the C library and the exact Python of a host. */
export interface Target {
  readonly system: RaySystem['id'];
  readonly arch: 'x86_64' | 'aarch64';
  /** The oldest platform that counts: with Linux the newest glibc that uv knows and the host has (`manylinux_2_36`), with macOS its release (`macosx_13_0`), with Windows `win`. */
  readonly platform: string;
  /** `3.13.7`: Ray compares Pythons to the patch level. */
  readonly python: string;
}

/** What a host tells of itself. */
export interface HostPlatform {
  /** `uname -m`. */
  readonly machine: string;
  /** `2.36`; undefined where there is no glibc, as with musl. */
  readonly glibc: string | undefined;
}

/** Second numbers of glibc that uv resolves for. Source: uv crates/uv-configuration/src/target_triple.rs. */
const GLIBC_MINORS = [17, 28, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40] as const;

/** The target of a host with Linux that runs this Python. Throws BringupError (`ray-target-unsupported`). */
export function targetOf({ machine, glibc }: HostPlatform, python: string): Target {
  const arch = SYSTEMS.linux.processors.get(machine);
  if (arch === undefined) throw unsupported(`its processor is ${machine}, and Ray has wheels for x86_64 and aarch64`);
  const [, minor] = /^2\.(\d+)/.exec(glibc ?? '') ?? [];
  const newest = GLIBC_MINORS.filter((known) => known <= Number(minor)).at(-1);
  if (newest === undefined)
    throw unsupported(
      glibc === undefined
        ? 'it has no glibc, and Ray has no wheels for another C library'
        : `its glibc is ${glibc}, and Ray needs 2.17`,
    );
  if (!/^3\.\d+\.\d+$/.test(python)) throw unsupported(`its Python calls itself ${JSON.stringify(python)}`);
  return { system: 'linux', arch, platform: `manylinux_2_${newest}`, python };
}

/** A short name for file names and people: `py3.13.7-x86_64-manylinux_2_36`. */
export function targetName({ arch, platform, python }: Target): string {
  return `py${python}-${arch}-${platform}`;
}

function unsupported(why: string): BringupError {
  return new BringupError({
    code: 'ray-target-unsupported',
    category: 'unsupported',
    what: `Ray cannot be installed on this host: ${why}`,
    remedy: 'take the host out of the ray section, or give it a system that Ray supports',
  });
}
