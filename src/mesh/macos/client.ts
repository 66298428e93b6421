import { BringupError } from '../../core/error.ts';
import { join, type Sh, sh } from '../../core/sh.ts';
import { type Decision, defineKind, ORDER } from '../../engine/resource.ts';
import { parseSha256 } from '../../host/prelude-output.ts';
import { beside, keep, putBack, saved, unmake } from '../../resources/file-place.ts';
import { filesystemFailure } from '../../resources/filesystem-failure.ts';
import { MARKER } from '../install/client-state.ts';
import { checkedMacArchive, type MacArchive } from './archive.ts';

/** The programs of a Mac's client, out of an archive that somebody made for it. */
export interface MacClientSpec extends MacArchive {
  readonly name: 'tailscale';
  readonly timeoutMs: number;
}

export interface MacClientState {
  /** What bringup put there. */
  readonly ours?: { readonly version: string; readonly archive: string; readonly intact: boolean };
  /** A client of somebody else: of Homebrew, or a file that stands where ours would go. */
  readonly foreign?: string;
}

/** Where `tailscaled install-system-daemon` puts the daemon. Source: tailscale cmd/tailscaled/install_darwin.go. */
export const MAC_PROGRAMS = ['/usr/local/bin/tailscale', '/usr/local/bin/tailscaled'] as const;

const UNPACKED = beside(MAC_PROGRAMS[1]);
const NOT_INSIDE = 'bringup: the archive has no tailscale and tailscaled';
const NOT_RUNNABLE = 'bringup: the new tailscaled does not run';

/** A Mac's client from an archive: two programs, tried before they take the place of the old ones. */
export const macClientKind = defineKind<MacClientSpec, MacClientState, Record<string, never>>({
  kind: 'mesh-macos-client',
  order: ORDER.archive,
  category: 'download',
  slow: true,
  timeoutMs: ({ timeoutMs }) => timeoutMs,
  key: ({ name }) => name,
  read: () => sh`if [ -r ${MARKER} ]; then
sed 's/^/kept /' ${MARKER}; bu_sha256 ${MAC_PROGRAMS}
else
for bu_p in ${MAC_PROGRAMS} "$(command -v tailscaled)" "$(command -v tailscale)"; do if [ -e "$bu_p" ] || [ -L "$bu_p" ]; then echo "foreign $bu_p"; break; fi; done
fi`,
  parse: (output, specs) => specs.map(() => parse(output)),
  decide,
  async supply({ spec }, { signal }) {
    return { files: { archive: await checkedMacArchive(spec, signal) } };
  },
  apply: (changes) =>
    join(
      changes.map(({ spec, supplied }) => {
        if (supplied === undefined) throw new TypeError('no archive to install from');
        return install(supplied.file('archive'), spec);
      }),
    ),
  save: () => join([...MAC_PROGRAMS, MARKER].map((path) => sh`if [ -e ${path} ]; then ${keep(path)}; fi`)),
  undo: () =>
    join(
      [...MAC_PROGRAMS, MARKER].map(
        (path) => sh`if [ -e ${saved(path)} ]; then
${putBack(path)}
else ${unmake(path)}
fi`,
      ),
    ),
  diagnose(_exitCode, output, { spec }) {
    if (output.includes(NOT_INSIDE) || output.includes(NOT_RUNNABLE))
      return {
        category: 'unsupported',
        code: 'mesh-client-not-runnable',
        what: `${spec.url} ${output.includes(NOT_INSIDE) ? 'has no programs tailscale and tailscaled in it' : `has a tailscaled that does not run on this Mac (${spec.arch})`}; the client is as it was`,
        remedy: 'see docs/macos.md for how such an archive is made; the formula of Homebrew needs none',
      };
    return filesystemFailure(output, MAC_PROGRAMS[1]);
  },
});

/** Unpacks beside the old programs and renames; the marker goes first, so that what is cut off in between is known as ours. */
function install(archive: string, { version, sha256 }: MacClientSpec): Sh {
  const marker = beside(MARKER);
  const [client, daemon] = MAC_PROGRAMS;
  const steps = [
    sh`rm -rf ${UNPACKED} ${marker}`,
    sh`(umask 022; mkdir -p /usr/local/bin ${UNPACKED})`,
    sh`{ tar -xzomf ${archive} -C ${UNPACKED} || { df -P ${UNPACKED} >&2; false; }; }`,
    sh`bu_c=$(find ${UNPACKED} -type f -name tailscale | head -n 1)`,
    sh`bu_d=$(find ${UNPACKED} -type f -name tailscaled | head -n 1)`,
    sh`{ { [ -n "$bu_c" ] && [ -n "$bu_d" ]; } || { echo ${NOT_INSIDE} >&2; false; }; }`,
    sh`chmod 0755 "$bu_c" "$bu_d"`,
    sh`{ "$bu_d" --version </dev/null >/dev/null || { echo ${NOT_RUNNABLE} >&2; false; }; }`,
    sh`printf '%s\n' ${`version ${version}`} ${`archive ${sha256}`} "hash $(bu_hash "$bu_c") $(bu_hash "$bu_d")" >${marker}`,
    sh`sync`,
    sh`mv -f ${marker} ${MARKER}`,
    sh`mv -f "$bu_c" ${client}`,
    sh`mv -f "$bu_d" ${daemon}`,
    sh`rm -rf ${UNPACKED}`,
  ];
  return sh`bu_hash() { bu_h=$(bu_sha256 "$1"); echo "\${bu_h%% *}"; }
{
${join(steps, ' &&\n')}
} || { bu_r=$?; rm -rf ${UNPACKED} ${marker}; exit "$bu_r"; }`;
}

function parse(output: string): MacClientState {
  const lines = output.split('\n');
  const after = (word: string) => lines.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1);
  const version = after('kept version');
  const foreign = after('foreign');
  if (version === undefined) return foreign === undefined ? {} : { foreign };
  const hashes = parseSha256(output, MAC_PROGRAMS);
  const now = MAC_PROGRAMS.map((path) => hashes.get(path) ?? 'none').join(' ');
  return { ours: { version, archive: after('kept archive') ?? '', intact: now === after('kept hash') } };
}

function decide({ ours, foreign }: MacClientState, wanted: MacClientSpec): Decision<Record<string, never>> {
  if (foreign !== undefined) return { verdict: 'refuse', error: inTheWay(foreign) };
  const change = (verb: 'create' | 'update', summary: string, field: string, from: string, to: string) => ({
    verdict: 'change' as const,
    verb,
    summary,
    fields: [{ field, from, to }],
    action: {},
  });
  if (ours === undefined) return change('create', 'not installed', 'version', 'none', wanted.version);
  if (ours.version !== wanted.version)
    return change('update', 'another version', 'version', ours.version, wanted.version);
  if (ours.archive !== wanted.sha256)
    return change('update', 'from another archive', 'archive', short(ours.archive), short(wanted.sha256));
  if (!ours.intact) return change('update', 'not what was installed', 'programs', 'changed or missing', wanted.version);
  return { verdict: 'ok' };
}

function short(sha256: string): string {
  return `sha256 ${sha256.slice(0, 12)}`;
}

function inTheWay(path: string): BringupError {
  return new BringupError({
    code: 'mesh-client-foreign',
    category: 'unsupported',
    what: `a Tailscale client is there already, at ${path}, which bringup did not put there`,
    remedy:
      'remove it there first; or leave mesh.install.from out for this Mac when it is the formula of Homebrew, or set it to present',
  });
}
