import { BringupError } from '../core/error.ts';
import { join, type Sh, sh } from '../core/sh.ts';
import { type Decision, defineKind, ORDER } from '../engine/resource.ts';
import { type FileType, parseStat } from '../host/prelude-output.ts';
import { ARCHIVE_FORMATS, formatOf } from './archive-format.ts';
import { MARKER, previousOf, swapBack, unpackInto } from './archive-unpack.ts';
import { fetchFailure } from './download-failure.ts';
import type { Fetch } from './download-fetch.ts';
import { type Attributes, attributesOf, type ReadAttributes } from './file-attributes.ts';
import { ancestorsOf } from './file-place.ts';
import { filesystemFailure } from './filesystem-failure.ts';
import { isProtected } from './protected-path.ts';

/** A directory that holds what was in one archive, and nothing else. */
export interface ArchiveSpec extends Attributes, Pick<Fetch, 'proxy' | 'bearerToken'> {
  readonly dest: string;
  /** An address, or a path on the host. Not needed with `state: absent`, nor is `sha256`. */
  readonly source?: string;
  readonly sha256?: string;
  /** Name of the format, when the source does not end in it. */
  readonly format?: string;
  /** How many directories that hold everything else are left out. */
  readonly strip?: number;
  /** Takes the place of a directory that no archive made. */
  readonly replace?: boolean;
  readonly state: 'present' | 'absent';
}

export type ArchiveState =
  | { readonly type: 'missing' }
  | ({
      readonly type: FileType;
      /** The hash of the archive that was unpacked here. */
      readonly unpacked?: string;
      readonly empty: boolean;
    } & ReadAttributes);

export type ArchiveAction = { readonly unpack: string } | { readonly remove: true };

const NOT_KEPT = 'what was unpacked is not kept (unpacking it again brings it back)';

