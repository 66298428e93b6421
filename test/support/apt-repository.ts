import { type Sh, sh } from '../../src/core/sh.ts';

/** A Debian package with nothing in it but its relations and scripts. */
export interface TestPackage {
  readonly name: string;
  readonly version: string;
  readonly depends?: string;
  readonly provides?: string;
  readonly conflicts?: string;
  readonly postinst?: string;
  /** Other files, path and text. */
  readonly file?: readonly [path: string, text: string];
  /** A file of its configuration and its text. */
  readonly conffile?: readonly [path: string, text: string];
}

/** Builds packages on the host and offers them as its only package source: no network is needed, and versions are ours to choose. */
export function aptRepository(packages: readonly TestPackage[], directory = '/srv/apt'): Sh {
  const build = packages.map(({ name, version, depends, provides, conflicts, postinst, conffile, file: other }) => {
    const control = [
      `Package: ${name}`,
      `Version: ${version}`,
      'Architecture: all',
      'Maintainer: test <test@localhost>',
      ...(depends === undefined ? [] : [`Depends: ${depends}`]),
      ...(provides === undefined ? [] : [`Provides: ${provides}`]),
      ...(conflicts === undefined ? [] : [`Conflicts: ${conflicts}`]),
      'Description: test',
      '',
    ].join('\n');
    const file = `${name}_${version}_all.deb`;
    return sh`rm -rf build && mkdir -p build/DEBIAN && printf %s ${control} >build/DEBIAN/control
${postinst === undefined ? sh`:` : sh`printf '#!/bin/sh\n%s\n' ${postinst} >build/DEBIAN/postinst && chmod 755 build/DEBIAN/postinst`}
${conffile === undefined ? sh`:` : sh`mkdir -p build$(dirname ${conffile[0]}) && printf %s ${conffile[1]} >build${conffile[0]} && echo ${conffile[0]} >build/DEBIAN/conffiles`}
${other === undefined ? sh`:` : sh`mkdir -p build$(dirname ${other[0]}) && printf %s ${other[1]} >build${other[0]}`}
dpkg-deb -b build ${file} >/dev/null || exit 1
{ printf %s ${control.trimEnd()}; printf '\nFilename: ./%s\nSize: %s\nSHA256: %s\n\n' ${file} "$(stat -c %s ${file})" "$(sha256sum <${file} | cut -d ' ' -f 1)"; } >>Packages`;
  });
  return sh`umask 022
mkdir -p ${directory} && cd ${directory} && rm -f Packages *.deb && : >Packages
${build.reduce(
  (all, one) => sh`${all}
${one}`,
)}
rm -rf build
rm -f /etc/apt/sources.list /etc/apt/sources.list.d/*
printf 'Acquire::Languages "none";\n' >/etc/apt/apt.conf.d/90test
echo ${`deb [trusted=yes] file:${directory} ./`} >/etc/apt/sources.list
rm -rf /var/lib/apt/lists/*`;
}
