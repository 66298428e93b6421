import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** `npm run check`: everything that can be said of the sources without running them. All of it is told, not only the first that fails. */
const root = join(import.meta.dirname, '..');

const CHECKS: Readonly<Record<string, readonly string[]>> = {
  types: ['tsc', '-p', 'tsconfig.json'],
  'lint and format': ['biome', 'check', '--error-on-warnings', '--reporter=summary', '.'],
  'dead code': ['knip'],
  'generated files': ['node', 'tools/gen.ts', '--check'],
  'actions and workflows': ['node', 'tools/check-workflows.ts'],
  dist: ['node', 'tools/build.ts', '--check'],
};

interface Result {
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: string;
}

const only = process.argv.slice(2);
const chosen = Object.entries(CHECKS).filter(([name]) => only.length === 0 || only.some((part) => name.includes(part)));
const results = await Promise.all(
  chosen.map(async ([name, command]) => {
    const result = await run(command);
    console.log(`${result.ok ? '✔' : '✖'} ${name} (${result.seconds} s)`);
    return [name, result] as const;
  }),
);
for (const [name, { ok, output }] of results) if (!ok) console.error(`\n--- ${name}\n${output.trimEnd()}`);
process.exitCode = results.every(([, { ok }]) => ok) ? 0 : 1;

function run([program = '', ...args]: readonly string[]): Promise<Result> {
  const startedMs = performance.now();
  const path = `${join(root, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`;
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  return new Promise((resolve) => {
    const end = (ok: boolean): void =>
      resolve({ ok, output, seconds: ((performance.now() - startedMs) / 1000).toFixed(1) });
    child.on('error', (error) => {
      output += String(error);
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}
