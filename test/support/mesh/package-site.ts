import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { ARCHITECTURE } from './archive.ts';
import { freePort } from './ports.ts';
import { type TailscaleVersion, tailscalePrograms } from './programs.ts';

const run = promisify(execFile);

/** A signed apt repository with the shape of the vendor's, whose packages hold the real programs. */
export interface PackageSite extends AsyncDisposable {
  /** Without a slash at the end; the repository is below `/stable/debian`. */
  readonly url: string;
  /** The key that signs it, as `gpg --export` writes it. */
  readonly keyring: Buffer;
}

/** Whether this machine can sign a repository. Without gpg its tests are skipped, and one line says so; with BRINGUP_LAB=required that is a failure. */
export function requireGpg(): boolean {
  const needed = ['gpg', 'dpkg-deb'];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const missing = needed.filter((program) => !folders.some((folder) => existsSync(join(folder, program))));
  if (missing.length === 0) return true;
  if (process.env['BRINGUP_LAB'] === 'required') throw new Error(`BRINGUP_LAB=required, but no ${missing.join(', ')}`);
  process.stderr.write(`\n*** TESTS WITH A SIGNED APT REPOSITORY SKIPPED: no ${missing.join(', ')} ***\n\n`);
  return false;
}

/** Makes one for these suites and serves it on an address. */
export async function startPackageSite(
  address: string,
  versions: readonly TailscaleVersion[],
  suites: readonly string[],
): Promise<PackageSite> {
  const place = await mkdtemp(join(tmpdir(), 'bringup-apt-'));
  const remove = () => rm(place, { recursive: true, force: true });
  try {
    const repository = join(place, 'stable/debian');
    const pool = join(repository, 'pool');
    await mkdir(pool, { recursive: true });
    const entries = await Promise.all(versions.map((version) => packageOf(version, join(place, version), pool)));
    const keyring = await signed(repository, suites, `${entries.join('\n')}\n`, join(place, 'gpg'));
    const server = createServer((request, response) => {
      const path = join(place, new URL(request.url ?? '/', 'http://site').pathname);
      const served = path.startsWith(`${repository}/`) && existsSync(path) && statSync(path).isFile();
      if (!served) return void response.writeHead(404).end();
      response.setHeader('content-length', statSync(path).size);
      createReadStream(path).pipe(response);
    });
    const port = await freePort(address);
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, address, resolve));
    return {
      url: `http://${address}:${port}`,
      keyring,
      async [Symbol.asyncDispose]() {
        const closed = new Promise((resolve) => server.close(resolve));
        server.closeAllConnections();
        await closed;
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** Its scripts, in short. Source: tailscale release/deb/debian.{postinst,prerm,postrm}.sh. */
const SCRIPTS = {
  postinst: `#!/bin/sh
set -e
if [ "$1" = configure ] && [ -d /run/systemd/system ]; then
  deb-systemd-helper unmask tailscaled.service >/dev/null
  systemctl daemon-reload
  systemctl enable -q tailscaled.service
  systemctl restart tailscaled.service
fi
`,
  prerm: `#!/bin/sh
set -e
if [ "$1" = remove ] && [ -d /run/systemd/system ]; then systemctl disable -q --now tailscaled.service; fi
`,
  postrm: `#!/bin/sh
set -e
if [ "$1" = remove ]; then deb-systemd-helper mask tailscaled.service >/dev/null; fi
if [ -d /run/systemd/system ]; then systemctl daemon-reload; fi
`,
} as const;

/** Builds a package into the pool. Returns its entry of a list of packages. Source of its layout: tailscale release/dist/unixpkgs/pkgs.go. */
async function packageOf(version: TailscaleVersion, stage: string, pool: string): Promise<string> {
  const programs = await tailscalePrograms(version);
  const put = async (file: string, path: string) => {
    await mkdir(join(stage, path, '..'), { recursive: true });
    await copyFile(join(programs, file), join(stage, path));
  };
  await put('tailscale', 'usr/bin/tailscale');
  await put('tailscaled', 'usr/sbin/tailscaled');
  await put('tailscaled.service', 'usr/lib/systemd/system/tailscaled.service');
  await put('tailscaled.defaults', 'etc/default/tailscaled');
  const control = [
    'Package: tailscale',
    `Version: ${version}`,
    `Architecture: ${ARCHITECTURE}`,
    'Maintainer: test <test@localhost>',
    'Depends: iptables',
    'Description: the client, for tests',
  ].join('\n');
  await mkdir(join(stage, 'DEBIAN'));
  await writeFile(join(stage, 'DEBIAN/control'), `${control}\n`);
  await writeFile(join(stage, 'DEBIAN/conffiles'), '/etc/default/tailscaled\n');
  for (const [name, text] of Object.entries(SCRIPTS))
    await writeFile(join(stage, 'DEBIAN', name), text, { mode: 0o755 });
  const file = join(pool, `tailscale_${version}_${ARCHITECTURE}.deb`);
  await run('dpkg-deb', ['--root-owner-group', '-Znone', '-b', stage, file]);
  await rm(stage, { recursive: true });
  const sha256 = createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
  return `${control}\nFilename: pool/${basename(file)}\nSize: ${statSync(file).size}\nSHA256: ${sha256}\n`;
}

/** Writes the lists of each suite, signed with a key that is made now. Returns that key. */
async function signed(repository: string, suites: readonly string[], list: string, home: string): Promise<Buffer> {
  await mkdir(home, { mode: 0o700 });
  const gpg = (...args: readonly string[]) =>
    run(
      'gpg',
      ['--homedir', home, '--batch', '--quiet', '--yes', '--passphrase', '', '--pinentry-mode', 'loopback', ...args],
      { encoding: 'buffer' },
    );
  try {
    await gpg('--quick-gen-key', 'Packages for tests', 'ed25519', 'sign', 'never');
    for (const suite of suites) {
      const folder = join(repository, 'dists', suite);
      const path = `main/binary-${ARCHITECTURE}/Packages`;
      await mkdir(join(folder, path, '..'), { recursive: true });
      await writeFile(join(folder, path), list);
      const sum = createHash('sha256').update(list).digest('hex');
      const release = [
        'Origin: test',
        `Suite: ${suite}`,
        `Codename: ${suite}`,
        `Date: ${new Date().toUTCString()}`,
        `Architectures: ${ARCHITECTURE}`,
        'Components: main',
        'SHA256:',
        ` ${sum} ${Buffer.byteLength(list)} ${path}`,
      ].join('\n');
      await writeFile(join(folder, 'Release'), `${release}\n`);
      await gpg('--clearsign', '-o', join(folder, 'InRelease'), join(folder, 'Release'));
    }
    const { stdout: keyring } = await gpg('--export');
    for (const suite of suites) await writeFile(join(repository, `${suite}.noarmor.gpg`), keyring);
    return keyring;
  } finally {
    // It was started by gpg and would stay.
    await run('gpgconf', ['--homedir', home, '--kill', 'all']).catch(() => undefined);
  }
}
