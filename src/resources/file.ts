import { BringupError } from '../core/error.ts';
import { Secret } from '../core/secret.ts';
import { join, sh } from '../core/sh.ts';
import { defineKind, ORDER } from '../engine/resource.ts';
import { type FileType, parseSha256, parseStat } from '../host/prelude-output.ts';
import type { FieldChange } from '../report/report.ts';
import { checkedBySshd, isConnectivityPath, isSudoersPath, sshdFailure } from './connectivity.ts';
import {
  type Attributes,
  attributeChanges,
  attributesOf,
  dressNew,
  inherited,
  type ReadAttributes,
  restoreAttributes,
  setAttributes,
  umaskFor,
} from './file-attributes.ts';
import { type Content, contentHash, holdsSecret, printContent, readKeyedHash } from './file-content.ts';
import { explainText, newText, readOldTexts } from './file-diff.ts';
import {
  ancestorsOf,
  created,
  EXIT_INVALID,
  irreversibility,
  keep,
  largeness,
  parentOf,
  place,
  putBack,
  unmake,
} from './file-place.ts';
import { filesystemFailure } from './filesystem-failure.ts';

/** One plain file. Without `content` only its existence and attributes are wanted. */
export interface FileSpec extends Attributes {
  readonly path: string;
  readonly content?: Content;
  readonly state: 'present' | 'absent';
  /** A command that judges the new file before it takes effect; `%s` is its name. */
  readonly validate?: string;
  /** Whether plans show the text. By default only when every user of the host may read the file anyway. */
  readonly diff?: boolean;
}

export type FileState =
  | { readonly type: 'missing' }
  | ({
      readonly type: FileType;
      /** Too large to be kept when it is replaced. */
      readonly large?: true;
      /** Of a plain file that is compared openly; empty when it could not be read. */
      readonly sha256?: string;
      /** Of a plain file that should hold a secret: whether it holds exactly that. */
      readonly secret?: 'same' | 'other';
    } & ReadAttributes);

/** `write` replaces the whole file (and `owner`, `group`, `mode` are all it will have); without it only what is named changes. */
export type FileAction = { readonly remove: true } | ({ readonly write: boolean } & Attributes);

const MODE_OF_NEW = '0644';
const MODE_OF_SECRET = '0600';

