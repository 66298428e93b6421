import { type Sh, sh } from '../../core/sh.ts';

/** What a facts program printed, before anything is made of it. */
export interface Frame {
  /** `key=value` lines by key, in order. A value is one line of any text. */
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** Text of several lines by name, as it was printed. */
  readonly blocks: ReadonlyMap<string, string>;
  /** The last line arrived; false for output that was cut off or is none of ours. */
  readonly complete: boolean;
}

/**
 * Shell words for framed output. The mark is chosen on the host and new each time, so nothing that is read there can
 * imitate the end of a block; a value is cut at its first line break. All are builtins but what `f_run` runs.
 * - `f_kv KEY VALUE`, `f_first KEY FILE` (first line), `f_paths KEY PATH...` (those that exist)
 * - `f_file NAME FILE LINES` (a block of at most so many lines), `f_run NAME COMMAND...` (a block of its output)
 */
export const FRAME_OPEN: Sh = sh`
  set +eu
  nl='
'
  mark=
  [ -r /proc/sys/kernel/random/uuid ] && read -r mark </proc/sys/kernel/random/uuid
  mark=@\${mark:-$$-$RANDOM$RANDOM$RANDOM}
  f_kv() { printf '%s=%s\n' "$1" "\${2%%"$nl"*}"; }
  f_first() {
    v=
    [ -r "$2" ] || return 1
    IFS= read -r v <"$2"
    [ -n "$v" ] && f_kv "$1" "$v"
  }
  f_paths() {
    k=$1
    shift
    for v; do [ -e "$v" ] && f_kv "$k" "$v"; done
  }
  f_file() {
    [ -r "$2" ] || return 1
    f_open "$1"
    n=0 v=
    while [ $n -lt "$3" ] && { IFS= read -r v || [ -n "$v" ]; }; do
      printf '%s\n' "$v"
      n=$((n + 1))
    done <"$2"
    f_close
  }
  f_run() {
    f_open "$1"
    shift
    "$@"
    f_close
  }
  f_open() { printf '%s %s\n' "$mark" "$1"; }
  f_close() { printf '\n%s\n' "$mark"; }
  printf 'bu-facts 1 %s\n' "$mark"
`;

/** The last line of framed output. */
export const FRAME_CLOSE: Sh = sh`printf '%s .\n' "$mark"`;

/** Takes framed output apart. Text before the first frame is ignored; output that is none of ours is an empty frame. Throws nothing. */
export function readFrame(output: string): Frame {
  const values = new Map<string, string[]>();
  const blocks = new Map<string, string>();
  const lines = output.split('\n').map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
  const start = lines.findIndex((line) => line.startsWith('bu-facts ') && /^bu-facts 1 @\S+$/.test(line));
  const mark = lines[start]?.split(' ')[2] ?? '';
  let block: { readonly name: string; readonly lines: string[] } | undefined;
  let complete = false;
  for (const line of start === -1 ? [] : lines.slice(start + 1)) {
    if (line === `${mark} .`) {
      complete = true;
      break;
    }
    if (block === undefined) {
      if (line.startsWith(`${mark} `)) block = { name: line.slice(mark.length + 1), lines: [] };
      else addValue(values, line);
    } else if (line === mark) {
      blocks.set(block.name, block.lines.join('\n').replace(/\n$/, ''));
      block = undefined;
    } else {
      block.lines.push(line);
    }
  }
  if (block !== undefined) blocks.set(block.name, block.lines.join('\n'));
  return { values, blocks, complete };
}

function addValue(values: Map<string, string[]>, line: string): void {
  const [, key, value] = /^([A-Za-z][A-Za-z0-9]*)=(.*)$/su.exec(line) ?? [];
  if (key === undefined || value === undefined) return;
  const known = values.get(key);
  if (known === undefined) values.set(key, [value]);
  else known.push(value);
}

/** The first value of a key, without surrounding blanks and NULs; null when there is none or it is empty. */
export function textOf(frame: Frame, key: string): string | null {
  return cleaned(frame.values.get(key)?.[0]);
}

/** Text without surrounding blanks and NULs (device trees end in one); null when nothing is left. */
export function cleaned(text: string | undefined): string | null {
  const value = (text ?? '').replaceAll('\0', '').trim();
  return value === '' ? null : value;
}

/** All values of a key. */
export function listOf(frame: Frame, key: string): readonly string[] {
  return frame.values.get(key) ?? [];
}

/** The lines of a block; none when it is missing. */
export function linesOf(frame: Frame, name: string): readonly string[] {
  const text = frame.blocks.get(name);
  return text === undefined || text === '' ? [] : text.split('\n');
}

/** A whole number that JavaScript can hold exactly, from decimal digits alone; null otherwise. */
export function wholeNumber(text: string | null | undefined): number | null {
  if (text === null || text === undefined || !/^\s*\d+\s*$/.test(text)) return null;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : null;
}
