import { type Sh, sh } from '../core/sh.ts';

/** An edit by content, not by position: it stays right when other lines of the file change first. */
export interface LineEdit {
  /** These lines go (exactly as they stand in the file); the first of them makes room for `add`. */
  readonly replace: readonly string[];
  readonly add?: string;
  /** When nothing made room, `add` goes behind the last line that is this one; without it, or without such a line, to the end. */
  readonly after?: string;
}

/**
 * The program that edits. Texts come by ENVIRON, because -v would read backslashes, each with a `=` before it, because
 * an empty one has to be told from none; `""` beside a value keeps awk from comparing numbers. Only the file's own last line
 * may be without an end.
 */
const AWK = `
BEGIN {
  n = split(ENVIRON["bu_replace"], part, "\\n"); for (i = 1; i <= n; i++) goes[part[i]] = 1
  add = ENVIRON["bu_add"]; after = ENVIRON["bu_after"]; final = ENVIRON["bu_final"]
}
{
  line = "=" $0
  if (line in goes) { if (room || add == "") next; room = NR; line = add }
  if (line == after "") anchor = kept + 1
  text[++kept] = substr(line, 2); from = NR
}
END {
  if (from < NR || room == NR) final = 1
  if (add != "" && !room) {
    at = anchor ? anchor : kept
    for (i = kept; i > at; i--) text[i + 1] = text[i]
    text[at + 1] = substr(add, 2); kept++
    if (at == kept - 1) final = 1
  }
  for (i = 1; i <= kept; i++) printf "%s%s", text[i], (i < kept || final ? "\\n" : "")
}
`.trim();

/** Shell that writes the edited text of `path` over `"$bu_t"`. What is not edited stays byte for byte, with or without a line end after the last line. */
export function editLines(path: string, { replace, add, after }: LineEdit): Sh {
  const marked = (text: string | undefined) => (text === undefined ? '' : `=${text}`);
  return sh`{ if [ -n "$(tail -c 1 ${path})" ]; then bu_final=; else bu_final=1; fi
bu_replace=${replace.map(marked).join('\n')} bu_add=${marked(add)} bu_after=${marked(after)} bu_final=$bu_final awk ${AWK} ${path} >"$bu_t"; }`;
}
