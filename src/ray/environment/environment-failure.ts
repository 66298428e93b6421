import type { Diagnosis } from '../../engine/resource.ts';
import { filesystemFailure } from '../../resources/filesystem-failure.ts';
import { SAYS } from './environment-apply.ts';

interface Row {
  readonly says: RegExp;
  readonly diagnosis: (found: readonly string[]) => Diagnosis;
}

/** What programs say when an environment could not be made. */
const ROWS: readonly Row[] = [
  {
    says: new RegExp(`${SAYS.room} (\\d+) (\\d+)`),
    diagnosis: ([, needed, free]) => ({
      category: 'filesystem',
      code: 'ray-environment-no-room',
      what: `the environment needs ${mebibytes(needed)} MiB while it is made, and ${mebibytes(free)} MiB are free; nothing was changed`,
      remedy: 'free space where /opt/bringup is (`df -h /opt`) and run it again',
    }),
  },
  {
    says: new RegExp(`${SAYS.python} (\\S+)`),
    diagnosis: ([, got]) => ({
      category: 'unsupported',
      code: 'ray-environment-wrong-python',
      what:
        got === 'none'
          ? 'the Python for the environment does not run on this host'
          : `the Python for the environment is ${got} by now, and the lock was made for another`,
      remedy:
        'run it again: the lock follows the Python of the host; a pushed archive must be for this processor and glibc',
    }),
  },
  {
    says: new RegExp(SAYS.layout),
    diagnosis: () => ({
      category: 'config',
      code: 'ray-python-archive-layout',
      what: 'the archive of Python does not hold one folder with bin/python3 in it',
      remedy: 'take an `install_only` archive of python-build-standalone, or pack one like it, as .tar.gz',
    }),
  },
  {
    says: new RegExp(SAYS.installer),
    diagnosis: () => ({
      category: 'command',
      code: 'ray-conda-failed',
      what: 'the installer of conda did not install a Python on this host',
      remedy: 'see what it says above; it has to be for the processor and the C library of the host',
    }),
  },
  {
    says: new RegExp(SAYS.files),
    diagnosis: () => ({
      category: 'filesystem',
      code: 'ray-environment-not-whole',
      what: 'the files of the environment are not all there as they were packed; nothing was installed',
      remedy: 'run it again; if it stays so, look at the disk of the host (`dmesg`)',
      retryable: false,
    }),
  },
  {
    says: new RegExp(`${SAYS.import} (\\S+)`),
    diagnosis: ([, got]) => ({
      category: 'command',
      code: 'ray-environment-import-failed',
      what:
        got === 'none'
          ? 'everything was installed, but Ray does not start in it'
          : `everything was installed, but Ray calls itself ${got}`,
      remedy: 'see what Python says above; a library of the system that is missing or too old is the usual cause',
    }),
  },
];

/** What a failed change means, from its output; undefined when nothing is recognised. */
export function environmentFailure(output: string, path: string): Diagnosis | undefined {
  // A full disk makes all that comes after it fail in its own words.
  const full = /No space left|quota exceeded/i.test(output) ? filesystemFailure(output, path) : undefined;
  if (full !== undefined) return full;
  for (const { says, diagnosis } of ROWS) {
    const found = says.exec(output);
    if (found !== null) return diagnosis(found);
  }
  return filesystemFailure(output, path);
}

function mebibytes(kibibytes: string | undefined): number {
  return Math.round(Number(kibibytes) / 1024);
}
