import { join, type Sh, sh } from '../../core/sh.ts';
import { beside, keep, putBack, saved, unmake } from '../../resources/file-place.ts';
import { archiveNameOf } from './archive-source.ts';
import { DEFAULTS, MARKER, PROGRAMS } from './client-state.ts';

/** The programs in the order of `PROGRAMS`, as the archive calls them. */
const MEMBERS = ['tailscale', 'tailscaled'] as const;

export interface ClientArchive {
  /** On the host, where it was compared with its hash. */
  readonly path: string;
  readonly version: string;
  readonly arch: string;
}

const UNIT = '/etc/systemd/system/tailscaled.service';

/** Says what the new programs cannot do, for `diagnose`. */
export const NOT_RUNNABLE = 'bringup: the new tailscaled does not run';

/** Where an archive is unpacked, on the file system where the programs go. */
const UNPACKED = beside(PROGRAMS[1]);

/**
 * Unpacks beside the old programs, tries the new ones, and renames: until the last moment the old client is whole, and
 * a disk that is full in the middle costs nothing. The marker goes first, so that a client cut off in between is known as ours.
 */
export function installClient({ path, version, arch }: ClientArchive): Sh {
  const folder = archiveNameOf({ version, arch });
  const settings = 'systemd/tailscaled.defaults';
  const fresh = (name: string) => `${UNPACKED}/${folder}/${name}`;
  const programs = MEMBERS.map(fresh);
  const marker = beside(MARKER);
  const steps = [
    sh`rm -rf ${UNPACKED} ${marker} ${beside(DEFAULTS)}`,
    sh`(umask 022; mkdir -p ${PROGRAMS.map(folderOf)} ${folderOf(DEFAULTS)} ${UNPACKED})`,
    sh`{ tar -xzomf ${path} -C ${UNPACKED} ${[...MEMBERS, settings].map((name) => `${folder}/${name}`)} || { df -P ${UNPACKED} >&2; false; }; }`,
    sh`chmod 0755 ${programs}`,
    sh`{ ${fresh('tailscaled')} --version >/dev/null || { echo ${NOT_RUNNABLE} >&2; false; }; }`,
    sh`{ bu_o=$(sed -n '/^defaults /p' ${MARKER} 2>/dev/null) || :; }`,
    sh`if [ ! -e ${DEFAULTS} ] && [ ! -L ${DEFAULTS} ]; then
bu_o="defaults $(bu_hash ${fresh(settings)})" && cp ${fresh(settings)} ${beside(DEFAULTS)} && chmod 0644 ${beside(DEFAULTS)} && mv ${beside(DEFAULTS)} ${DEFAULTS}
fi`,
    sh`set -- $(stat -c %s.%Y ${programs})`,
    sh`printf '%s\n' ${`version ${version}`} "archive $(bu_hash ${path})" "hash $(bu_hash ${fresh('tailscale')}) $(bu_hash ${fresh('tailscaled')})" "stat $*" \${bu_o:+"$bu_o"} >${marker}`,
    sh`{ sync ${programs} ${marker} 2>/dev/null || sync; }`,
    sh`mv -f ${marker} ${MARKER}`,
    ...PROGRAMS.map((program, index) => sh`mv -f ${programs[index] ?? ''} ${program}`),
    sh`rm -rf ${UNPACKED}`,
  ];
  return sh`bu_hash() { bu_h=$(bu_sha256 "$1"); echo "\${bu_h%% *}"; }
{
${join(steps, ' &&\n')}
} || { bu_r=$?; rm -rf ${UNPACKED} ${marker} ${beside(DEFAULTS)}; exit "$bu_r"; }
if bu_has restorecon; then restorecon ${PROGRAMS} || :; fi`;
}

/** Takes the settings away that came with a client, where nobody changed them since. */
const REMOVE_DEFAULTS = sh`bu_d=$(sed -n 's/^defaults //p' ${MARKER} 2>/dev/null) || :
if [ -n "$bu_d" ]; then
bu_h=$(bu_sha256 ${DEFAULTS})
if [ "\${bu_h%% *}" = "$bu_d" ]; then rm -f ${DEFAULTS}; fi
fi`;

/** systemd reads its units again, and what starts at boot is the one that is there now. */
const READ_UNITS = sh`if [ -d /run/systemd/system ]; then systemctl daemon-reload && { systemctl reenable --quiet tailscaled.service 2>/dev/null || :; }; fi`;

/** Takes our client away, and nothing of its state. Where it is replaced, its unit goes with it, so that the package's own counts. */
export function removeClient(how: 'gone' | 'replaced'): Sh {
  if (how === 'replaced')
    return sh`if grep -qsF ${PROGRAMS[1]} ${UNIT}; then rm -f ${UNIT}; fi
${READ_UNITS} && rm -f ${PROGRAMS} && rm -f ${MARKER}`;
  // What it remembered was the key of a machine that is in no mesh any more.
  return sh`${REMOVE_DEFAULTS}
rm -f ${PROGRAMS} && rm -f ${MARKER} && rm -rf /var/lib/tailscale /var/cache/tailscale`;
}

const KEPT = [...PROGRAMS, DEFAULTS, MARKER, UNIT];

/** Keeps what stands there before a change, as links where that is possible. */
export function saveClient(): Sh {
  return join(KEPT.map((path) => sh`if [ -e ${path} ]; then ${keep(path)}; fi`));
}

/** Puts back what `saveClient` kept, and takes away what was not there. Settings that somebody changed meanwhile stay. */
export function undoClient(): Sh {
  return join([
    sh`if [ ! -e ${saved(DEFAULTS)} ]; then ${REMOVE_DEFAULTS}
elif [ ! -e ${DEFAULTS} ]; then
${putBack(DEFAULTS)}
fi`,
    ...[...PROGRAMS, MARKER].map(
      (path) => sh`if [ -e ${saved(path)} ]; then
${putBack(path)}
else ${unmake(path)}
fi`,
    ),
    sh`if [ -e ${saved(UNIT)} ] && [ ! -e ${UNIT} ]; then
${putBack(UNIT)}
${READ_UNITS}
fi`,
  ]);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}
