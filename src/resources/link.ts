import { BringupError } from '../core/error.ts';
import { join, sh } from '../core/sh.ts';
import { defineKind, ORDER } from '../engine/resource.ts';
import { type FileType, parseStat } from '../host/prelude-output.ts';
import { isConnectivityPath } from './connectivity.ts';
import { ancestorsOf, beside, unmake } from './file-place.ts';
import { filesystemFailure } from './filesystem-failure.ts';

/** One symbolic link. */
export interface LinkSpec {
  readonly path: string;
  /** What it points to, as it stands in the link. */
  readonly target?: string;
  /** Fails when there is nothing at the target; for absolute targets. */
  readonly mustExist?: boolean;
  readonly state: 'present' | 'absent';
}

export type LinkState =
  | { readonly type: 'missing' }
  | { readonly type: 'symlink'; readonly target: string }
  | { readonly type: Exclude<FileType, 'symlink'> };

export type LinkAction = { readonly target: string } | { readonly remove: true };

/** Symbolic links of a host. A file or directory under the name is never replaced. */
export const linkKind = defineKind<LinkSpec, LinkState, LinkAction>({
  kind: 'link',
  order: ORDER.link,
  category: 'filesystem',
  key: ({ path }) => path,
  implies: ({ path, state }) => (state === 'absent' ? [] : ancestorsOf(path).map((parent) => `directory:${parent}`)),
  absent: (path) => ({ path, state: 'absent' }),

  statPath: ({ path }) => path,
  read: (specs) =>
    join([
      sh`bu_stat ${specs.map(({ path }) => path)}`,
      ...specs.map(
        ({ path }, index) => sh`[ ! -L ${path} ] || { echo link ${index}; readlink ${path}; echo end ${index}; }`,
      ),
    ]),

  parse(output, specs) {
    const stats = parseStat(
      output,
      specs.map(({ path }) => path),
    );
    return specs.map(({ path }, index): LinkState => {
      const type = stats.get(path)?.type ?? 'missing';
      if (type !== 'symlink') return { type };
      const [, target = ''] = new RegExp(`^link ${index}\n([\\s\\S]*?)\nend ${index}$`, 'm').exec(output) ?? [];
      return { type, target };
    });
  },

  decide(state, { path, target, state: should }) {
    if (state.type !== 'missing' && state.type !== 'symlink')
      return { verdict: 'refuse', error: inTheWay(path, state.type) };
    if (should === 'absent' || target === undefined) {
      if (state.type === 'missing') return { verdict: 'ok' };
      return {
        verdict: 'change',
        verb: 'remove',
        summary: 'should not be there',
        fields: [{ field: 'target', from: state.target, to: 'none' }],
        action: { remove: true },
      };
    }
    if (state.type === 'missing') {
      return {
        verdict: 'change',
        verb: 'create',
        summary: 'missing',
        fields: [{ field: 'target', from: 'none', to: target }],
        action: { target },
      };
    }
    if (state.target === target) return { verdict: 'ok' };
    return {
      verdict: 'change',
      verb: 'update',
      summary: 'points elsewhere',
      fields: [{ field: 'target', from: state.target, to: target }],
      action: { target },
    };
  },

  apply: (changes) =>
    join(
      changes.map(({ spec: { path, mustExist }, action }) => {
        if ('remove' in action) return sh`rm -f ${path}`;
        const free = [path, beside(path)].flatMap((name) => [sh`[ ! -e ${name} ]`, sh`[ ! -L ${name} ]`]);
        const pointed = sh`{ ${join(free, ' && ')} && ln -s -- ${action.target} ${path} 2>/dev/null; } || {
${pointTo(path, action.target)}
}`;
        if (mustExist !== true) return pointed;
        return sh`[ -e ${action.target} ] || { echo 'bringup: no target' >&2; exit 1; }
${pointed}`;
      }),
    ),

  undo: ({ spec: { path }, state }) => (state.type === 'symlink' ? pointTo(path, state.target) : unmake(path)),

  risk: ({ path }) => (isConnectivityPath(path) ? 'connectivity' : undefined),
  diagnose(_exitCode, output, { spec: { path, target } }) {
    if (!/^bringup: no target$/m.test(output)) return filesystemFailure(output, path);
    return {
      category: 'filesystem',
      code: 'link-target-missing',
      what: `${path} should point to ${target}, but there is nothing there`,
      remedy: 'correct the target, or let what brings it come first (a package, a download)',
    };
  },
});

/** Makes the link beside its name and renames it, so that the name never is without one. GNU and busybox need -T, BSD -h, to replace a link to a directory. */
function pointTo(path: string, target: string) {
  return sh`bu_t=${beside(path)}
{ { [ ! -e "$bu_t" ] && [ ! -L "$bu_t" ]; } || rm -f "$bu_t"; } && ln -s -- ${target} "$bu_t" && if [ -d ${path} ]; then
mv -fT "$bu_t" ${path} 2>/dev/null || mv -fh "$bu_t" ${path} 2>/dev/null || { rm -f ${path} && mv -f "$bu_t" ${path}; }
else mv -f "$bu_t" ${path}; fi || { rm -f "$bu_t"; exit 1; }`;
}

function inTheWay(path: string, type: FileType): BringupError {
  return new BringupError({
    code: 'not-a-link',
    category: 'filesystem',
    what: `${path} is a ${type}, but should be a symbolic link`,
    remedy: `move it away by hand (\`ls -ld ${path}\`), then run again`,
  });
}
