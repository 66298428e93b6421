import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A package with one file in it. */
export interface OnePackage {
  readonly name: string;
  readonly version: string;
  readonly path: string;
  readonly text: string;
}

/** Where files of packages lie on a computer of a bench, from its folder. */
export const INSTALLED_ROOT = 'lib/installed';

/**
 * Packages that a computer of a bench can install, with the machine's own apt-get and dpkg, which put what is in them below its /var/lib and
 * know no other source. @param computer its folder
 */
export function aptSource(computer: string, packages: readonly OnePackage[]): void {
  const place = join(computer, 'packages');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const entries = packages.map(({ name, version, path, text }) => {
    const control = `Package: ${name}\nVersion: ${version}\nArchitecture: all\nMaintainer: test <test@localhost>\nDescription: test\n`;
    const [root, file] = [join(place, 'build'), `${name}_${version}_all.deb`];
    mkdirSync(join(root, 'DEBIAN'), { recursive: true });
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, 'DEBIAN/control'), control);
    writeFileSync(join(root, path), text);
    execFileSync('dpkg-deb', ['--root-owner-group', '-b', root, join(place, file)], { stdio: 'ignore' });
    rmSync(root, { recursive: true });
    const hash = createHash('sha256')
      .update(readFileSync(join(place, file)))
      .digest('hex');
    return `${control}Filename: ./${file}\nSize: ${statSync(join(place, file)).size}\nSHA256: ${hash}\n`;
  });
  writeFileSync(join(place, 'Packages'), entries.join('\n'));
  writeFileSync(join(place, 'sources.list'), `deb [trusted=yes] file:${place} ./\n`);
  writeFileSync(
    join(place, 'apt.conf'),
    `Dir::Etc { Parts "/dev/null"; Main "/dev/null"; SourceList "${join(place, 'sources.list')}"; SourceParts "/dev/null"; };
Dir::Cache "/var/lib/apt/cache"; Dir::Log "/var/lib/apt/log"; Acquire::Languages "none"; APT::Sandbox::User "root";
DPkg::Options { "--instdir=/var/lib/installed"; "--log=/var/lib/apt/dpkg.log"; };
`,
  );
  mkdirSync(join(computer, 'bin'), { recursive: true });
  const program = join(computer, 'bin/apt-get');
  writeFileSync(
    program,
    `#!/bin/sh
mkdir -p /var/lib/installed /var/lib/apt/lists/partial /var/lib/apt/log /var/lib/apt/cache/archives/partial /var/lib/dpkg/info /var/lib/dpkg/updates
[ -e /var/lib/dpkg/status ] || : >/var/lib/dpkg/status
export APT_CONFIG='${join(place, 'apt.conf')}'
exec /usr/bin/apt-get "$@"
`,
  );
  chmodSync(program, 0o755);
}
