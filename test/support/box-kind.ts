import { sh } from '../../src/core/sh.ts';
import { type Decision, defineKind, type Kind, type Wanted } from '../../src/engine/resource.ts';

/** A thing of tests: it has a value, or is not there. */
export interface BoxSpec {
  readonly name: string;
  readonly value?: string;
  readonly state?: 'absent';
}

/** A kind for tests of the engine: boxes are files below /run/bringup-boxes, so that they can be real on a host. */
export function boxKind(
  overrides: Partial<Kind<BoxSpec, string | null, string>> = {},
): Kind<BoxSpec, string | null, string> {
  return defineKind<BoxSpec, string | null, string>({
    kind: 'box',
    order: 50,
    category: 'command',
    key: ({ name }) => name,
    read: (specs) =>
      sh`for f in ${specs.map(({ name }) => name)}; do printf '%s=%s\n' "$f" "$(cat "/run/bringup-boxes/$f" 2>/dev/null || echo '(none)')"; done`,
    parse: (output, specs) => {
      const values = new Map(output.split('\n').map((line) => line.split('=', 2) as [string, string]));
      return specs.map(({ name }) => {
        const value = values.get(name);
        return value === undefined || value === '(none)' ? null : value;
      });
    },
    decide(state, wanted, { notified }): Decision<string> {
      const value = wanted.state === 'absent' ? null : (wanted.value ?? '');
      if (state === value)
        return notified
          ? { verdict: 'change', verb: 'run', summary: 'notified', action: value ?? '' }
          : { verdict: 'ok' };
      return {
        verdict: 'change',
        verb: state === null ? 'create' : value === null ? 'remove' : 'update',
        summary: `is ${state}`,
        action: value ?? '',
      };
    },
    apply: ([change]) =>
      change?.spec.state === 'absent'
        ? sh`rm -f ${`/run/bringup-boxes/${change.spec.name}`}`
        : sh`mkdir -p /run/bringup-boxes; printf '%s\n' ${change?.action ?? ''} >${`/run/bringup-boxes/${change?.spec.name ?? ''}`}; echo x >>${`/run/bringup-boxes/.runs-${change?.spec.name ?? ''}`}`,
    undo: ({ spec, state }) =>
      state === null
        ? sh`rm -f ${`/run/bringup-boxes/${spec.name}`}`
        : sh`printf '%s\n' ${state} >${`/run/bringup-boxes/${spec.name}`}`,
    absent: (name) => ({ name, state: 'absent' }),
    publish: (state, { name }) => (state === null ? {} : { [`box.${name}`]: state }),
    ...overrides,
  });
}

const BOX = boxKind();

/** A wish for a box. */
export function box(spec: BoxSpec, more: Partial<Wanted> = {}, kind = BOX): Wanted {
  return {
    kind,
    spec,
    capability: 'test',
    needs: [],
    notify: [],
    source: { file: 'fleet.yaml', line: 1, column: 1 },
    waitsFor: [],
    ...more,
  };
}
