import { BringupError } from '../core/error.ts';
import { join, sh } from '../core/sh.ts';
import { type Decision, defineKind, ORDER } from '../engine/resource.ts';
import { type FileType, parseSha256, parseStat } from '../host/prelude-output.ts';
import { isConnectivityPath } from './connectivity.ts';
import { fetchFailure } from './download-failure.ts';
import { checkHash, type Fetch, fetchInto } from './download-fetch.ts';
import {
  type Attributes,
  attributeChanges,
  attributesOf,
  dressNew,
  inherited,
  type ReadAttributes,
  restoreAttributes,
  setAttributes,
} from './file-attributes.ts';
import { ancestorsOf, irreversibility, keep, largeness, place, putBack, unmake } from './file-place.ts';

/** One file that the host fetches by itself. */
export interface DownloadSpec extends Attributes, Omit<Fetch, 'url' | 'sha256'> {
  readonly path: string;
  /** Not needed with `state: absent`, nor is `sha256`. */
  readonly url?: string;
  readonly sha256?: string;
  readonly state: 'present' | 'absent';
}

export type DownloadState =
  | { readonly type: 'missing' }
  /** `sha256` is of a plain file; empty when it could not be read. */
  | ({ readonly type: FileType; readonly sha256?: string; readonly large?: true } & ReadAttributes);

export type DownloadAction = { readonly remove: true } | ({ readonly fetch: boolean } & Attributes);

const MODE_OF_NEW = '0644';

/** Downloads. The hash of what lies on the host decides; nothing with another hash is ever put in place. */
export const downloadKind = defineKind<DownloadSpec, DownloadState, DownloadAction>({
  kind: 'download',
  order: ORDER.download,
  category: 'download',
  slow: true,
  interrupt: 'kill',
  timeoutMs: () => 30 * 60_000,
  key: ({ path }) => path,
  implies: ({ path, owner, group, state }) =>
    state === 'absent'
      ? []
      : [
          ...ancestorsOf(path).map((parent) => `directory:${parent}`),
          ...(owner === undefined ? [] : [`user:${owner}`]),
          ...(group === undefined ? [] : [`group:${group}`]),
          'package:curl',
          'package:ca-certificates',
        ],
  absent: (path) => ({ path, state: 'absent' }),

  statPath: ({ path }) => path,
  read(specs) {
    const paths = specs.map(({ path }) => path);
    return sh`bu_stat ${paths}; bu_sha256 ${paths}`;
  },

  parse(output, specs) {
    const paths = specs.map(({ path }) => path);
    const stats = parseStat(output, paths);
    const hashes = parseSha256(output, paths);
    return paths.map((path): DownloadState => {
      const stat = stats.get(path);
      if (stat === undefined) return { type: 'missing' };
      return {
        type: stat.type,
        ...attributesOf(stat),
        ...(stat.type === 'file' ? { sha256: hashes.get(path) ?? '', ...largeness(stat) } : {}),
      };
    });
  },

  decide(state, wanted): Decision<DownloadAction> {
    if (state.type !== 'missing' && state.type !== 'file')
      return { verdict: 'refuse', error: inTheWay(wanted.path, state.type) };
    if (wanted.state === 'absent') {
      if (state.type === 'missing') return { verdict: 'ok' };
      return {
        verdict: 'change',
        verb: 'remove',
        summary: 'should not be there',
        action: { remove: true },
        ...irreversibility(state),
      };
    }
    const { sha256 = '' } = wanted;
    const old = state.type === 'missing' ? undefined : state;
    if (old?.sha256 !== sha256) {
      const from = old === undefined ? 'none' : `sha256 ${old.sha256?.slice(0, 12) ?? ''}`;
      return {
        verdict: 'change',
        verb: old === undefined ? 'create' : 'update',
        summary: old === undefined ? 'missing' : 'another file is there',
        fields: [
          { field: 'content', from, to: `sha256 ${sha256.slice(0, 12)}` },
          ...(old === undefined ? [] : attributeChanges(old, wanted)),
        ],
        ...irreversibility(old),
        action: { fetch: true, ...inherited(wanted, old, MODE_OF_NEW) },
      };
    }
    const fields = attributeChanges(old, wanted);
    if (fields.length === 0) return { verdict: 'ok' };
    const names = fields.map(({ field }) => field).join(', ');
    const set = Object.fromEntries(fields.map(({ field, to }) => [field, to]));
    return { verdict: 'change', verb: 'update', summary: `another ${names}`, fields, action: { fetch: false, ...set } };
  },

  apply: (changes) =>
    join(
      changes.map(({ spec, action }) => {
        if ('remove' in action) return sh`rm -f ${spec.path}`;
        if (!action.fetch) return setAttributes(spec.path, action);
        const { mode = MODE_OF_NEW } = action;
        const { url = '', sha256 = '' } = spec;
        return place({
          path: spec.path,
          make: [
            fetchInto({ ...spec, url }),
            checkHash(sh`"$bu_t"`, sha256),
            ...dressNew(sh`"$bu_t"`, { ...action, mode }),
          ],
        });
      }),
    ),

  save: ({ spec, state, action }) =>
    state.type === 'file' && !state.large && ('remove' in action || action.fetch) ? keep(spec.path) : undefined,

  undo({ spec, state, action }) {
    if (state.type === 'missing') return unmake(spec.path);
    return 'remove' in action || action.fetch ? putBack(spec.path) : restoreAttributes(spec.path, state);
  },

  risk: ({ path }) => (isConnectivityPath(path) ? 'connectivity' : undefined),
  diagnose: (exitCode, output, { spec }) =>
    fetchFailure(exitCode, output, { url: spec.url ?? '', sha256: spec.sha256 ?? '' }, spec.path),
});

function inTheWay(path: string, type: FileType): BringupError {
  return new BringupError({
    code: 'not-a-file',
    category: 'filesystem',
    what: `${path} is a ${type}, but should be a downloaded file`,
    remedy: `move it away by hand (\`ls -ld ${path}\`), or choose another path`,
  });
}
