import { bytesText } from '../../report/bytes-text.ts';
import type { FileSystem } from './facts.ts';
import { type Gate, type GateVerdict, need, untold } from './gate.ts';

const MIB = 2 ** 20;
const GIB = 2 ** 30;

/**
 * What is put down for a first environment: wheels, an environment with ray[default] and what Ray compiles there (0.4 GiB seen),
 * a Python, and room for what users add; for a further one without the Python; and for one that is there already.
 */
const ROOM = { first: 2.5 * GIB, further: 1.5 * GIB, there: 64 * MIB } as const;
/** An environment with ray[default] has 10,000 files. */
const FILES = { first: 60_000, further: 40_000, there: 1000 } as const;
/**
 * The archives of a first environment: its files, a Python, and what users add; and those of one that is there already, whose next
 * ones are not known yet.
 */
const PUSHED = { new: 512 * MIB, there: 16 * MIB } as const;
/** Sessions and logs. */
const STATE_BYTES = 512 * MIB;
/** Above this share of used space Ray stores no objects. Source: ray, RAY_local_fs_capacity_threshold. */
const MOST_USED = 0.95;
const LEAST_SHM_BYTES = 64 * MIB;
/** Ray takes this share of the memory for objects. Source: ray, DEFAULT_OBJECT_STORE_MEMORY_PROPORTION. */
const OBJECT_SHARE = 0.3;
const MEMORY_BYTES = { head: 2 * GIB, worker: GIB } as const;

const environmentRoom: Gate = {
  id: 'environment-room',
  title: 'room for the environment',
  unit: 'bytes',
  rule: `${bytesText(ROOM.first)} and ${FILES.first} files free for the first environment, ${bytesText(ROOM.further)} for a further one, ${bytesText(ROOM.there)} where the cluster has one; writable, and not noexec`,
  purpose: 'Ray, its Python and its packages are put into /opt/bringup',
  // Whether the next one is another one is not known yet; making that looks for its room itself.
  judge({ places: { environments: place }, environments, usedEnvironments }, { cluster }) {
    const isThere = environments.includes(usedEnvironments[cluster] ?? '');
    const which = isThere ? 'there' : environments.length > 0 ? 'further' : 'first';
    const required = ROOM[which];
    if (place === undefined) return untold(required, 'look with `df -h /opt`');
    const { path, freeFiles } = place;
    const values = { actual: place.freeBytes, required };
    if (!place.writable)
      return need(false, { ...values, actual: 'read-only' }, `make ${path} writable: \`mount -o remount,rw ${path}\``);
    if (!place.programsRun)
      return need(
        false,
        { ...values, actual: 'noexec' },
        `let programs run there: \`mount -o remount,exec ${path}\`, and take noexec out of /etc/fstab`,
      );
    if (freeFiles !== null && freeFiles < FILES[which])
      return need(
        false,
        { actual: `${freeFiles} files`, required: `${FILES[which]} files` },
        `remove files: \`df -i ${path}\` tells how many there are`,
      );
    return need(place.freeBytes >= required, values, moreRoom(place, required));
  },
};

const pushRoom: Gate = {
  id: 'push-room',
  title: 'room for what is pushed',
  unit: 'bytes',
  rule: `${bytesText(PUSHED.new)} free in each for a new environment, ${bytesText(PUSHED.there)} where the cluster has one; writable`,
  purpose: 'archives land in /var/tmp, and root takes a copy of each to /var/lib/bringup before it is unpacked',
  judge({ places: { drop, taken }, environments, usedEnvironments }, { cluster }) {
    const required = environments.includes(usedEnvironments[cluster] ?? '') ? PUSHED.there : PUSHED.new;
    if (drop === undefined) return { status: 'fail', actual: 'none', required, remedy: '`mkdir -m 1777 /var/tmp`' };
    const places = taken === undefined ? [drop] : [drop, taken];
    const readOnly = places.find(({ writable }) => !writable);
    if (readOnly !== undefined)
      return need(
        false,
        { actual: 'read-only', required },
        `make ${readOnly.path} writable: \`mount -o remount,rw ${readOnly.path}\``,
      );
    const least = places.reduce((one, other) => (other.freeBytes < one.freeBytes ? other : one));
    return need(least.freeBytes >= required, { actual: least.freeBytes, required }, moreRoom(least, required));
  },
};

