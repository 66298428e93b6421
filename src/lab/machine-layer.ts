import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runChild } from './child.ts';
import { type BuildContext, ensureLayer } from './layer.ts';

const LOCAL_CERTIFICATES = '/usr/local/share/ca-certificates';

/** Settings of apt that say how this machine reaches the archive, and nothing about taste. */
const REACH =
  /^Acquire::(?:http|https|ftp|Retries|ForceIPv4|ForceIPv6|Check-Date|Check-Valid-Until|Max-FutureTime)\b.* "[^"]+";$/;

const SCRIPT = `
mkdir -p "$1${LOCAL_CERTIFICATES}" "$1/etc/apt/apt.conf.d"
cp "$2"/*.crt "$1${LOCAL_CERTIFICATES}/" 2>/dev/null || :
cp "$2/apt.conf" "$1/etc/apt/apt.conf.d/90bringup-lab"
chroot "$1" update-ca-certificates
`;

/** A layer with what a host needs to reach the internet the way this machine does: its own certificates and apt's network settings; undefined when there are none. */
export async function machineLayer(suite: string, base: string, context: BuildContext): Promise<string | undefined> {
  const certificates = localCertificates();
  const apt = await aptReach();
  if (Object.keys(certificates).length === 0 && apt === '') return undefined;
  const files = { ...certificates, 'apt.conf': apt };
  return ensureLayer({ name: `${suite}-here`, lowers: [base], script: SCRIPT, files }, context);
}

function localCertificates(): Readonly<Record<string, string>> {
  if (!existsSync(LOCAL_CERTIFICATES)) return {};
  const names = readdirSync(LOCAL_CERTIFICATES, { recursive: true, encoding: 'utf8' }).filter((n) =>
    n.endsWith('.crt'),
  );
  return Object.fromEntries(names.sort().map((n) => [basename(n), readFileSync(join(LOCAL_CERTIFICATES, n), 'utf8')]));
}

async function aptReach(): Promise<string> {
  const { stdout } = await runChild(['apt-config', 'dump', 'Acquire']);
  const lines = stdout.split('\n').filter((line) => REACH.test(line));
  const proxy = process.env['http_proxy'];
  if (proxy && !lines.some((line) => line.startsWith('Acquire::http::Proxy'))) {
    lines.push(`Acquire::http::Proxy "${proxy}";`);
  }
  return lines.map((line) => `${line}\n`).join('');
}
