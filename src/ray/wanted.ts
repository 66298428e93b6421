import type { WantedInput } from '../engine/capability.ts';
import type { Wanted } from '../engine/resource.ts';
import { gatesKind, PYTHON_VALUE } from './gates/kind.ts';
import { gatesSpec } from './gates/spec.ts';

/** What a host's section of Ray asks for. Pure. */
export function rayWanted(input: WantedInput): readonly Wanted[] {
  const { fleet, host, facts } = input;
  const spec = gatesSpec(fleet, host, {
    facts,
    pythonOf(name) {
      const told = input.value(PYTHON_VALUE, name);
      return typeof told === 'string' ? told : undefined;
    },
  });
  if (spec === undefined) return [];
  const source = fleet.locateInHost(host.name, ['ray']);
  return [{ kind: gatesKind, spec, capability: 'ray', needs: [], notify: [], source, waitsFor: [] }];
}
