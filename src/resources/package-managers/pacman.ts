import { sh } from '../../core/sh.ts';
import { notInstalled, type PackageManager } from './package-manager.ts';
import { simpleTransaction, simpleUndo, type Words } from './simple.ts';

const WORDS: Words = {
  // A lock of a pacman that is gone stays; one that lives is waited for.
  settings: sh`export LC_ALL=C
bu_left=300
while [ -e /var/lib/pacman/db.lck ] && [ "$bu_left" -gt 0 ]; do bu_left=$((bu_left - 1)); sleep 1; done`,
  install: (words) => sh`pacman -S --noconfirm --needed -- ${words}`,
  remove: (names) => sh`pacman -R --noconfirm -- ${names}`,
  pin: (name) => name,
  uninstall: (name) => sh`pacman -Rs --noconfirm -- ${name}`,
};

/** Arch. It knows one version of each package, so none can be chosen; the lists are not read anew, because that alone breaks a host. Source: pacman(8). */
export const pacman: PackageManager = {
  name: 'pacman',
  can: { version: false, hold: false },
  // `-T` prints what nothing installed provides.
  read: sh`pacman -Q -- "$@"
pacman -T -- "$@" | while IFS= read -r l; do echo "missing $l"; done
echo end`,

  parse(output, names) {
    const lines = output.split('\n');
    const complete = lines.includes('end');
    return names.map((name) => {
      const version = lines.find((line) => line.startsWith(`${name} `))?.slice(name.length + 1);
      if (version !== undefined) return { ...notInstalled('pacman'), status: 'installed', version };
      const provided = complete && !lines.includes(`missing ${name}`);
      return { ...notInstalled('pacman'), providedBy: provided ? 'another package' : undefined };
    });
  },

  apply: (actions) => simpleTransaction(WORDS, actions),
  undo: (action) => simpleUndo(WORDS, action),
};
