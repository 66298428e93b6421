import { sh } from '../../core/sh.ts';
import { notInstalled, type PackageManager } from './package-manager.ts';
import { simpleTransaction, simpleUndo, type Words } from './simple.ts';

const WORDS: Words = {
  settings: sh`:`,
  install: (words) => sh`apk add --wait 300 --update-cache ${words}`,
  remove: (names) => sh`apk del --wait 300 ${names}`,
  pin: (name, version) => `${name}=${version}`,
  uninstall: (name) => sh`apk del --wait 300 ${name}`,
};

/** Alpine. Removing a package takes what only it needed along, always. Source: apk(8). */
export const apk: PackageManager = {
  name: 'apk',
  can: { version: true, hold: false },
  // Installed packages as `name-version-rN`, by name; what it provides is not told.
  read: sh`apk info -v -e "$@"`,

  parse(output, names) {
    const installed = new Map(
      output.split('\n').flatMap((line) => {
        const [, name, version] = /^(.+?)-(\d[^-]*-r\d+)$/.exec(line.trim()) ?? [];
        return name === undefined || version === undefined ? [] : [[name, version] as const];
      }),
    );
    return names.map((name) => {
      const version = installed.get(name);
      return version === undefined ? notInstalled('apk') : { ...notInstalled('apk'), status: 'installed', version };
    });
  },

  apply: (actions) => simpleTransaction(WORDS, actions),
  undo: (action) => simpleUndo(WORDS, action),
};
