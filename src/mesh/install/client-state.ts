import { type Sh, sh } from '../../core/sh.ts';
import { parseSha256 } from '../../host/prelude-output.ts';

/**
 * Where a client from an archive stands: not in /usr, which belongs to the package manager and is read-only on some systems.
 * Both are on root's PATH, and on Debian's and Ubuntu's `secure_path` of sudo.
 */
export const PROGRAMS = ['/usr/local/bin/tailscale', '/usr/local/sbin/tailscaled'] as const;

/** Settings of the daemon that its unit reads: a user's to change. */
export const DEFAULTS = '/etc/default/tailscaled';

/**
 * What bringup remembers of the client it installed, in lines: `version`, `archive` (its SHA-256), `hash` (of each program),
 * `stat` (size and time of each, so that they need not be hashed every time), `defaults` (SHA-256 of that file, where it made it).
 */
export const MARKER = '/var/lib/bringup/mesh-client';

/** The client of a host: the one that bringup put there, or else one that it found. */
export interface ClientState {
  readonly ours?: {
    readonly version: string;
    /** SHA-256 of the archive it came from. */
    readonly archive: string;
    /** Both programs are what was installed. */
    readonly intact: boolean;
  };
  readonly found?: {
    readonly path: string;
    /** What it says of itself; undefined when it does not run. */
    readonly version: string | undefined;
    /** The package manager that has a package of this name. */
    readonly manager: string | undefined;
  };
  /** Without either: a file that stands where a client from an archive would go, and is somebody else's. */
  readonly stands?: string;
}

/** Reads which client is there. Where nothing is, or ours as it was, that costs at most one process. */
export function readClient(): Sh {
  return sh`if [ -r ${MARKER} ]; then
bu_k=
while IFS= read -r bu_l; do echo "kept $bu_l"; case $bu_l in 'stat '*) bu_k=\${bu_l#stat } ;; esac; done <${MARKER}
set -- $(stat -c %s.%Y ${PROGRAMS} 2>/dev/null)
if [ "$*" = "$bu_k" ]; then echo same; else bu_sha256 ${PROGRAMS}; fi
elif bu_p=$(command -v tailscaled); then
echo "found $bu_p"
bu_pm >/dev/null
case $BU_PM in
apt) [ ! -e /var/lib/dpkg/info/tailscale.list ] || echo package apt ;;
apk) if grep -qx P:tailscale /lib/apk/db/installed; then echo package apk; fi ;;
pacman) set -- /var/lib/pacman/local/tailscale-[0-9]*; [ ! -d "$1" ] || echo package pacman ;;
dnf|zypper) if rpm -q tailscale >/dev/null 2>&1; then echo "package $BU_PM"; fi ;;
esac
"$bu_p" --version </dev/null 2>/dev/null | { IFS= read -r bu_l && echo "version $bu_l"; }
else
for bu_p in ${PROGRAMS}; do if [ -e "$bu_p" ] || [ -L "$bu_p" ]; then echo "stands $bu_p"; break; fi; done
fi`;
}

/** The state from what `readClient` printed. */
export function parseClient(output: string): ClientState {
  const lines = output.split('\n');
  const after = (word: string) => lines.find((line) => line.startsWith(`${word} `))?.slice(word.length + 1);
  const version = after('kept version');
  if (version !== undefined) {
    const hashes = parseSha256(output, PROGRAMS);
    const now = PROGRAMS.map((path) => hashes.get(path) ?? 'none').join(' ');
    return {
      ours: {
        version,
        archive: after('kept archive') ?? '',
        intact: lines.includes('same') || now === after('kept hash'),
      },
    };
  }
  const path = after('found');
  const stands = after('stands');
  if (path === undefined) return stands === undefined ? {} : { stands };
  // Builds of one's own say more behind the number: 1.103.0-dev20260101.
  return { found: { path, version: after('version')?.trim(), manager: after('package') } };
}
