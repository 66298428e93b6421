import { parseProcNet, parseSs } from '../../host/facts/listeners.ts';
import type { FileSystem, GpuFacts, HostPython, PlaceName, PortHolder, RayHostFacts, RayProcess } from './facts.ts';

/** Facts from what `READ_GATES` printed. Throws nothing: what did not arrive could not be told. */
export function parseGateFacts(output: string): RayHostFacts {
  const lines = output.split('\n');
  const rows = (word: string) =>
    lines.flatMap((line) => (line.startsWith(`${word} `) ? [line.slice(word.length + 1).trim()] : []));
  const first = (word: string) => rows(word).find((text) => text !== '');
  const units = new Map(rows('unit').map((row) => [numberOf(row.split(' ')[0]), unitIn(row.replace(/^\S+ ?/, ''))]));
  const unitOf = (pid: number | undefined | null) => units.get(pid ?? null);
  const limit = numberOf(first('memory-limit'));
  const memory = numberOf(first('memory-kib'));
  return {
    complete: lines.includes('end'),
    os: first('os') ?? '',
    arch: first('arch') ?? '',
    wordBits: numberOf(first('bits')),
    pageBytes: numberOf(first('page')),
    libc: libcOf(first('libc'), first('musl')),
    machineId: first('machine-id'),
    systemd: lines.includes('systemd'),
    nftables: lines.includes('nftables'),
    packageManager: first('packages') ?? 'none',
    python: pythonOf(first('python')),
    pythonsThere: rows('own-python'),
    environments: rows('env'),
    usedEnvironments: Object.fromEntries(rows('uses').map((row) => row.split(' ').slice(0, 2))),
    memoryBytes: memory === null ? null : Math.min(memory * 1024, limit ?? Number.POSITIVE_INFINITY),
    cpus: numberOf(first('cpus')),
    places: placesOf(rows('place'), rows('room'), rows('mount')),
    listeners: holdersOf(lines, rows, first('arch') ?? null).map((holder) => ({ ...holder, unit: unitOf(holder.pid) })),
    rays: raysOf(rows('ray'), rows('flag'), unitOf),
    gpus: gpusOf(rows, lines),
  };
}

function libcOf(glibc: string | undefined, musl: string | undefined): RayHostFacts['libc'] {
  const [, version] = /^glibc (\d+(?:\.\d+)+)/.exec(glibc ?? '') ?? [];
  if (version !== undefined) return { name: 'glibc', version };
  return musl === undefined ? undefined : { name: 'musl', version: musl };
}

