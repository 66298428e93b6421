import type { Diagnosis } from '../../engine/resource.ts';
import { LOCK_WAIT_SECONDS } from './apt-transaction.ts';

interface Problem {
  readonly pattern: RegExp;
  diagnosis(match: RegExpExecArray, output: string): Diagnosis;
}

/** What is wrong with a package source, most telling first. apt goes on without it, so what fails in the end is often something else. */
const SOURCES: readonly Problem[] = [
  {
    pattern: /Release file for \S+ is (?:expired|not valid yet) \([^)]*\)|Not live until [\dTZ:-]+/,
    diagnosis: ([text]) => ({
      category: 'package',
      code: 'package-source-expired',
      what: `the clock of the host and a package source do not agree: ${text}`,
      remedy:
        'look at the clock of the host (`timedatectl`); when it is right, the source is out of date: use another mirror',
    }),
  },
  {
    pattern:
      /(?:NO_PUBKEY (\S+)|The repository '([^']*)' is not signed|The following signatures (?:couldn't be verified|were invalid)[^\n]*)/,
    diagnosis: ([text]) => ({
      category: 'package',
      code: 'package-source-untrusted',
      what: `a package source cannot be trusted: ${text.trim()}`,
      remedy: 'install the key of the source (signed-by), or remove the source',
    }),
  },
  {
    pattern: /Failed to fetch (\S+)\s+[^\n]*Hash Sum mismatch/,
    diagnosis: ([, url]) => ({
      category: 'download',
      code: 'package-wrong-hash',
      what: `a package source sent something else than it announced: ${url} (Hash Sum mismatch)`,
      remedy: 'run again in some minutes: the mirror is being updated, or a proxy in between has an old copy',
    }),
  },
  {
    pattern:
      /(?:The repository '([^']*)' (?:does not have|no longer has) a Release file|Failed to fetch (\S+)(?<!\.deb)\s+(?:404|File not found)\b)/,
    diagnosis: ([, source, file]) => ({
      category: 'package',
      code: 'package-source-missing',
      what: `a package source is not there: ${source ?? file}`,
      remedy: "correct its address and suite in the host's package sources, or remove it",
    }),
  },
  {
    pattern:
      /(?:Temporary failure resolving|Could not resolve|Failed to fetch|Could not connect to|Connection failed|Unable to fetch some archives)[^\n]*/,
    diagnosis: ([text]) => ({
      category: 'download',
      code: 'package-download-failed',
      what: `a package source did not answer: ${text.replace(/^E: /, '').trim()}`,
      remedy: "look at the host's name resolution, proxy and package sources, and run again",
    }),
  },
];

/** The problem of the first row that fits. */
function firstOf(rows: readonly Problem[], output: string): Diagnosis | undefined {
  for (const { pattern, diagnosis } of rows) {
    const match = pattern.exec(output);
    if (match !== null) return diagnosis(match, output);
  }
  return undefined;
}

/** A package that no source has; when a source is in trouble, that is the likely reason. */
function missing(output: string, diagnosis: Diagnosis): Diagnosis {
  const source = firstOf(SOURCES, output);
  return source === undefined ? diagnosis : { ...source, what: `${diagnosis.what}; ${source.what}` };
}

