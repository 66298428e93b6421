import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterAll, describe, expect, test } from 'vitest';
import { addCompletion } from '../../src/cli/commands/completion.ts';
import { commandTree, everyCommand } from '../../src/cli/completion/tree.ts';
import { canMakeTerminals, openTerminal } from '../support/terminal.ts';

const FLEET = `
version: bringup/v1
fleet: { name: lab }
groups: { workers: { match: { role: worker } } }
hosts:
  ctl: { address: 192.0.2.10, labels: { role: control } }
  gpu-1: { address: 192.0.2.11, labels: { role: worker } }
  gpu-2: { address: 192.0.2.12, labels: { role: worker, evil: $(touch /tmp/never) } }
`;

// A folder with a fleet, and a bringup on PATH that is the sources.
const folder = mkdtempSync(join(tmpdir(), 'bringup-completion-'));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, 'environments'));
mkdirSync(join(folder, 'bin'));
writeFileSync(join(folder, 'fleet.yaml'), FLEET);
writeFileSync(join(folder, 'environments', 'production.yaml'), 'hosts: { edge-1: { address: 192.0.2.20 } }\n');
writeFileSync(
  join(folder, 'bin', 'run.ts'),
  `import { main } from ${JSON.stringify(join(import.meta.dirname, '../../src/cli/main.ts'))};\nprocess.exitCode = await main(process.argv.slice(2));\n`,
);
writeFileSync(
  join(folder, 'bin', 'bringup'),
  `#!/bin/sh\nexec '${process.execPath}' '${join(folder, 'bin', 'run.ts')}' "$@"\n`,
);
chmodSync(join(folder, 'bin', 'bringup'), 0o755);
const env = { PATH: `${join(folder, 'bin')}:${process.env['PATH']}`, HOME: folder, LC_ALL: 'C.UTF-8' };

const has = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;
const shells = { bash: has('bash'), zsh: has('zsh') && canMakeTerminals(), fish: has('fish') };
for (const [shell, there] of Object.entries(shells))
  if (!there) process.stderr.write(`completion in ${shell} is not tested: this machine has none\n`);

const run = (command: string, ...args: string[]): string => {
  const { stdout, stderr, status } = spawnSync(command, args, { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return stdout;
};

for (const shell of ['bash', 'zsh', 'fish'])
  writeFileSync(join(folder, `bringup.${shell}`), run('bringup', 'completion', shell));

/** What each line is completed to; of several candidates all. */
const LINES: readonly (readonly [line: string, candidates: readonly string[]])[] = [
  ['bringup comp', ['completion']],
  ['bringup lab u', ['up']],
  ['bringup plan --sel', ['--select']],
  ['bringup ssh g', ['gpu-1', 'gpu-2']],
  ['bringup logs c', ['ctl']],
  ['bringup plan -s ct', ['ctl']],
  ['bringup plan --json --select gpu-1,g', ['gpu-1,gpu-2', 'gpu-1,group:workers']],
  ['bringup plan -e p', ['production']],
  ['bringup plan -e production -s ed', ['edge-1']],
  ['bringup completion z', ['zsh']],
  ['bringup lab up --suite boo', ['bookworm']],
];

describe.skipIf(!shells.bash)('bash', () => {
  const complete = (line: string): readonly string[] => {
    const script = `source ./bringup.bash
COMP_LINE=$1 COMP_POINT=\${#1}; _bringup; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return run('bash', '-c', script, 'bash', line).trim().split('\n').filter(Boolean);
  };

  test.each(LINES)('%s', (line, candidates) => {
    expect(complete(line)).toEqual(candidates);
  });

  test('behind = and : only what readline has not got yet', () => {
    expect(complete('bringup plan --select=gpu-')).toEqual(['gpu-1', 'gpu-2']);
    expect(complete('bringup plan -s role=')).toEqual(['control', 'worker']);
    expect(complete('bringup plan -s group:w')).toEqual(['workers']);
  });

  test('nothing behind --, behind the last argument and behind free text', () => {
    expect(complete('bringup exec -- ')).toEqual([]);
    expect(complete('bringup ssh ctl ')).toEqual([]);
    expect(complete('bringup plan --parallel ')).toEqual([]);
  });
});

describe.skipIf(!shells.fish)('fish', () => {
  test.each(LINES)('%s', (line, candidates) => {
    const found = run('fish', '--no-config', '-c', 'source ./bringup.fish; complete -C $argv[1]', line);
    expect(
      found
        .trim()
        .split('\n')
        .map((row) => row.split('\t')[0])
        .toSorted(),
    ).toEqual(candidates.toSorted());
  });
});

const noted = (file: string): readonly string[] =>
  existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];

describe.skipIf(!shells.zsh)('zsh', () => {
  test('every line that has one candidate is completed', async () => {
    const lines = LINES.filter(([, candidates]) => candidates.length === 1);
    const out = join(folder, 'zsh-lines');
    writeFileSync(
      join(folder, '.zshrc'),
      `PS1='ready> '; autoload -Uz compinit; compinit -u -D; source ${folder}/bringup.zsh
note() { print -r -- "$BUFFER" >>${out}; BUFFER= }; zle -N note; bindkey '^G' note\n`,
    );
    await using terminal = openTerminal('zsh -i', { cwd: folder, env });
    await terminal.shows('ready> ');
    for (const [index, [line]] of lines.entries()) {
      terminal.type(`${line}\t\x07`);
      await expect.poll(() => noted(out).length, { timeout: 20_000 }).toBe(index + 1);
    }
    terminal.type('exit\r');
    await terminal.end();
    expect(noted(out).map((line) => line.replace(/[ =]$/, ''))).toEqual(
      lines.map(([line, [candidate]]) => line.replace(/\S*$/, candidate ?? '')),
    );
  }, 60_000);
});

test('the tree has what help has, and nothing hidden', () => {
  const program = new Command('bringup');
  addCompletion(program, { set() {} });
  expect(everyCommand(commandTree(program)).map(({ path }) => path)).toEqual(['', 'completion', 'help']);
});