function pythonOf(row: string | undefined): HostPython | undefined {
  const [, path, version, rest = ''] = /^(\/.*?) Python (\d{1,9}\.\d{1,9}\.\d{1,9})(?!\d)(.*)/.exec(row ?? '') ?? [];
  if (path === undefined || version === undefined) return undefined;
  return { path, version, usual: !/^(?:a|b|rc)\d|free-threading|\[PyPy/.test(rest) };
}

const PLACES: readonly PlaceName[] = ['environments', 'state', 'shm', 'drop', 'taken'];

function placesOf(
  places: readonly string[],
  rooms: readonly string[],
  mounts: readonly string[],
): RayHostFacts['places'] {
  const numbersOf = new Map(
    rooms.flatMap((row): readonly (readonly [string, readonly number[]])[] => {
      const [, numbers = '', path = ''] = /^((?:\d+ ){5})(.+)$/.exec(row) ?? [];
      return numbers === '' ? [] : [[path, numbers.trim().split(' ').map(Number)]];
    }),
  );
  const found = places.flatMap((row): readonly (readonly [string, FileSystem])[] => {
    const [, name = '', mode, path = ''] = /^(\S+) ([rw]) (.+)$/.exec(row) ?? [];
    const numbers = numbersOf.get(path);
    if (numbers === undefined) return [];
    const [block = 0, blocks = 0, free = 0, files = 0, freeFiles = 0] = numbers;
    return [
      [
        name,
        {
          path,
          sizeBytes: block * blocks,
          freeBytes: block * free,
          freeFiles: files === 0 ? null : freeFiles,
          writable: mode === 'w',
          programsRun: name !== 'environments' || programsRunAt(mounts),
        },
      ],
    ];
  });
  const byName = new Map(found);
  return Object.fromEntries(PLACES.map((name) => [name, byName.get(name)])) as Record<
    PlaceName,
    FileSystem | undefined
  >;
}

/** Of the mounts that a folder could be on, the one with the longest path is it; of equal ones the last. */
function programsRunAt(mounts: readonly string[]): boolean {
  const nearest = mounts
    .map((row) => row.split(' '))
    .reduce<readonly string[]>((best, one) => ((one[1] ?? '').length >= (best[1] ?? '').length ? one : best), []);
  return !(nearest[3] ?? '').split(',').includes('noexec');
}

type Rows = (word: string) => readonly string[];
type Holder = Omit<PortHolder, 'unit'>;

function holdersOf(lines: readonly string[], rows: Rows, arch: string | null): readonly Holder[] {
  const told = parseSs(lines.flatMap((line) => (line.startsWith('LISTEN ') ? [`tcp ${line}`] : [])));
  const names = new Map(rows('name').map((row) => [Number(row.split(' ')[0]), row.replace(/^\S+ /, '')]));
  const pids = Map.groupBy(rows('holder'), (row) => /socket:\[(\d+)\]$/.exec(row)?.[1]);
  const sockets = rows('socket').flatMap((row): readonly Holder[] => {
    const [inode = '', ...line] = row.split(' ');
    const pid = pids.get(inode)?.map((holder) => Number(holder.split(' ')[0]))[0];
    const name = pid === undefined ? undefined : names.get(pid);
    return parseProcNet('tcp', [line.join(' ')], arch).map(({ port, address }) => ({ port, address, pid, name }));
  });
  return [
    ...told.map(({ port, address, processes: [one] }) => ({ port, address, pid: one?.pid, name: one?.name })),
    ...sockets,
  ];
}

function raysOf(
  rays: readonly string[],
  flags: readonly string[],
  unitOf: (pid: number) => string | undefined,
): readonly RayProcess[] {
  return rays.map((row) => {
    const [pid = '', where, program = ''] = row.split(' ');
    const own = flags.flatMap((flag) => (flag.startsWith(`${pid} `) ? [flag.slice(pid.length + 1)] : []));
    const flagValue = (name: RegExp) => own.map((flag) => name.exec(flag)?.[1]).find((value) => value !== undefined);
    const port = flagValue(/^--gcs_server_port=(\d+)$/);
    const address = flagValue(/^--node[-_]ip[-_]address=(.+)$/) ?? '127.0.0.1';
    const session =
      flagValue(/^--session[-_]dir=(.+)\/session_[^/]+$/) ?? flagValue(/^--log[-_]dir=(.+)\/session_[^/]+\/logs$/);
    return {
      pid: Number(pid),
      program,
      inContainer: where !== 'here',
      unit: unitOf(Number(pid)),
      gcs: flagValue(/^--gcs[-_]address=(.+)$/) ?? (port === undefined ? undefined : `${address}:${port}`),
      tempDir: flagValue(/^--temp[-_]dir=(.+)$/) ?? session,
    };
  });
}

/** `0, NVIDIA A100, GPU-1e0..., 0`; what is not like that is a complaint of the driver. */
const SMI_LINE = /^\d+, .+, GPU-[0-9a-f-]+, (\d+|\[?N\/A\]?)$/i;

function gpusOf(rows: Rows, lines: readonly string[]): GpuFacts {
  const exit = numberOf(rows('smi-exit')[0]);
  const said = rows('smi').filter((line) => line !== '');
  const isWell = (line: string) => /^(?:0|\[?N\/A\]?)$/i.test(SMI_LINE.exec(line)?.[1] ?? '');
  return {
    nvidia: numberOf(rows('nvidia')[0]) ?? 0,
    amd: numberOf(rows('amd')[0]) ?? 0,
    smi:
      exit === null || !lines.includes('end')
        ? undefined
        : { exit, healthy: said.filter(isWell).length, trouble: said.filter((line) => !isWell(line)).slice(0, 8) },
  };
}

/** The unit at the end of a path of control groups: `/system.slice/redis.service`, or what lies below one. */
function unitIn(path: string): string | undefined {
  return path.split('/').findLast((part) => /\.(?:service|scope)$/.test(part));
}

function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}
