import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, delimiter, join } from 'node:path';
import { withFileLock } from '../../../src/lab/file-lock.ts';
import { labCacheDir } from '../../../src/lab/paths.ts';

/** Where it is when tests begin: they may name another place for what they test. */
const CACHE = join(labCacheDir(), '..');

/** Programs that are built from one Go module of one version. */
export interface GoProgram {
  /** Of the folder in the cache. */
  readonly name: string;
  readonly module: string;
  readonly version: string;
  /** The Go that the module asks for in its own go.mod. */
  readonly go: string;
  /** Folders of commands in the module, `.` for its root; a program has its folder's last name. */
  readonly commands?: readonly string[];
  /** A program of our own that uses the module: its main.go. It is called as the folder in the cache. */
  readonly main?: string;
  /** Variables that the linker sets, `package.name` and value. */
  readonly stamps?: Readonly<Record<string, string>>;
  /** Takes the module's own go.sum, where a dependency is not in the checksum database. */
  readonly ownSums?: boolean;
  /** Other files of the module's source tree that are wanted beside the programs. */
  readonly files?: readonly string[];
}

/** Whether this machine can build peers. Without Go their tests are skipped, and one line says so; with BRINGUP_LAB=required that is a failure. */
export function requireGo(): boolean {
  if (hasGo()) return true;
  if (process.env['BRINGUP_LAB'] === 'required') throw new Error('BRINGUP_LAB=required, but this machine has no go');
  process.stderr.write('\n*** TESTS WITH A REAL MESH SKIPPED: this machine has no go ***\n\n');
  return false;
}

/** Whether the command `go` is here. */
export function hasGo(): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, 'go')));
}

/**
 * The folder with the built programs and the wanted files, by their last names. They are built once, into the user's cache;
 * that takes some minutes. `go install …@version` would refuse a module with its own list of versions, a requirement in a
 * go.mod does not.
 */
export async function goProgram(program: GoProgram): Promise<string> {
  const { name, module, version, commands = [], main, stamps = {} } = program;
  const goMod = `module ${name}.test\n\ngo ${program.go}\n\nrequire ${module} v${version}\n`;
  const linker = ['-s -w', ...Object.entries(stamps).map(([variable, value]) => `-X ${variable}=${value}`)].join(' ');
  const flags = ['-mod=mod', '-trimpath', '-ldflags', linker];
  const digest = createHash('sha256').update(JSON.stringify([program, goMod, flags]));
  const folder = join(CACHE, `peers-${name}-${version}-${digest.digest('hex').slice(0, 12)}`);
  const built = join(folder, 'bin');
  if (existsSync(built)) return built;
  await mkdir(folder, { recursive: true });
  await withFileLock(folder, undefined, async () => {
    if (existsSync(built)) return;
    process.stderr.write(`building ${name} ${version} (once)\n`);
    const fresh = join(folder, 'new');
    await rm(fresh, { recursive: true, force: true });
    await mkdir(fresh);
    await writeFile(join(folder, 'go.mod'), goMod);
    if (main !== undefined) await writeFile(join(folder, 'main.go'), main);
    const source = async () => {
      const { Dir } = JSON.parse(await go(folder, ['mod', 'download', '-json', `${module}@v${version}`]));
      return String(Dir);
    };
    if (program.ownSums) await copyFile(join(await source(), 'go.sum'), join(folder, 'go.sum'));
    const wanted = main === undefined ? commands.map((command) => join(module, command)) : ['.'];
    await go(folder, ['build', ...flags, '-o', main === undefined ? `${fresh}/` : join(fresh, name), ...wanted]);
    for (const file of program.files ?? []) await copyFile(join(await source(), file), join(fresh, basename(file)));
    await rename(fresh, built);
  });
  return built;
}

async function go(folder: string, args: readonly string[]): Promise<string> {
  const child = spawn('go', args, {
    cwd: folder,
    env: { ...process.env, CGO_ENABLED: '0', GOWORK: 'off', GOFLAGS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] = (said[name] + text).slice(-20_000);
    });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`go ${args.join(' ')} ended with ${code}: ${said.stderr.slice(-4_000)}`);
  return said.stdout;
}
