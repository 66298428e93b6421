/**
 * What sshd starts. It is constant and plain, because every login shell has to understand it (csh, fish), and because argv
 * is there for all to see. The first line of its input is the real script.
 */
export const LAUNCHER = `exec sh -c 'IFS= read -r script && eval "$script"'`;
/** The same as root, without a password. */
export const ROOT_LAUNCHER = `exec sudo -n sh -c 'IFS= read -r script && eval "$script"'`;

interface Failure {
  readonly code: string;
  readonly what: string;
  readonly remedy: string;
}

/** Exit codes of the scripts below. */
export const UPLOAD_FAILURES: ReadonlyMap<number, Failure> = new Map([
  [71, { code: 'upload-no-directory', what: 'its directory is not there', remedy: 'Make the directory first.' }],
  [72, { code: 'upload-is-directory', what: 'a directory has that name', remedy: 'Give the path of a file.' }],
  [
    73,
    {
      code: 'upload-write',
      what: 'it cannot be written',
      remedy: 'Check the space (df) and the permissions of the directory.',
    },
  ],
  [
    74,
    {
      code: 'upload-no-sha256',
      what: 'the host has none of sha256sum, shasum, sha256, openssl',
      remedy: 'Install coreutils on the host.',
    },
  ],
  [
    75,
    {
      code: 'upload-owner',
      what: 'its owner cannot be set',
      remedy: 'Check that user and group exist; only root gives files away.',
    },
  ],
  [76, { code: 'upload-mode', what: 'its permissions cannot be set', remedy: 'Check the mode.' }],
  [
    77,
    {
      code: 'upload-rename',
      what: 'it cannot be put in its place',
      remedy: 'Check the permissions of the directory, and chattr +i.',
    },
  ],
]);

/** Takes the rest of the input into a new file that only its owner can read, and prints `BRINGUP <sha256>`. Arguments are quoted already. */
export function receiveScript(temporary: string, destination: string): string {
  return [
    `t=${temporary} d=${destination}`,
    'umask 077',
    `[ -d "\${d%/*}/" ] || exit 71`,
    '[ ! -d "$d" ] || exit 72',
    // Without this a shell that tells of a killed child to a closed stderr dies before its EXIT trap (dash).
    "trap '' PIPE",
    // noclobber refuses a planted file or link.
    "trap 'rm -f \"$t\"' EXIT; trap 'exit 73' HUP INT TERM",
    'set -C; cat >"$t" || exit 73; set +C',
    'if command -v sha256sum >/dev/null 2>&1; then h=$(sha256sum <"$t")' +
      '; elif command -v shasum >/dev/null 2>&1; then h=$(shasum -a 256 <"$t")' +
      '; elif command -v sha256 >/dev/null 2>&1; then h=$(sha256 <"$t")' +
      '; elif command -v openssl >/dev/null 2>&1; then h=$(openssl dgst -sha256 -r <"$t")' +
      '; else exit 74; fi',
    // A link that is cut looks like the end of the input; but then nobody hears this, and the trap cleans up.
    `echo "BRINGUP \${h%% *}" || exit 73`,
    'trap - EXIT',
  ].join('; ');
}

/** Puts a received file in its place, on disk first; without `commit` it is removed instead. */
export function commitScript(
  temporary: string,
  destination: string,
  commit: { readonly mode: string; readonly owner: string | undefined } | undefined,
): string {
  if (commit === undefined) return `rm -f ${temporary}`;
  return [
    `t=${temporary} d=${destination}`,
    `trap '' PIPE; trap 'rm -f "$t"' EXIT; trap 'exit 73' HUP INT TERM`,
    // chown first: it takes set-uid bits away.
    ...(commit.owner === undefined ? [] : [`chown ${commit.owner} "$t" || exit 75`]),
    `chmod ${commit.mode} "$t" || exit 76`,
    'sync "$t" 2>/dev/null',
    '[ ! -d "$d" ] || exit 72',
    'mv -f "$t" "$d" || exit 77',
  ].join('; ');
}
