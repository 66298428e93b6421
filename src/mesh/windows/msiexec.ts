import type { Category } from '../../core/category.ts';
import { BringupError } from '../../core/error.ts';

interface ExitRow {
  readonly means: 'done' | 'busy' | 'failed';
  readonly what: string;
  readonly category?: Category;
  readonly remedy?: string;
  /** What a person should know although it went well. */
  readonly note?: string;
}

/** What msiexec ends with. Source: Microsoft, "MsiExec.exe and InstMsi.exe error messages". */
const EXITS: ReadonlyMap<number, ExitRow> = new Map<number, ExitRow>([
  [0, { means: 'done', what: 'it is installed' }],
  [
    3010,
    { means: 'done', what: 'it is installed', note: 'Windows asks for a restart to finish the installation (3010)' },
  ],
  [1641, { means: 'done', what: 'it is installed', note: 'the installation has begun a restart of Windows (1641)' }],
  [
    1618,
    {
      means: 'busy',
      what: 'another installation is under way on this host',
      category: 'package-lock',
      remedy: 'wait until it ends (Windows Update, an open installer), then run this again',
    },
  ],
  [1602, { means: 'failed', what: 'somebody at the screen cancelled the installation', remedy: 'run it again' }],
  [
    1603,
    {
      means: 'failed',
      what: 'the installation met a fatal error',
      remedy: 'look at the last lines of the log that are shown, and at %TEMP%\\MSI*.log on the host',
    },
  ],
  [1605, { means: 'done', what: 'it was not installed any more' }],
  [
    1619,
    {
      means: 'failed',
      what: 'the installer file could not be opened',
      category: 'filesystem',
      remedy: 'look at the space on drive C: of the host, then run it again',
    },
  ],
  [
    1620,
    {
      means: 'failed',
      what: 'the installer file is no valid package',
      category: 'download',
      remedy: 'look at what the mirror serves; the file passed its checks here',
    },
  ],
  [
    1625,
    {
      means: 'failed',
      what: 'a policy of Windows forbids the installation',
      category: 'unsupported',
      remedy:
        'let an administrator of the domain allow the MSI (AppLocker, Software Restriction), or install it by their tools and set mesh.install.from to present',
    },
  ],
  [
    1633,
    {
      means: 'failed',
      what: 'the installer is not for the processor of this host',
      category: 'unsupported',
      remedy: 'report this: the architecture was taken from the host itself',
    },
  ],
  [
    1638,
    {
      means: 'failed',
      what: 'another version is installed that this installer does not replace',
      remedy: 'uninstall it on the host (Settings, Apps), then run it again',
    },
  ],
  [
    1925,
    {
      means: 'failed',
      what: 'the user may not install for all users',
      category: 'sudo',
      remedy: 'choose an ssh.user who is an administrator of the host',
    },
  ],
]);

/** What an exit code of msiexec means; an unknown one is a failure. */
export function msiexecExit(code: number): ExitRow {
  return (
    EXITS.get(code) ?? {
      means: 'failed',
      what: `msiexec ended with ${code}`,
      remedy: 'look the code up in "MsiExec.exe and InstMsi.exe error messages" of Microsoft',
    }
  );
}

/** The error of an installation that did not go well. `log` are the last lines of what msiexec wrote. */
export function msiexecProblem(code: number, log: string): BringupError {
  const { means, what, category = 'package', remedy = '' } = msiexecExit(code);
  const last = log.replace(/\s+/g, ' ').trim().slice(-200);
  return new BringupError({
    code: means === 'busy' ? 'msiexec-busy' : 'msiexec-failed',
    category,
    what: `Tailscale could not be installed: ${what} (msiexec ${code})${last === '' ? '' : `; its log ends: ${last}`}`,
    remedy,
  });
}