/** What apt and dpkg say when they fail, most telling first. Texts of apt 2.6 to 3.0 in the C locale. */
const PROBLEMS: readonly Problem[] = [
  {
    pattern: /bringup: package lock held by pid (\d+) for (\S+) s: (.*)/,
    diagnosis: ([, pid, age, command = '']) => ({
      category: 'package-lock',
      code: 'package-lock-held',
      what: `another program holds the package lock: pid ${pid} (${command.trim() || 'unknown'}), running for ${age} s; waited ${LOCK_WAIT_SECONDS} s`,
      remedy: 'run again when it is done; if it hangs, look at what it waits for before ending it',
    }),
  },
  {
    pattern: /Could not get lock (\S+?)\. It is held by process (\d+)(?: \(([^)]*)\))?/,
    diagnosis: ([, lock, pid, command]) => ({
      category: 'package-lock',
      code: 'package-lock-held',
      what: `another program holds ${lock}: pid ${pid}${command === undefined ? '' : ` (${command})`}`,
      remedy: 'run again when it is done; if it hangs, look at what it waits for before ending it',
    }),
  },
  {
    pattern: /bringup: would also remove: (.*)/,
    diagnosis: ([, names]) => ({
      category: 'package',
      code: 'package-removes-others',
      what: `the removal would take along packages somebody installed on purpose: ${names}`,
      remedy: 'declare them absent as well, or keep what they need',
    }),
  },
  {
    pattern: /No space left on device|You don't have enough free space in (\S+)/,
    diagnosis: ([, where]) => ({
      category: 'filesystem',
      code: 'disk-full',
      what: `there is not enough space${where === undefined ? '' : ` in ${where.replace(/\.$/, '')}`} for the packages`,
      remedy: 'free some space on the host (`apt-get clean`, old kernels, logs) and run again',
    }),
  },
  {
    pattern: /Read-only file system/,
    diagnosis: () => ({
      category: 'filesystem',
      code: 'read-only',
      what: 'a file system that packages are installed to is read-only',
      remedy: "look at the host's kernel log for disk errors, and remount it",
    }),
  },
  {
    pattern: /dpkg: error processing (?:package|archive) (\S+)(?: \(([^)]*)\))?:\n\s*(.*)/,
    diagnosis: ([, name, stage, reason]) => ({
      category: 'package',
      code: 'package-script-failed',
      what: `package ${name} failed${stage === undefined ? '' : ` (${stage.replace(/^--/, '')})`}: ${reason}`,
      remedy:
        'the output holds what its script printed; run again once the cause is gone: what is half done is finished first',
    }),
  },
  {
    pattern: /Sub-process \S*dpkg (?:exited unexpectedly|received signal \d+|received a segmentation fault)/,
    diagnosis: () => ({
      category: 'package',
      code: 'package-manager-killed',
      what: 'dpkg was killed in the middle of the transaction',
      remedy:
        'find out who killed it (a script of the package, or the out-of-memory killer: `dmesg`), and run again: what is half done is finished first',
    }),
  },
  {
    pattern: /The package (\S+) needs to be reinstalled, but I can't find an archive for it/,
    diagnosis: ([, name], output) =>
      missing(output, {
        category: 'package',
        code: 'package-cannot-be-finished',
        what: `package ${name} is half installed, and none of the host's package sources has it to finish that`,
        remedy: `add the source that has it, or remove it on the host: \`dpkg --remove --force-remove-reinstreq ${name}\``,
      }),
  },
  {
    pattern: /Packages need to be removed but remove is disabled/,
    diagnosis: () => ({
      category: 'package',
      code: 'package-conflict',
      what: 'the packages cannot be installed without removing others',
      remedy: 'see the output for what conflicts, and declare that absent if it may go',
    }),
  },
  {
    pattern: /Package (\S+) is a virtual package provided by:\n((?: {2}\S.*\n?)+)/,
    diagnosis: ([, name, providers = '']) => ({
      category: 'package',
      code: 'package-is-virtual',
      what: `${name} is a virtual package`,
      remedy: `name one of its providers: ${[...providers.matchAll(/^ {2}(\S+)/gm)].map((one) => one[1]).join(', ')}`,
    }),
  },
  {
    pattern: /Version '([^']*)' for '([^']*)' was not found/,
    diagnosis: ([, version, name], output) =>
      missing(output, {
        category: 'package',
        code: 'package-version-not-found',
        what: `version ${version} of package ${name} is in none of the host's package sources`,
        remedy: `ask the host with \`apt-cache madison ${name}\` and correct the version, or add the source that has it`,
      }),
  },
  {
    pattern: /(?:Unable to locate package (\S+)|Package '([^']*)' has no installation candidate)/,
    diagnosis: ([, unknown, empty], output) =>
      missing(output, {
        category: 'package',
        code: 'package-not-found',
        what: `package ${unknown ?? empty} is in none of the host's package sources`,
        remedy: 'correct the name, or add the source that has it; the package lists were read again before giving up',
      }),
  },
  ...SOURCES,
  {
    pattern: /(?:you have held broken packages|Unmet dependencies|unmet dependencies)/,
    diagnosis: () => ({
      category: 'package',
      code: 'package-dependencies',
      what: "the packages' dependencies cannot be satisfied together",
      remedy: 'the output names them; correct the versions, or add the source that has what is missing',
    }),
  },
];

/** What a failed apt transaction means, from what it printed; undefined when it is none of the known ways. */
export function diagnoseApt(_exitCode: number, output: string): Diagnosis | undefined {
  return firstOf(PROBLEMS, output);
}