/** Files of a host: content, mode and owner. State: `stat`, SHA-256; a secret's by a hash with a key of this run. */
export const fileKind = defineKind<FileSpec, FileState, FileAction>({
  kind: 'file',
  order: ORDER.file,
  category: 'filesystem',
  key: ({ path }) => path,
  implies: ({ path, owner, group, state }) =>
    state === 'absent'
      ? []
      : [
          ...ancestorsOf(path).map((parent) => `directory:${parent}`),
          ...(owner === undefined ? [] : [`user:${owner}`]),
          ...(group === undefined ? [] : [`group:${group}`]),
        ],
  absent: (path) => ({ path, state: 'absent' }),

  statPath: ({ path }) => path,
  read(specs) {
    const open = specs.filter(({ content }) => !(content instanceof Secret)).map(({ path }) => path);
    return join([
      sh`bu_stat ${specs.map(({ path }) => path)}`,
      ...(open.length === 0 ? [] : [sh`bu_sha256 ${open}`]),
      ...specs.flatMap(({ path, content }, index) => (content instanceof Secret ? [readKeyedHash(path, index)] : [])),
    ]);
  },

  parse(output, specs) {
    const paths = specs.map(({ path }) => path);
    const stats = parseStat(output, paths);
    const hashes = parseSha256(output, paths);
    return specs.map(({ path, content }, index): FileState => {
      const stat = stats.get(path);
      if (stat === undefined) return { type: 'missing' };
      if (stat.type !== 'file') return { type: stat.type, ...attributesOf(stat) };
      const base = { type: stat.type, ...attributesOf(stat), ...largeness(stat) };
      if (!(content instanceof Secret)) return { ...base, sha256: hashes.get(path) ?? '' };
      return { ...base, secret: holdsSecret(output, index, content) ? 'same' : 'other' };
    });
  },

  decide(state, wanted) {
    if (wanted.state === 'absent') {
      if (state.type === 'missing') return { verdict: 'ok' };
      if (state.type !== 'file')
        return { verdict: 'refuse', error: inTheWay(wanted.path, state.type, 'should be removed as a file') };
      return {
        verdict: 'change',
        verb: 'remove',
        summary: 'should not be there',
        action: { remove: true },
        ...irreversibility(state),
      };
    }
    const mode = wanted.content instanceof Secret ? { mode: wanted.mode ?? MODE_OF_SECRET } : {};
    const attributes = { ...pick(wanted), ...mode };
    if (state.type === 'missing') {
      const text = newText(wanted);
      return {
        verdict: 'change',
        verb: 'create',
        summary: 'missing',
        ...(text === undefined ? { fields: contentField(wanted, state) } : { text: { before: '', after: text } }),
        action: { write: true, ...inherited(attributes, undefined, MODE_OF_NEW) },
      };
    }
    if (state.type !== 'file')
      return { verdict: 'refuse', error: inTheWay(wanted.path, state.type, 'should be a file') };
    const content = contentField(wanted, state);
    const fields = [...content, ...attributeChanges(state, attributes)];
    if (fields.length === 0) return { verdict: 'ok' };
    return {
      verdict: 'change',
      verb: 'update',
      summary:
        content.length > 0
          ? 'content differs'
          : `${fields.map(({ field }) => field).join(', ')} differ${fields.length === 1 ? 's' : ''}`,
      fields,
      ...(content.length > 0 ? irreversibility(state) : {}),
      action:
        content.length > 0
          ? { write: true, ...inherited(attributes, state, MODE_OF_NEW) }
          : { write: false, ...only(attributes, fields) },
    };
  },

  apply: (changes) =>
    join(
      changes.map(({ spec, action }) => {
        const checked = checkedBySshd(spec.path);
        if ('remove' in action) return join([sh`rm -f ${spec.path}`, ...checked]);
        if (!action.write) return setAttributes(spec.path, action);
        const { mode = MODE_OF_NEW } = action;
        const dress = { ...action, mode };
        const umask = spec.content instanceof Secret ? undefined : umaskFor(dress);
        const placed = place({
          path: spec.path,
          make: [
            created(printContent(spec.content ?? ''), umask),
            ...(umask === undefined ? dressNew(sh`"$bu_t"`, dress) : []),
          ],
          ...(spec.validate === undefined ? {} : { validate: spec.validate }),
        });
        return join([placed, ...checked]);
      }),
    ),

  save: ({ spec, state, action }) =>
    state.type === 'file' && !state.large && replaces(action) ? keep(spec.path) : undefined,

  undo({ spec, state, action }) {
    if (state.type === 'missing') return unmake(spec.path);
    return replaces(action) ? putBack(spec.path) : restoreAttributes(spec.path, state);
  },

  detail: {
    read: (changes) => readOldTexts(changes.map(({ spec, state }) => ({ spec, state }))),
    explain: (output, changes) =>
      explainText(
        output,
        changes.map(({ spec, state, action }) => ({ spec, state, removes: 'remove' in action })),
      ).map((text, index) => {
        const change = changes[index];
        if (text === undefined || change === undefined || change.state.type === 'missing') return undefined;
        return { text, fields: 'remove' in change.action ? [] : attributeChanges(change.state, pick(change.spec)) };
      }),
  },

  diagnose(exitCode, output, { spec }) {
    if (exitCode === EXIT_INVALID) {
      const said = output
        .trim()
        .split('\n')
        .filter((line) => line !== 'bringup: validate said no')
        .slice(-3)
        .join(' · ');
      return {
        category: 'filesystem',
        code: 'file-invalid',
        what: `\`${spec.validate}\` does not accept the new ${spec.path}${said === '' ? '' : `: ${said}`}`,
        remedy: 'correct the content in the fleet file; the old file is still in place',
      };
    }
    return sshdFailure(output, spec.path) ?? filesystemFailure(output, spec.path);
  },
  // What `visudo` has judged is sound; a file that goes, or comes unjudged, may be the one that lets us be root.
  risk: ({ path, validate }) =>
    isConnectivityPath(path) || (isSudoersPath(path) && validate === undefined) ? 'connectivity' : undefined,
});

/** Whether a change puts another file (or none) under the name, so that undo needs the old one. */
function replaces(action: FileAction): boolean {
  return 'remove' in action || action.write;
}

function pick({ mode, owner, group }: Attributes): Attributes {
  return {
    ...(mode === undefined ? {} : { mode }),
    ...(owner === undefined ? {} : { owner }),
    ...(group === undefined ? {} : { group }),
  };
}

function only(attributes: Attributes, fields: readonly FieldChange[]): Attributes {
  const named = new Set(fields.map(({ field }) => field));
  return pick(Object.fromEntries(Object.entries(attributes).filter(([name]) => named.has(name))));
}

/** The change of content as a field: hashes, never the text; nothing when the content is right or does not matter. */
function contentField({ content }: FileSpec, state: FileState): readonly FieldChange[] {
  if (content === undefined) return [];
  const old = state.type === 'missing' ? 'none' : undefined;
  if (content instanceof Secret) {
    const same = state.type !== 'missing' && state.secret === 'same';
    return same ? [] : [{ field: 'content', from: old ?? 'something else', to: String(content) }];
  }
  const hash = contentHash(content);
  if (state.type !== 'missing' && state.sha256 === hash) return [];
  const read = state.type === 'missing' ? undefined : state.sha256;
  return [
    {
      field: 'content',
      from: old ?? (read ? `sha256 ${read.slice(0, 12)}` : 'unreadable'),
      to: `sha256 ${hash.slice(0, 12)}`,
    },
  ];
}

function inTheWay(path: string, type: FileType, should: string): BringupError {
  const remedy: Partial<Record<FileType, string>> = {
    directory: `move the directory away, or manage it under \`directories:\``,
    symlink: `name the file it points to, manage it under \`links:\`, or remove the link (\`ls -l ${path}\` shows where it goes)`,
  };
  return new BringupError({
    code: 'not-a-file',
    category: 'filesystem',
    what: `${path} is a ${type}, but ${should}`,
    remedy:
      remedy[type] ??
      `look at what made it (\`ls -l ${path}\`, parent ${parentOf(path)}) and remove it by hand if it is not needed`,
  });
}
