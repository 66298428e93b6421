import { type Sh, sh } from '../../../src/core/sh.ts';
import type { FileEdit } from '../../../src/image/file-edit.ts';
import { type FoundFile, ROOT_PATHS } from '../../../src/image/os/image-facts.ts';
import type { TrialHost } from '../trial-host.ts';

const NOTHING = sh`:`;

/** What stands at the paths that we look at, in the root of a real system, as an image with that root would show it. */
export async function filesOf(root: TrialHost): Promise<ReadonlyMap<string, FoundFile>> {
  const files = new Map<string, FoundFile>();
  const { stdout: plans } = await root.run('ls -d /etc/netplan/*.yaml 2>/dev/null');
  for (const path of [...ROOT_PATHS, ...plans.split('\n').filter(Boolean)]) {
    const { stdout, code } = await root.run(
      sh`if [ -d ${path} ]; then ls -1 ${path}; exit 3; elif [ -f ${path} ]; then cat ${path}; else exit 4; fi`.text,
    );
    if (code === 0) files.set(path, { type: 'file', text: stdout });
    if (code === 3) files.set(path, { type: 'directory', names: stdout.split('\n').filter(Boolean) });
  }
  return files;
}

/** Does edits in the root of a real system, as root of it. */
export async function applyEdits(root: TrialHost, edits: readonly FileEdit[]): Promise<void> {
  const script = edits.reduce(
    (all, edit) => sh`${all}
${one(edit)}`,
    sh`set -e`,
  );
  const { code, output } = await root.run(script.text);
  if (code !== 0) throw new Error(`the edits could not be made: ${output}`);
}

function one(edit: FileEdit): Sh {
  const { path } = edit;
  if (edit.type === 'remove') return sh`rm -rf ${path}`;
  const owner = `${edit.uid}:${edit.gid}`;
  if (edit.type === 'symlink') return sh`mkdir -p "$(dirname ${path})"; ln -sfn ${edit.target} ${path}`;
  const mode = edit.mode.toString(8);
  if (edit.type === 'directory') return sh`mkdir -p ${path}; chmod ${mode} ${path}; chown ${owner} ${path}`;
  if (!Buffer.isBuffer(edit.content)) return NOTHING;
  return sh`mkdir -p "$(dirname ${path})"; rm -f ${path}; printf %s ${edit.content.toString('utf8')} >${path}; chmod ${mode} ${path}; chown ${owner} ${path}`;
}

/** How one question to a real program ended. */
export interface Answer {
  readonly code: number;
  /** Both streams. */
  readonly said: string;
}

/** Asks the programs of a root, each by a line of shell, one after the other in one process tree. */
export async function ask<Name extends string>(
  root: TrialHost,
  questions: Readonly<Record<Name, string>>,
  around: (script: string) => string = (script) => script,
): Promise<Readonly<Record<Name, Answer>>> {
  const parts = Object.entries<string>(questions).map(
    ([name, line]) => `echo "=== ${name}"; ( ${line}\n) 2>&1; echo "=== $?"`,
  );
  const { output } = await root.run(around(parts.join('\n')));
  const answers = [...output.matchAll(/^=== (\S+)\n([\s\S]*?)^=== (\d+)$/gm)].map(
    ([, name = '', said = '', code]) => [name, { code: Number(code), said: said.trim() }] as const,
  );
  const missing = Object.keys(questions).filter((name) => !answers.some(([other]) => other === name));
  if (missing.length > 0) throw new Error(`no answer to ${missing.join(', ')}: ${output}`);
  return Object.fromEntries(answers) as unknown as Readonly<Record<Name, Answer>>;
}
