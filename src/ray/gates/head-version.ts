import type { HeadSaid } from '../head-versions.ts';
import { type Gate, need, untold } from './gate.ts';

const ID = 'head-version';

export const HEAD_VERSION_GATE: Gate = {
  id: ID,
  title: 'Ray and Python of the head',
  unit: 'version',
  rule: 'where the head is no part of the run: it says the same Ray, and the Python that is asked for; where it cannot be asked it warns, and the join itself finds out',
  purpose:
    'a head turns nodes away that have another Ray or another Python, and says so only when all of it was installed',
  judge(_, { head, python, cluster }) {
    if (head === undefined) return undefined;
    const { wanted, said } = head;
    const required = `Ray ${wanted}${python === 'host' ? '' : `, Python ${python}`}`;
    if ('unknown' in said) {
      if (said.refused)
        return need(
          false,
          { actual: said.unknown, required },
          'the head runs with another token than this run was given: give it that one',
        );
      return untold(required, `see that the head runs the same: it could not be asked yet (${said.unknown})`);
    }
    const isSame = said.ray === wanted && (python === 'host' || said.python === python);
    return need(
      isSame,
      { actual: `Ray ${said.ray}, Python ${said.python}`, required },
      remedyOf(said, wanted, cluster, python),
    );
  },
};

function remedyOf(said: Exclude<HeadSaid, { unknown: string }>, wanted: string, cluster: string, python: string) {
  const section = `ray.clusters.${cluster}`;
  const changes = [
    ...(said.ray === wanted ? [] : [`${section}.version: ${said.ray} (--ray-version, ray-version)`]),
    ...(python === 'host' || said.python === python ? [] : [`${section}.python: ${said.python} (--python, python)`]),
  ];
  return `ask for what the head has: ${changes.join(' and ')}; or bring the head to the other one first`;
}
