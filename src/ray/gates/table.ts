import { CLOCK_GATE } from './clock.ts';
import type { RayHostFacts } from './facts.ts';
import type { Gate, GateResult, GatesSpec } from './gate.ts';
import { GPU_GATE } from './gpus.ts';
import { HEAD_VERSION_GATE } from './head-version.ts';
import { OTHER_RAY_GATES } from './other-ray.ts';
import { PORT_GATES } from './ports.ts';
import { PYTHON_GATE } from './python.ts';
import { QUARANTINE_GATE } from './quarantine.ts';
import { ROOM_GATES } from './room.ts';
import { SYSTEM_GATES } from './system.ts';

/** Everything that is looked at before Ray comes to a host, in the order it is told. A new gate is a new row. */
export const GATES: readonly Gate[] = [
  ...SYSTEM_GATES,
  PYTHON_GATE,
  HEAD_VERSION_GATE,
  ...ROOM_GATES,
  CLOCK_GATE,
  ...PORT_GATES,
  ...OTHER_RAY_GATES,
  GPU_GATE,
  QUARANTINE_GATE,
];

/** What an environment needs, whoever works in it. */
const OF_CLIENTS: readonly string[] = [
  'system',
  'architecture',
  'c-library',
  'python',
  'head-version',
  'environment-room',
  'push-room',
  'clock',
];

/** What every gate finds; those that are not asked for are left out. Pure. On a host that is no Linux only what can be told of it. */
export function judgeGates(facts: RayHostFacts, wanted: GatesSpec): readonly GateResult[] {
  const rows = wanted.client ? GATES.filter(({ id }) => OF_CLIENTS.includes(id)) : GATES;
  const asked = facts.os === 'Linux' || facts.os === '' ? rows : rows.slice(0, 1);
  return asked.flatMap(({ judge, rule: _, ...gate }) => {
    const verdict = judge(facts, wanted);
    return verdict === undefined ? [] : [{ ...gate, ...verdict, remedy: verdict.remedy ?? '' }];
  });
}
