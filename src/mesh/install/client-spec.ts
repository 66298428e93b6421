import type { ArchiveWish } from './archive-source.ts';

/** The client that should be on a host, by the way it gets there. */
export type ClientSpec = { readonly name: 'tailscale' } & (
  | ArchiveClient
  /** A package manager brings it; only what stands in its way is looked at. */
  | { readonly state: 'present'; readonly from: 'package' }
  | { readonly state: 'present'; readonly from: 'present'; readonly atLeast?: string }
  /** Not from us: what others installed stays. */
  | { readonly state: 'absent' }
);

/** From an archive that this machine fetches, checks and pushes. */
export interface ArchiveClient extends Omit<ArchiveWish, 'arch'> {
  readonly state: 'present';
  readonly from: 'archive';
  /** As the host calls itself: `amd64`, or anything else. Undefined while that is not known. */
  readonly arch: string | undefined;
  readonly systemd: boolean;
  readonly timeoutMs: number;
}

/** Whether there is an archive for an architecture. Those of MIPS are left out: a host does not tell its byte order. */
export function hasArchive(arch: string | undefined): arch is string {
  return arch !== undefined && ARCHITECTURES.has(arch);
}

/** Source: tailscale release/dist/unixpkgs/targets.go */
const ARCHITECTURES: ReadonlySet<string> = new Set(['amd64', 'arm64', 'arm', '386', 'riscv64']);
