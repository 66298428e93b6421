import { join } from 'node:path';
import { type GoProgram, goProgram } from './go-program.ts';

/** Servers, and the Go that each asks for. One dependency of 0.28.0 is not in the checksum database. */
const HEADSCALE = {
  '0.26.1': { go: '1.24.0' },
  '0.27.1': { go: '1.25.0' },
  '0.28.0': { go: '1.25.5', ownSums: true },
  '0.29.2': { go: '1.26.4' },
} as const;

/** Clients, the newest and one to upgrade from. */
const TAILSCALE = {
  '1.100.0': { go: '1.26.4' },
  '1.102.3': { go: '1.26.6' },
} as const;

export type HeadscaleVersion = keyof typeof HEADSCALE;
export type TailscaleVersion = keyof typeof TAILSCALE;

/** Clients that tests install, oldest first. */
export const TAILSCALE_VERSIONS = Object.keys(TAILSCALE) as readonly TailscaleVersion[];

/** Servers that tests run, oldest first; `npm run test:peers` runs those between the oldest and the newest, too. */
export const HEADSCALE_VERSIONS = (Object.keys(HEADSCALE) as readonly HeadscaleVersion[]).filter(
  (version) => process.env['BRINGUP_PEERS'] === 'all' || version === '0.26.1' || version === '0.29.2',
);

/** The path of `headscale` of this version. */
export async function headscaleProgram(version: HeadscaleVersion): Promise<string> {
  const row = HEADSCALE[version];
  const module = 'github.com/juanfont/headscale';
  return join(
    await goProgram({ name: 'headscale', module, version, commands: ['cmd/headscale'], ...row }),
    'headscale',
  );
}

/**
 * The folder with `tailscale` and `tailscaled` of this version, and what belongs to the service. Without the stamps they
 * would call themselves ERR-BuildInfo (tailscale: version/version.go).
 */
export function tailscalePrograms(version: TailscaleVersion): Promise<string> {
  const stamps = { 'tailscale.com/version.shortStamp': version, 'tailscale.com/version.longStamp': version };
  const program: GoProgram = {
    name: 'tailscale',
    module: 'tailscale.com',
    version,
    ...TAILSCALE[version],
    commands: ['cmd/tailscale', 'cmd/tailscaled'],
    stamps,
    files: SERVICE_FILES.map((file) => `cmd/tailscaled/${file}`),
  };
  return goProgram(program);
}

/** What the vendor's archive has in its folder `systemd`. */
export const SERVICE_FILES = [
  'tailscaled.service',
  'tailscaled.defaults',
  'tailscale-online.target',
  'tailscale-wait-online.service',
] as const;
