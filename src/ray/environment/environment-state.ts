import { join, type Sh, sh } from '../../core/sh.ts';
import { type EnvironmentSpec, pointerPath } from './environment-spec.ts';

/** Written last into an environment: `lock HASH`, `home FOLDER` of its Python, `files HASH` of the list of all its files. */
export const MARKER = '.bringup-environment';

/** The last line of `pyvenv.cfg`, which is not in that list: it says which Python of the host runs it. */
export const SETTINGS_END = 'relocatable = true';

/** In a pushed Python: the SHA-256 of its archive, and `files HASH` of the list of all its files; earlier versions wrote no list. */
export const PYTHON_MARKER = '.bringup-python';

/** What a host has for one cluster. */
export interface EnvironmentState {
  /** `uname -m`. */
  readonly machine: string;
  readonly glibc?: string;
  /** Version of the host's own Python. */
  readonly hostPython?: string;
  /** Lock hashes of the environment the cluster uses, and of the one it used before. */
  readonly current?: string;
  readonly previous?: string;
  /** That of the one that was made ahead. */
  readonly next?: string;
  /** All environments of the host by lock hash. `damaged`: made, and not as it was. What is half made is not there. */
  readonly environments: Readonly<Record<string, 'whole' | 'damaged'>>;
  /** Pushed Pythons that are whole, by version: the SHA-256 of the archive of each. */
  readonly pythons: Readonly<Record<string, string>>;
  /** Which of the folders are there. */
  readonly folders: readonly string[];
  /** Whether it has `zstd`. */
  readonly zstd: boolean;
  /** What this machine says it should be. Not read on the host. */
  readonly wanted?: { readonly lockHash: string; readonly python: string; readonly pushesPython: boolean };
}

/**
 * Shell functions: `bu_env_files DIR` prints one hash over the paths, modes and sizes of all files but compiled ones; `bu_env_whole DIR` succeeds
 * when it is what the marker says and its Python is there, and `bu_python_whole DIR` when a pushed Python is what its marker says (`bu_pa`: of which archive).
 */
export const ENVIRONMENT_FUNCTIONS: Sh = sh`bu_env_files() {
( cd "$1" && find . -mindepth 1 -name __pycache__ -prune -o -type f ! -path ./pyvenv.cfg ! -path './.bringup-*' -printf '%P %m %s\n' | LC_ALL=C sort | sha256sum | { read -r bu_fh bu_fk; echo "$bu_fh"; } )
}
bu_python_whole() {
bu_pa= bu_pf=
if [ -r "$1"/${PYTHON_MARKER} ]; then { read -r bu_pa && read -r bu_pk bu_pf || :; } <"$1"/${PYTHON_MARKER}; fi
[ -n "$bu_pa" ] && [ -x "$1"/bin/python3 ] && { [ -z "$bu_pf" ] || [ "$(bu_env_files "$1")" = "$bu_pf" ]; }
}
bu_env_whole() {
bu_wl= bu_wf= bu_wh= bu_we=
if [ -r "$1"/${MARKER} ] && [ -r "$1"/pyvenv.cfg ]; then
while read -r bu_wk bu_wv; do case $bu_wk in lock) bu_wl=$bu_wv ;; files) bu_wf=$bu_wv ;; home) bu_wh=$bu_wv ;; esac; done <"$1"/${MARKER}
while IFS= read -r bu_wv; do bu_we=$bu_wv; done <"$1"/pyvenv.cfg
fi
case $bu_wh in "\${1%/envs/*}"/python/*) bu_python_whole "$bu_wh" || return 1 ;; esac
[ "$bu_wl" = "\${1##*/}" ] && [ -x "$1"/bin/ray ] && [ -x "$1"/bin/python ] && [ "$bu_we" = ${SETTINGS_END} ] && [ -n "$bu_wf" ] && [ "$(bu_env_files "$1")" = "$bu_wf" ]
}`;

/** Prints what is there. */
export function readEnvironments(specs: readonly EnvironmentSpec[]): Sh {
  return join([
    ENVIRONMENT_FUNCTIONS,
    sh`echo "machine $BU_ARCH"; getconf GNU_LIBC_VERSION 2>/dev/null; if command -v zstd >/dev/null 2>&1; then echo zstd; fi`,
    ...specs.map(({ cluster, root, hostPython }, index) => {
      const pointer = pointerPath(root, cluster);
      return sh`echo ${`thing ${index}`}
if [ -x ${hostPython} ]; then ${hostPython} -V 2>&1; fi
if [ -r ${pointer} ]; then while IFS= read -r bu_l; do printf '%s\n' "$bu_l"; done <${pointer}; fi
for bu_d in ${root} ${root}/envs ${root}/envs/.clusters ${root}/python; do if [ -d "$bu_d" ]; then echo "folder $bu_d"; fi; done
for bu_d in ${root}/envs/*; do
if [ -d "$bu_d" ]; then if bu_env_whole "$bu_d"; then echo "whole \${bu_d##*/}"; elif [ -e "$bu_d"/${MARKER} ]; then echo "damaged \${bu_d##*/}"; fi; fi
done
for bu_d in ${root}/python/*; do
if bu_python_whole "$bu_d"; then echo "archive \${bu_d##*/} $bu_pa"; fi
done`;
    }),
  ]);
}

/** The states from what `readEnvironments` printed. */
export function parseEnvironments(output: string, specs: readonly EnvironmentSpec[]): readonly EnvironmentState[] {
  const [host = '', ...things] = output.split(/^thing \d+\n/m);
  const machine = /^machine (\S+)$/m.exec(host)?.[1] ?? '';
  const glibc = /^glibc (\S+)$/m.exec(host)?.[1];
  return specs.map((_, index): EnvironmentState => {
    const lines = (things[index] ?? '').split('\n');
    const after = (word: string) =>
      lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1));
    const hostPython = after('Python')[0]?.trim();
    const [current] = after('current');
    const [previous] = after('previous');
    const [next] = after('next');
    return {
      machine,
      ...(glibc === undefined ? {} : { glibc }),
      ...(hostPython === undefined ? {} : { hostPython }),
      ...(current === undefined ? {} : { current }),
      ...(previous === undefined ? {} : { previous }),
      ...(next === undefined ? {} : { next }),
      environments: Object.fromEntries([
        ...after('damaged').map((name) => [name, 'damaged'] as const),
        ...after('whole').map((name) => [name, 'whole'] as const),
      ]),
      pythons: Object.fromEntries(after('archive').map((line) => line.split(' ', 2) as [string, string])),
      folders: after('folder'),
      zstd: /^zstd$/m.test(host),
    };
  });
}
