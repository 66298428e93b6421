import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ROOT, rewritten } from './published.ts';

const GIT = ['-c', 'user.name=octo', '-c', 'user.email=octo@example.org', '-c', 'init.defaultBranch=main'];

/** Somebody's repository, below `place`: these files, and all examples of ours, but for what act cannot read. */
export async function customerRepository(place: string, files: Readonly<Record<string, string>>): Promise<string> {
  const repository = join(place, 'fleet');
  const workflows = join(repository, '.github/workflows');
  await mkdir(workflows, { recursive: true });
  const examples = join(ROOT, 'workflows-examples');
  for (const name of await readdir(examples)) {
    const text = await readFile(join(examples, name), 'utf8');
    await writeFile(join(workflows, name), rewritten(text, `.github/workflows/${name}`));
  }
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(repository, name)), { recursive: true });
    await writeFile(join(repository, name), text);
  }
  const git = (...words: string[]) => execFileSync('git', [...GIT, ...words], { cwd: repository, stdio: 'pipe' });
  git('init', '-q');
  git('remote', 'add', 'origin', 'https://github.com/octo/fleet.git');
  git('add', '.');
  git('commit', '-qm', 'fleet');
  return repository;
}