const stateRoom: Gate = {
  id: 'state-room',
  title: 'room for sessions and logs',
  unit: 'bytes',
  rule: `${bytesText(STATE_BYTES)} free and writable; with less than ${Math.round((1 - MOST_USED) * 100)} % free it warns`,
  purpose:
    'Ray keeps sessions, logs and spilled objects in /var/lib/bringup-ray, and stores no objects on a disk that is 95 % full',
  judge({ places: { state: place } }) {
    if (place === undefined) return untold(STATE_BYTES, 'look with `df -h /var/lib`');
    const values = { actual: place.freeBytes, required: STATE_BYTES };
    if (!place.writable)
      return need(
        false,
        { ...values, actual: 'read-only' },
        `make ${place.path} writable: \`mount -o remount,rw ${place.path}\``,
      );
    if (place.freeBytes < STATE_BYTES) return need(false, values, moreRoom(place, STATE_BYTES));
    const required = Math.ceil(place.sizeBytes * (1 - MOST_USED));
    return need(place.freeBytes >= required, { actual: place.freeBytes, required }, moreRoom(place, required), 'warn');
  },
};

const sharedMemory: Gate = {
  id: 'shared-memory',
  title: 'shared memory',
  unit: 'bytes',
  rule: `${bytesText(LEAST_SHM_BYTES)}, or what \`object-store\` says; with less than ${OBJECT_SHARE * 100} % of the memory it warns`,
  purpose: 'objects live in /dev/shm; what does not fit goes to the disk and is slow',
  judge({ places: { shm: place }, memoryBytes }, { objectStoreBytes }) {
    const share = Math.ceil(OBJECT_SHARE * (memoryBytes ?? 0));
    const good = objectStoreBytes ?? Math.max(share, LEAST_SHM_BYTES);
    if (place === undefined)
      return { status: 'fail', actual: 'none', required: good, remedy: resize(good, 'mount -t tmpfs -o') };
    const values = { actual: place.sizeBytes, required: good };
    if (place.sizeBytes < LEAST_SHM_BYTES)
      return need(false, { ...values, required: Math.max(good, LEAST_SHM_BYTES) }, resize(good));
    if (objectStoreBytes !== undefined)
      return need(place.sizeBytes >= good, values, `${resize(good)}; or make ray.object-store of the host smaller`);
    return need(place.sizeBytes >= good, values, resize(good), 'warn');
  },
};

const memory: Gate = {
  id: 'memory',
  title: 'memory',
  unit: 'bytes',
  rule: `${bytesText(MEMORY_BYTES.head)} for the head, ${bytesText(MEMORY_BYTES.worker)} for a worker, less a tenth that the kernel takes; and what \`memory\` says`,
  purpose: 'an idle head takes 0.5 GiB and an idle worker 0.2 GiB; work comes on top of that',
  judge({ memoryBytes }, { role, memoryBytes: asked }) {
    const required = Math.max(MEMORY_BYTES[role], asked ?? 0);
    if (memoryBytes === null) return untold(required, 'look with `free -h`');
    const values = { actual: memoryBytes, required };
    // A machine of 1 GiB has a little less: the kernel took its part.
    if (memoryBytes < MEMORY_BYTES[role] * 0.9) return need(false, values, `give the ${role} a host with more memory`);
    return need(
      asked === undefined || memoryBytes >= asked,
      values,
      'make ray.memory of the host smaller: work could ask for more than there is',
    );
  },
};

const processors: Gate = {
  id: 'processors',
  title: 'processors',
  unit: 'count',
  rule: 'with fewer than `cpus` says it warns',
  purpose: 'work is given to as many processors as the fleet file says',
  judge({ cpus }, { cpus: asked }) {
    if (asked === undefined) return undefined;
    if (cpus === null) return untold(asked, 'look with `nproc`');
    return need(
      cpus >= asked,
      { actual: cpus, required: asked },
      `set ray.cpus of the host to ${cpus}, unless more is meant`,
      'warn',
    );
  },
};

export const ROOM_GATES: readonly Gate[] = [environmentRoom, pushRoom, stateRoom, sharedMemory, memory, processors];

function moreRoom({ path, freeBytes }: FileSystem, required: number): GateVerdict['remedy'] & string {
  return `free ${bytesText(required - freeBytes)} more on the file system of ${path}: \`du -xh --max-depth=2 ${path} | sort -h | tail\` tells what is large`;
}

/** `mount` for now, and the line for every boot. */
function resize(bytes: number, mount = 'mount -o remount,'): string {
  const mib = `${Math.ceil(bytes / MIB)}M`;
  const now = mount.endsWith(',') ? `${mount}size=${mib} /dev/shm` : `${mount} size=${mib} tmpfs /dev/shm`;
  return `\`${now}\`, and for every boot in /etc/fstab: tmpfs /dev/shm tmpfs size=${mib} 0 0 (Docker: --shm-size=${mib.toLowerCase()})`;
}
