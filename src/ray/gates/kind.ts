import { BringupError } from '../../core/error.ts';
import { EMPTY } from '../../core/sh.ts';
import { defineKind, ORDER } from '../../engine/resource.ts';
import { counted } from '../../report/counted.ts';
import type { RayHostFacts } from './facts.ts';
import { type GateResult, type GatesSpec, gateValue, requiredText } from './gate.ts';
import { parseGateFacts } from './parse.ts';
import { READ_GATES } from './read.ts';
import { judgeGates } from './table.ts';

/** Whether a host is fit to be a node of a cluster: right, or refused with all that is not. Nothing is ever changed for it. */
export const gatesKind = defineKind<GatesSpec, RayHostFacts, Record<string, never>>({
  kind: 'ray-gates',
  order: ORDER['ray-gates'],
  category: 'unsupported',
  key: ({ cluster }) => cluster,
  read: () => READ_GATES,
  parse(output, specs) {
    const facts = parseGateFacts(output);
    return specs.map(() => facts);
  },
  decide(facts, wanted) {
    if (!facts.complete) return { verdict: 'refuse', error: unreadable() };
    const failed = judgeGates(facts, wanted).filter(({ status }) => status === 'fail');
    return failed.length === 0 ? { verdict: 'ok' } : { verdict: 'refuse', error: gatesFailed(wanted.cluster, failed) };
  },
  apply: () => EMPTY,
  undo: () => EMPTY,
  publish: ({ python }) => (python === undefined ? {} : { [PYTHON_VALUE]: python.version }),
  remark(facts, wanted) {
    const warned = judgeGates(facts, wanted).filter(({ status }) => status === 'warn');
    return warned.length === 0 ? undefined : warned.map((gate) => `${gateSentence(gate)}: ${gate.remedy}`).join(' · ');
  },
});

/** The value that tells which Python a host has itself. */
export const PYTHON_VALUE = 'ray.host-python';

/** `shared-memory: 64.0 MiB, needed: 7.08 GiB` */
function gateSentence(gate: GateResult): string {
  return `${gate.id}: ${gateValue(gate.actual, gate.unit)}, needed: ${requiredText(gate)}`;
}

function gatesFailed(cluster: string, failed: readonly GateResult[]): BringupError {
  return new BringupError({
    code: 'ray-gates-failed',
    checks: failed.map(({ id }) => id),
    category: 'unsupported',
    what: `the host cannot be a node of the Ray cluster ${cluster}: ${counted(failed.length, 'gate')} failed. ${failed.map(gateSentence).join(' · ')}`,
    remedy: failed.map(({ id, remedy }) => (failed.length === 1 ? remedy : `${id}: ${remedy}`)).join(' · '),
  });
}

/** The read did not come to its end. Time may heal that. */
export function unreadable(): BringupError {
  return new BringupError({
    code: 'ray-gates-unread',
    category: 'unsupported',
    what: 'what the host is could not be read to the end, so nobody knows whether it can be a node of Ray',
    remedy: 'run it again; `bringup facts` tells whether the host answers other questions',
    retryable: true,
  });
}
