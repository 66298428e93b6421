import { BringupError } from '../../core/error.ts';

/** The oldest client that each server takes, from this version of it on. Source: headscale hscontrol/capver, MinSupportedCapabilityVersion by tag. */
const FLOORS: readonly { readonly since: Version; readonly client: Version }[] = [
  { since: [0, 25], client: [1, 62] },
  { since: [0, 27], client: [1, 64] },
  { since: [0, 28], client: [1, 74] },
  { since: [0, 29], client: [1, 80] },
];

type Version = readonly [number, number];

/**
 * What is wrong when a client of this version (`1.78.1`, as `tailscale version` tells it) wants to join; undefined when nothing
 * is, or nothing is known. A server that tells a range is taken for the oldest of it.
 */
export function clientTooOld(
  { version, url }: { readonly version: string; readonly url: string },
  client: string,
): BringupError | undefined {
  const [server, has] = [numbersIn(version), numbersIn(client)];
  if (server === undefined || has === undefined) return undefined;
  const floor = FLOORS.findLast(({ since }) => !isBefore(server, since))?.client;
  if (floor === undefined || !isBefore(has, floor)) return undefined;
  const oldest = floor.join('.');
  return new BringupError({
    code: 'mesh-client-old',
    category: 'unsupported',
    what: `the mesh server ${url} (Headscale ${version}) takes Tailscale ${oldest} and newer, and the host has ${client}`,
    remedy: `set mesh.install.version to ${oldest} or newer`,
  });
}

function numbersIn(version: string): Version | undefined {
  const [, major, minor] = /^v?(\d{1,4})\.(\d{1,4})/.exec(version) ?? [];
  return major === undefined || minor === undefined ? undefined : [Number(major), Number(minor)];
}

function isBefore([major, minor]: Version, other: Version): boolean {
  return major < other[0] || (major === other[0] && minor < other[1]);
}
