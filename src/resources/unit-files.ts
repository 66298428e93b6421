import { join, type Sh, sh } from '../core/sh.ts';
import { shownUnits } from '../engine/shown-units.ts';

/** Where an administrator's units stand. Source: systemd.unit(5), "Unit File Load Path". */
export const UNIT_DIRECTORY = '/etc/systemd/system';

/** Where dpkg's helper notes which masks are its own. */
const HELPER_MASKS = '/var/lib/systemd/deb-systemd-helper-masked';

/** A file below `UNIT_DIRECTORY` and the unit it belongs to: `a.service`, or a drop-in `a.service.d/10-limits.conf`. */
export interface UnitPath {
  readonly unit: string;
  readonly file: string;
}

/** What one unit is on a host: its file, and what systemd makes of it. */
export interface UnitState {
  /** False: the host is not run by systemd, and nothing else is known. */
  readonly systemd: boolean;
  readonly text: string | undefined;
  /** Where it points, when it is a symbolic link; `/dev/null` is a mask. */
  readonly link: string | undefined;
  /** A package that was removed left that mask, and nobody else meant it. Source: deb-systemd-helper(1p), mask. */
  readonly maskLeft?: true;
  /** systemd works with an older text than the file's. */
  readonly stale: boolean;
  readonly active: boolean;
  readonly enabled: boolean;
}

/** Reads unit files: one `grep`, whatever their number. */
export function readUnits(paths: readonly UnitPath[]): Sh {
  return sh`[ ! -d /run/systemd/system ] || {
echo systemd
cd ${UNIT_DIRECTORY}
for f in ${paths.map((path) => path.file)}; do if [ -h "$f" ]; then echo "link:$f:$(readlink "$f")"; if [ -e ${HELPER_MASKS}/"$f" ]; then echo "left:$f"; fi; elif [ -f "$f" ]; then echo "file:$f"; fi; done
grep -as '' ${paths.map((path) => path.file)} /dev/null | while IFS= read -r l; do printf 'text:%s\n' "$l"; done
}`;
}

/** What systemd is asked about, for `Kind.showUnits`: no templates, which are no units. */
export function shownWith({ unit }: UnitPath): readonly string[] {
  return unit.includes('@.') ? [] : [unit];
}

/** The states, one per path in the same order, from what `readUnits` and `showUnits` printed. Every text ends with a line break. */
export function parseUnits(output: string, paths: readonly UnitPath[]): readonly UnitState[] {
  const lines = output.split('\n');
  const rest = (prefix: string) =>
    lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
  const units = shownUnits(output);
  return paths.map(({ unit, file }) => {
    const shown = units.get(unit);
    const link = rest(`link:${file}:`)[0];
    const exists = lines.includes(`file:${file}`);
    return {
      systemd: lines.includes('systemd'),
      text: exists
        ? rest(`text:${file}:`)
            .map((line) => `${line}\n`)
            .join('')
        : undefined,
      link,
      ...(link === '/dev/null' && lines.includes(`left:${file}`) ? { maskLeft: true as const } : {}),
      stale: shown?.stale === true,
      active: /^(?:active|activating|reloading|refreshing)$/.test(shown?.active ?? ''),
      enabled: shown?.enabled === true,
    };
  });
}

/** A file as it is to be: its text, the target of a link, or neither, when it is to be gone. */
export interface UnitWrite extends UnitPath {
  readonly text?: string;
  readonly link?: string;
}

/** Words of `systemd-analyze verify` that make a unit unusable or part of it void; other complaints (programs and units still to come, keys of newer systemds) are only shown. */
const FATAL =
  'Refusing|bad unit file setting|Invalid section header|Failed to parse|fatal error|Missing .=|outside of section|Neither a valid executable';

/** Writes files beside their places, lets systemd check them there, renames them, and has systemd read them, once for all. Ends the program when they are not valid. */
export function writeUnits(writes: readonly UnitWrite[], { verify }: { readonly verify: boolean }): Sh {
  const texts = writes.filter((write) => write.text !== undefined);
  const units = [...new Set(texts.map((write) => write.unit))];
  const check = sh`bu_said=$(SYSTEMD_UNIT_PATH="$bu_dir": systemd-analyze verify --man=no -- ${units} 2>&1 | grep -F -e "$bu_dir/" ${units.flatMap((unit) => ['-e', unit])})
if [ -n "$bu_said" ]; then printf '%s\n' "$bu_said" >&2; fi
bu_bad=$(printf '%s\n' "$bu_said" | grep -E ${FATAL})
if [ -n "$bu_bad" ]; then printf '%s\n' "$bu_bad" | while IFS= read -r l; do echo "bringup: unit: \${l##"$bu_dir/"}"; done >&2; exit 1; fi`;
  return join([
    // What a run left that was killed in between goes first.
    sh`set +e
rm -rf ${UNIT_DIRECTORY}/.bringup.*
bu_dir=$(mktemp -d ${UNIT_DIRECTORY}/.bringup.XXXXXX) || exit 1
trap 'rm -rf "$bu_dir"' EXIT
umask 022`,
    ...texts.map(
      ({ file, text = '' }) =>
        sh`mkdir -p "$bu_dir/"${directory(file)} && printf %s ${text} >"$bu_dir/"${file} || exit 1`,
    ),
    ...(verify && texts.length > 0
      ? [
          sh`if command -v systemd-analyze >/dev/null 2>&1; then
${check}
fi`,
        ]
      : []),
    ...writes.map(place),
    sh`systemctl daemon-reload || exit 1`,
  ]);
}

function place({ file, text, link }: UnitWrite): Sh {
  const path = `${UNIT_DIRECTORY}/${file}`;
  if (link !== undefined) return sh`ln -sfn ${link} ${path} || exit 1`;
  if (text !== undefined)
    return sh`mkdir -p ${UNIT_DIRECTORY}/${directory(file)} && mv -f "$bu_dir/"${file} ${path} || exit 1`;
  const parent = directory(file);
  const tidy = parent === '.' ? sh`:` : sh`rmdir ${`${UNIT_DIRECTORY}/${parent}`} 2>/dev/null || :`;
  return join([sh`rm -f ${path} || exit 1`, tidy]);
}

function directory(file: string): string {
  return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
}
