import { unitOf } from '../places.ts';
import { singlePortsOf, workerPortCount, workerPortsNeeded } from '../ports.ts';
import type { PortHolder, RayHostFacts } from './facts.ts';
import { type Gate, type GatesSpec, need } from './gate.ts';

const pinned: Gate = {
  id: 'ports',
  title: 'ports of the node',
  unit: 'text',
  rule: 'free, or held by the unit of this cluster',
  purpose: 'a second program at one port is noticed by Ray only after 31 s, and then not named',
  judge(facts, wanted) {
    const ports = singlePortsOf(wanted.role, wanted.ports);
    const strangers = strangersOf(facts, wanted);
    const taken = ports.flatMap(({ name, port }) => {
      const holder = strangers.find((one) => one.port === port);
      return holder === undefined ? [] : [{ name, port, holder }];
    });
    return need(
      taken.length === 0,
      {
        actual:
          taken.length === 0
            ? 'free or our own'
            : taken.map(({ port, holder }) => `${port} is held by ${nameOf(holder)}`).join(', '),
        required: `free: ${ports.map(({ port }) => port).join(' ')}`,
      },
      [
        ...new Set(taken.map(({ holder }) => endOf(holder))),
        `or choose others: ${taken.map(({ name }) => `ray.clusters.${wanted.cluster}.ports.${name}`).join(', ')}`,
      ].join(', '),
    );
  },
};

const workers: Gate = {
  id: 'worker-ports',
  title: 'ports of the workers',
  unit: 'count',
  rule: 'two free for each processor, and eight; where others are taken it warns',
  purpose: 'every process that works takes one port of the range',
  judge(facts, wanted) {
    const { first, last } = wanted.ports.workers;
    const needed = workerPortsNeeded(wanted.cpus ?? facts.cpus ?? 1);
    const taken = strangersOf(facts, wanted).filter(({ port }) => port >= first && port <= last);
    const free = workerPortCount(wanted.ports) - new Set(taken.map(({ port }) => port)).size;
    const field = `ray.clusters.${wanted.cluster}.ports.workers`;
    const values = { actual: free, required: needed };
    if (free < needed) return need(false, values, `make the range longer: ${field} is ${first}-${last} now`);
    const who = taken.slice(0, 5).map((holder) => `${holder.port} is held by ${nameOf(holder)}`);
    return need(
      taken.length === 0,
      values,
      `enough are free, and Ray goes round those that are not (${who.join(', ')}); a range without them is quieter: ${field}`,
      'warn',
    );
  },
};

export const PORT_GATES: readonly Gate[] = [pinned, workers];

/** Who listens and is not our own unit. */
function strangersOf({ listeners }: RayHostFacts, { cluster }: GatesSpec): readonly PortHolder[] {
  const own = unitOf(cluster);
  return listeners.filter(({ unit }) => unit !== own);
}

function nameOf({ name, pid, unit }: PortHolder): string {
  if (pid === undefined) return 'a program that could not be told';
  return `${name ?? '?'} (pid ${pid}${unit === undefined ? '' : `, ${unit}`})`;
}

function endOf({ pid, unit, port }: PortHolder): string {
  if (unit?.endsWith('.service') && !/^(?:user@|docker|containerd|podman)/.test(unit))
    return `\`systemctl disable --now ${unit}\` if it is not needed`;
  if (pid === undefined) return `\`ss -ltnp sport = :${port}\` as root tells who it is`;
  return `end process ${pid} if it is not needed (\`ps -fp ${pid}\` tells what it is)`;
}