/** Unpacked archives. A marker file in the directory tells which archive it came from; the earlier tree is kept beside it, once. */
export const archiveKind = defineKind<ArchiveSpec, ArchiveState, ArchiveAction>({
  kind: 'archive',
  order: ORDER.archive,
  category: 'download',
  slow: true,
  interrupt: 'kill',
  timeoutMs: () => 30 * 60_000,
  key: ({ dest }) => dest,
  implies: ({ dest, source, owner, group, format, state }) =>
    state === 'absent'
      ? []
      : [
          ...ancestorsOf(dest).map((parent) => `directory:${parent}`),
          ...(source?.startsWith('/')
            ? [`download:${source}`, `file:${source}`]
            : ['package:curl', 'package:ca-certificates']),
          ...(owner === undefined ? [] : [`user:${owner}`]),
          ...(group === undefined ? [] : [`group:${group}`]),
          ...(find(source, format)?.packages ?? []).map((name) => `package:${name}`),
        ],
  absent: (dest) => ({ dest, state: 'absent' }),

  statPath: ({ dest }) => dest,
  read: (specs) =>
    join([
      sh`bu_stat ${specs.map(({ dest }) => dest)}`,
      ...specs.map(
        (
          { dest },
          index,
        ) => sh`if [ -r ${dest}/${MARKER} ]; then read -r bu_i <${dest}/${MARKER}; echo unpacked ${index} "$bu_i"; fi
for bu_i in ${dest}/* ${dest}/.[!.]*; do if [ -e "$bu_i" ] || [ -L "$bu_i" ]; then echo full ${index}; break; fi; done`,
      ),
    ]),

  parse(output, specs) {
    const stats = parseStat(
      output,
      specs.map(({ dest }) => dest),
    );
    return specs.map(({ dest }, index): ArchiveState => {
      const stat = stats.get(dest);
      if (stat === undefined) return { type: 'missing' };
      const unpacked = new RegExp(`^unpacked ${index} (\\w+)$`, 'm').exec(output)?.[1];
      const empty = !new RegExp(`^full ${index}$`, 'm').test(output);
      return { type: stat.type, ...attributesOf(stat), empty, ...(unpacked === undefined ? {} : { unpacked }) };
    });
  },

  decide(state, wanted): Decision<ArchiveAction> {
    const { dest, sha256 = '', replace = false } = wanted;
    if (state.type !== 'missing' && state.type !== 'directory')
      return refuse(dest, `is a ${state.type}`, 'move it away by hand, or choose another dest');
    if (isProtected(dest))
      return refuse(
        dest,
        'is part of the system',
        'unpack into a directory of its own, and link to it from elsewhere (`links:`)',
      );
    const old = state.type === 'missing' ? undefined : state;
    const ours = old === undefined || old.empty || old.unpacked !== undefined;
    if (wanted.state === 'absent') {
      if (old === undefined) return { verdict: 'ok' };
      if (!ours && !replace)
        return refuse(
          dest,
          'was not made from an archive, and something is in it',
          'remove it by hand, or say `replace: true`',
        );
      return {
        verdict: 'change',
        verb: 'remove',
        summary: 'should not be there',
        action: { remove: true },
        irreversible: NOT_KEPT,
      };
    }
    if (find(wanted.source, wanted.format) === undefined)
      return refuse(
        dest,
        `cannot be made from ${wanted.source}: its name tells no format`,
        `say \`format:\` ${ARCHIVE_FORMATS.map(({ name }) => name).join(', ')}`,
      );
    if (old?.unpacked === sha256) return { verdict: 'ok' };
    if (!ours && !replace)
      return refuse(
        dest,
        'was not made from an archive, and something is in it',
        'choose another dest, or say `replace: true`',
      );
    const from =
      old === undefined ? 'none' : old.unpacked === undefined ? 'another tree' : `sha256 ${old.unpacked.slice(0, 12)}`;
    return {
      verdict: 'change',
      verb: old === undefined ? 'create' : 'update',
      summary: old === undefined ? 'missing' : 'from another archive',
      fields: [{ field: 'archive', from, to: `sha256 ${sha256.slice(0, 12)}` }],
      action: { unpack: sha256 },
    };
  },

  apply: (changes) =>
    join(
      changes.map(({ spec, action }): Sh => {
        if ('remove' in action) return sh`rm -rf ${spec.dest} ${previousOf(spec.dest)}`;
        const format = find(spec.source, spec.format);
        if (format === undefined) throw new TypeError(`no format for ${spec.source}`);
        return unpackInto({ ...spec, source: spec.source ?? '', sha256: action.unpack, unpack: format.unpack });
      }),
    ),

  undo({ spec: { dest }, state, action }) {
    if ('remove' in action) return { cannot: NOT_KEPT };
    return swapBack(dest, {
      made: action.unpack,
      previous: state.type === 'missing' ? 'none' : (state.unpacked ?? 'unmarked'),
    });
  },

  diagnose(exitCode, output, { spec }) {
    const { source = '', sha256 = '', dest, format } = spec;
    const missing = exitCode === 127 || /command not found|: not found|Cannot exec/i.test(output);
    if (missing) {
      const packages = find(source, format)?.packages.join(' or ') ?? '';
      return {
        category: 'download',
        code: 'no-unpack-tool',
        what: `the host lacks a program to unpack ${source}`,
        remedy: `add ${packages} under \`packages:\``,
        retryable: false,
      };
    }
    if (/^bringup: strip/m.test(output)) {
      return {
        category: 'download',
        code: 'archive-strip',
        what: `${source} does not hold everything in one directory ${spec.strip} deep`,
        remedy: 'correct `strip:`',
        retryable: false,
      };
    }
    if (
      /not in (?:gzip|xz|bzip2) format|(?:not|does not) look(?:s)? like a tar|unsupported format|End-of-central-directory|File format not recognized|unexpected end of file|invalid (?:tar )?magic|Unrecognized archive|short read/i.test(
        output,
      )
    ) {
      return {
        category: 'download',
        code: 'archive-broken',
        what: `${source} has the wanted hash, but is no archive of the format its name tells`,
        remedy: 'correct `source:` or say `format:`',
        retryable: false,
      };
    }
    return fetchFailure(exitCode, output, { url: source, sha256 }, dest) ?? filesystemFailure(output, dest);
  },
});

function find(source: string | undefined, format: string | undefined) {
  return format === undefined ? formatOf(source ?? '') : ARCHIVE_FORMATS.find(({ name }) => name === format);
}

function refuse(dest: string, why: string, remedy: string): Decision<ArchiveAction> {
  return {
    verdict: 'refuse',
    error: new BringupError({ code: 'archive-refused', category: 'filesystem', what: `${dest} ${why}`, remedy }),
  };
}
