import { tempDirOf, unitOf } from '../places.ts';
import type { RayHostFacts, RayProcess } from './facts.ts';
import { type Gate, type GatesSpec, need } from './gate.ts';

const tempDir: Gate = {
  id: 'session-folder',
  title: 'folder of the session',
  unit: 'text',
  rule: 'no other Ray keeps its session in `/var/lib/bringup-ray/CLUSTER`',
  purpose: 'two nodes in one folder take each other for themselves',
  judge(facts, wanted) {
    const own = tempDirOf(wanted.cluster);
    const there = strangersOf(facts, wanted).filter(
      ({ tempDir: folder, inContainer }) => !inContainer && folder === own,
    );
    return need(
      there.length === 0,
      {
        actual: there.length === 0 ? 'ours alone' : `used by ${there.map(nameOf).join(', ')}`,
        required: `${own} is ours alone`,
      },
      `end that Ray by its own means, or by its process: \`kill ${there.map(({ pid }) => pid).join(' ')}\``,
    );
  },
};

const others: Gate = {
  id: 'other-ray',
  title: 'other Ray on the host',
  unit: 'text',
  rule: 'where one runs it warns',
  purpose: 'each Ray believes that all processors and all memory are its own; bringup never touches another one',
  judge(facts, wanted) {
    const there = strangersOf(facts, wanted);
    return need(
      there.length === 0,
      { actual: there.length === 0 ? 'none' : there.map(nameOf).join(', '), required: 'none' },
      'limit both with ray.cpus and ray.memory of the host, or end the other one. Not with `ray stop`: that ends every Ray of the host',
      'warn',
    );
  },
};

export const OTHER_RAY_GATES: readonly Gate[] = [tempDir, others];

function strangersOf({ rays }: RayHostFacts, { cluster }: GatesSpec): readonly RayProcess[] {
  return rays.filter(({ unit, inContainer }) => inContainer || unit !== unitOf(cluster));
}

function nameOf({ program, pid, unit, gcs, inContainer }: RayProcess): string {
  const of = gcs === undefined ? '' : ` of ${gcs}`;
  const where = [`pid ${pid}`, ...(unit === undefined ? [] : [unit]), ...(inContainer ? ['in a container'] : [])];
  return `${program}${of} (${where.join(', ')})`;
}
