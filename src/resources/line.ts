import { BringupError } from '../core/error.ts';
import { join, sh } from '../core/sh.ts';
import { defineKind, ORDER } from '../engine/resource.ts';
import { type FileType, parseStat } from '../host/prelude-output.ts';
import { checkedBySshd, isConnectivityPath, sshdFailure } from './connectivity.ts';
import { ancestorsOf, created, EXIT_INVALID, keep, place, putBack, saved, unmake } from './file-place.ts';
import { parseTexts, readTexts, textOf } from './file-text.ts';
import { filesystemFailure } from './filesystem-failure.ts';
import { editLines, type LineEdit } from './line-edit.ts';

/** One line of a text file that others may edit too. */
export interface LineSpec {
  readonly path: string;
  /** The line without its end. Not needed with `match` and `state: absent`. */
  readonly line?: string;
  /** A JavaScript regular expression: which lines this one takes the place of. `line` itself must match it. */
  readonly match?: string;
  /** A regular expression: a new line goes behind the last line it matches, else to the end. */
  readonly after?: string;
  readonly state: 'present' | 'absent';
  /** Makes the file (0644, root) when it is missing. */
  readonly create?: boolean;
  /** A command that judges the edited file before it takes effect; `%s` is its name. */
  readonly validate?: string;
}

export type LineState =
  | { readonly type: 'missing' }
  | { readonly type: Exclude<FileType, 'file'> }
  | {
      readonly type: 'file';
      /** Why the file is not edited: it is larger than a megabyte, or not text. */
      readonly unfit?: 'too large' | 'not text';
      /** Lines that are this one or match, exactly as they stand there, in order. */
      readonly found: readonly string[];
      /** The last line that `after` matches. */
      readonly anchor?: string;
      /** Lines end with CR LF. */
      readonly crlf: boolean;
      /** Only some users of the host may read it, so plans do not show its lines. */
      readonly closed?: true;
    };

export type LineAction = LineEdit | { readonly create: string };

const MOST_BYTES = 1024 * 1024;

/** Single lines of text files. Read: the whole file, once; state: only the lines this one is about, so that others may change. */
export const lineKind = defineKind<LineSpec, LineState, LineAction>({
  kind: 'line',
  order: ORDER.line,
  category: 'filesystem',
  key: ({ path, line = '', match }) => (match === undefined ? `${path}: ${line}` : `${path} ~ ${match}`),
  implies: ({ path, state }) =>
    state === 'absent' ? [] : [`file:${path}`, ...ancestorsOf(path).map((parent) => `directory:${parent}`)],
  absent: specOfKey,

  statPath: ({ path }) => path,
  read(specs) {
    const paths = pathsOf(specs);
    return join([sh`bu_stat ${paths}`, readTexts(paths, MOST_BYTES)]);
  },

  parse(output, specs) {
    const paths = pathsOf(specs);
    const stats = parseStat(output, paths);
    const texts = parseTexts(output);
    return specs.map((spec) => {
      const { type = 'missing', mode = 0 } = stats.get(spec.path) ?? {};
      if (type !== 'file') return { type };
      const state = about(texts.get(paths.indexOf(spec.path)) ?? Buffer.alloc(0), spec);
      return (mode & 0o004) === 0 ? { ...state, closed: true } : state;
    });
  },

  decide(state, wanted) {
    const { path, line = '', state: should } = wanted;
    if (state.type === 'missing') {
      if (should === 'absent') return { verdict: 'ok' };
      return {
        verdict: 'change',
        verb: 'create',
        summary: wanted.create ? 'file missing' : 'file missing: something earlier has to make it',
        text: { before: '', after: `${line}\n` },
        action: wanted.create ? { create: `${line}\n` } : { replace: [], add: line },
      };
    }
    if (state.type !== 'file') return refuse(path, `a ${state.type}, and only plain files are edited`);
    if (state.unfit !== undefined) return refuse(path, `${state.unfit}, so single lines of it are not edited`);
    const { found } = state;
    if (should === 'absent') {
      if (found.length === 0) return { verdict: 'ok' };
      return {
        verdict: 'change',
        verb: 'remove',
        summary: 'should not be there',
        ...difference(state, []),
        action: { replace: found },
      };
    }
    const text = `${line}${state.crlf ? '\r' : ''}`;
    if (found.length === 1 && plain(found[0] ?? '') === line) return { verdict: 'ok' };
    return {
      verdict: 'change',
      verb: found.length === 0 ? 'create' : 'update',
      summary:
        found.length === 0
          ? 'line missing'
          : found.length === 1
            ? 'line differs'
            : `${found.length} lines where one should be`,
      ...difference(state, [line]),
      action: { replace: found, add: text, ...(state.anchor === undefined ? {} : { after: state.anchor }) },
    };
  },

  apply: (changes) =>
    join(
      changes.map(({ spec: { path, validate }, action }) => {
        const judge = validate === undefined ? {} : { validate };
        const placed =
          'create' in action
            ? place({
                path,
                make: [created(sh`printf '%s' ${action.create}`, '022')],
                ...judge,
              })
            : place({ path, make: [sh`cp -p ${path} "$bu_t"`, editLines(path, action)], ...judge });
        return join([placed, ...checkedBySshd(path)]);
      }),
    ),

  // What brings the file may come earlier in the same stage, so not the state but the host says whether there is one.
  save: ({ spec: { path } }) => sh`if [ -f ${path} ]; then ${keep(path)}; fi`,
  undo: ({ spec: { path } }) => sh`if [ -f ${saved(path)} ]; then
${putBack(path)}
else ${unmake(path)}; fi`,

  diagnose(exitCode, output, { spec: { path, validate } }) {
    if (exitCode === EXIT_INVALID) {
      return {
        category: 'filesystem',
        code: 'file-invalid',
        what: `\`${validate}\` does not accept the edited ${path}`,
        remedy: 'correct the line in the fleet file; the old file is still in place',
      };
    }
    const told = sshdFailure(output, path) ?? filesystemFailure(output, path);
    if (told?.code === 'no-parent-directory') {
      return {
        category: 'filesystem',
        code: 'no-file-to-edit',
        what: `${path} does not exist, so no line of it can be edited`,
        remedy:
          'set `create: true` on the line, or let what brings the file come first with `needs:` (for example `package:...`)',
      };
    }
    return told;
  },
  risk: ({ path }) => (isConnectivityPath(path) ? 'connectivity' : undefined),
});

