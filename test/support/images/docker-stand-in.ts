import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * A `docker` for tests, in a folder that goes into PATH. It refuses what it was not to be asked, and runs the machine's own e2fsprogs in a
 * mount namespace in which there is nothing but the system's programs and what was mounted, without network and capabilities.
 * `calls`: a file that gets its arguments, a line of JSON a call. As long as there is `CALLS.hold`, containers are being made.
 */
export async function dockerStandIn(folder: string): Promise<{ readonly directory: string; readonly calls: string }> {
  const directory = join(folder, 'engine');
  const calls = join(folder, 'calls');
  await mkdir(directory, { recursive: true });
  await writeFile(calls, '');
  const path = join(directory, 'docker');
  await writeFile(path, `#!${process.execPath}\n(${program.toString()})(${JSON.stringify(calls)});\n`);
  await chmod(path, 0o755);
  return { directory, calls };
}

/** Runs as a program of its own. */
function program(calls: string): void {
  const { appendFileSync, readFileSync } = process.getBuiltinModule('node:fs');
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const argv = process.argv.slice(2);
  appendFileSync(calls, `${JSON.stringify(argv)}\n`);
  const fail = (why: string): never => {
    process.stderr.write(`docker: Error response from daemon: ${why}\nSee 'docker run --help'.\n`);
    process.exit(125);
  };
  if (argv[0] === '--version') process.exit(process.stdout.write('Docker version 27.3.1, build ce12230\n') ? 0 : 0);
  if (argv[0] === 'info') process.exit(process.stdout.write('["name=seccomp,profile=builtin"]\n') ? 0 : 0);
  if (argv[0] === 'kill') {
    try {
      process.kill(Number(readFileSync(`${calls}.${argv[1]}`, 'utf8')), 'SIGKILL');
    } catch {
      process.exit(1);
    }
    process.exit(0);
  }
  if (argv[0] !== 'run') fail(`unexpected ${argv[0]}`);
  if ('BMC_PASSWORD' in process.env) fail('it was told a secret');
  const flags = new Set<string>();
  const values: Record<string, string[]> = {};
  let at = 1;
  for (; argv[at]?.startsWith('--'); at++) {
    const name = argv[at] ?? '';
    if (name === '--rm' || name === '--read-only') flags.add(name);
    else values[name] = [...(values[name] ?? []), argv[++at] ?? ''];
  }
  const one = (name: string) => values[name]?.[0] ?? '';
  const [image, ...args] = argv.slice(at);
  if (!flags.has('--rm') || !flags.has('--read-only')) fail('it would leave something');
  if (one('--network') !== 'none' || one('--cap-drop') !== 'ALL') fail('it has rights that it needs not');
  if (!values['--security-opt']?.includes('no-new-privileges')) fail('it may get rights');
  if (one('--user') !== `${process.getuid?.()}:${process.getgid?.()}`) fail('its files would not be ours');
  const allowed = [
    '--name',
    '--pull',
    '--network',
    '--cap-drop',
    '--security-opt',
    '--user',
    '--mount',
    '--workdir',
    '--env',
    '--entrypoint',
  ];
  const other = Object.keys(values).find((name) => !allowed.includes(name));
  if (other !== undefined) fail(`unexpected ${other}`);
  if (image !== 'registry.example.org/e2fsprogs:1') fail(`pull access denied for ${image}`);
  if (one('--pull') === 'missing')
    process.stderr.write(
      "Unable to find image 'registry.example.org/e2fsprogs:1' locally\n1: Pulling from e2fsprogs\n",
    );
  const script = [
    `set -e; while [ -e '${calls}.hold' ]; do sleep 0.1; done; echo $$ > '${calls}.${one('--name')}'; root=$(mktemp -d); mount -t tmpfs none "$root"`,
    'for dir in /usr /bin /sbin /lib /lib64 /etc /proc /dev; do [ ! -e $dir ] || { mkdir -p "$root$dir"; mount --rbind $dir "$root$dir"; }; done',
  ];
  for (const line of values['--mount'] ?? []) {
    // A value with a comma is in quotes.
    const fields = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
    );
    const value = (name: string) =>
      fields.find((field) => field.startsWith(`${name}=`))?.slice(name.length + 1) ?? fail(`no ${name}`);
    const [source, target] = [value('source'), value('target')].map((text) => `'${text.replaceAll("'", `'\\''`)}'`);
    script.push(
      `if [ -d ${source} ]; then mkdir -p "$root"${target}; else mkdir -p "$root$(dirname ${target})"; : > "$root"${target}; fi`,
    );
    script.push(`mount --bind ${source} "$root"${target}`);
    if (fields.includes('readonly')) script.push(`mount -o remount,bind,ro "$root"${target}`);
  }
  script.push(
    'dir=$1; shift; exec chroot "$root" /bin/sh -c \'cd "$0" && exec setpriv --bounding-set=-all --inh-caps=-all --no-new-privs "$@"\' "$dir" "$@"',
  );
  const env = Object.fromEntries((values['--env'] ?? []).map((text) => text.split(/=(.*)/s).slice(0, 2)));
  const inside = [
    '-rmn',
    '/bin/sh',
    '-c',
    script.join('\n'),
    'sh',
    one('--workdir') || '/',
    one('--entrypoint'),
    ...args,
  ];
  // To a container whose program heeds no signal, passing it on does nothing.
  process.on('SIGTERM', () => undefined);
  const { status } = spawnSync('unshare', inside, {
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.exit(status ?? 125);
}
