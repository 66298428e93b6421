import { join, type Sh, sh } from '../../core/sh.ts';
import { notInstalled, type PackageManager } from './package-manager.ts';
import { simpleTransaction, simpleUndo, type Words } from './simple.ts';

/** Homebrew refuses root, so it runs as whoever owns it. */
const BREW: Sh = sh`bu_brew() {
  sudo -n -u "$(/usr/bin/stat -f %Su "$(command -v brew)")" -H env HOMEBREW_NO_ENV_HINTS=1 HOMEBREW_NO_ANALYTICS=1 NONINTERACTIVE=1 brew "$@"
}`;

const WORDS: Words = {
  settings: BREW,
  install: (words) => sh`bu_brew install --formula ${words}`,
  remove: (names) => sh`bu_brew uninstall --formula ${names}`,
  pin: (name) => name,
  uninstall: (name) => sh`bu_brew uninstall --formula ${name}`,
};

/** macOS. A version is part of a formula's name (`node@24`). Source: brew(1). */
export const brew: PackageManager = {
  name: 'brew',
  can: { version: false, hold: true },
  read: sh`${BREW}
bu_brew list --formula --versions "$@"
bu_brew list --pinned | while IFS= read -r l; do echo "pinned $l"; done`,

  parse(output, names) {
    const lines = output.split('\n');
    return names.map((name) => {
      const versions =
        lines
          .find((line) => line.startsWith(`${name} `))
          ?.split(' ')
          .slice(1) ?? [];
      const version = versions.at(-1);
      if (version === undefined) return notInstalled('brew');
      return { ...notInstalled('brew'), status: 'installed', version, held: lines.includes(`pinned ${name}`) };
    });
  },

  apply: (actions) =>
    join([
      simpleTransaction(WORDS, actions),
      ...actions.flatMap(({ name, hold }) => (hold === undefined ? [] : [pin(name, hold)])),
    ]),
  undo: (action) =>
    action.op === 'mark' ? join([BREW, pin(action.name, action.hold !== true)]) : simpleUndo(WORDS, action),
};

function pin(name: string, hold: boolean): Sh {
  return sh`bu_brew ${hold ? 'pin' : 'unpin'} ${name} || exit $?`;
}