function pathsOf(specs: readonly LineSpec[]): readonly string[] {
  return [...new Set(specs.map(({ path }) => path))];
}

/** What of a file matters for one wanted line. */
function about(bytes: Buffer, { line, match, after }: LineSpec): LineState {
  const none = { type: 'file', found: [], crlf: false } as const;
  if (bytes.length > MOST_BYTES) return { ...none, unfit: 'too large' };
  const text = textOf(bytes);
  if (text === undefined) return { ...none, unfit: 'not text' };
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const matches = (pattern: string) => {
    const expression = new RegExp(pattern, 'u');
    return (each: string) => expression.test(plain(each));
  };
  const found = lines.filter(match === undefined ? (each) => plain(each) === line : matches(match));
  const anchor = after === undefined ? undefined : lines.findLast(matches(after));
  return { type: 'file', found, crlf: lines[0]?.endsWith('\r') ?? false, ...(anchor === undefined ? {} : { anchor }) };
}

/** A line without the carriage return of a CR LF. */
function plain(line: string): string {
  return line.replace(/\r$/, '');
}

/** What a plan shows: the lines, or, of a file that not everybody may read, how many there are. */
function difference({ found, closed }: Extract<LineState, { type: 'file' }>, after: readonly string[]) {
  if (closed !== true) return { text: { before: shown(found.map(plain)), after: shown(after) } };
  const from = found.length === 0 ? 'none' : `${found.length} (not for all eyes)`;
  return { fields: [{ field: 'line', from, to: after[0] ?? 'none' }] };
}

function shown(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

function refuse(path: string, why: string) {
  return {
    verdict: 'refuse',
    error: new BringupError({
      code: 'not-a-text-file',
      category: 'filesystem',
      what: `${path} is ${why}`,
      remedy: 'name the real text file (a link is not followed), or manage the whole file under `files:`',
    }),
  } as const;
}

/** The wanted thing that removes what a key names. Inverse of `key`. */
function specOfKey(key: string): LineSpec {
  const [, path = key, mark, rest = ''] = /^(\/.*?)(: | ~ )([\s\S]*)$/.exec(key) ?? [];
  return { path, state: 'absent', ...(mark === ' ~ ' ? { match: rest } : { line: rest }) };
}
