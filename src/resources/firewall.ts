import { BringupError } from '../core/error.ts';
import { join, type Sh, sh } from '../core/sh.ts';
import { type Decision, defineKind, ORDER } from '../engine/resource.ts';
import type { FirewallBackend, FirewallReading, FirewallStatus } from './firewall-backend.ts';
import { nft } from './firewall-nft.ts';
import { describeRule, type FirewallSpec, ruleOf } from './firewall-rule.ts';
import { ufw } from './firewall-ufw.ts';

/** The firewalls bringup can speak to, the preferred one first. */
const BACKENDS: readonly FirewallBackend[] = [ufw, nft];

export type BackendName = FirewallBackend['name'];

/** What one rule is in each of the host's firewalls: the texts that carry its name. */
export interface FirewallState {
  readonly backends: Readonly<Partial<Record<BackendName, FirewallStatus & { readonly rules: readonly string[] }>>>;
  /** firewalld runs, which has its own idea of what is let in. */
  readonly firewalld: boolean;
}

export interface FirewallAction {
  readonly backend: BackendName;
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** What is written down has to be loaded, whatever changes. */
  readonly load: boolean;
}

/** Rules for what comes in, in ufw or in a table of bringup's own. A rule does not turn a firewall on: `firewall-settings` does. */
export const firewallKind = defineKind<FirewallSpec, FirewallState, FirewallAction>({
  kind: 'firewall',
  order: ORDER.firewall,
  category: 'command',
  transaction: true,
  timeoutMs: () => 2 * 60_000,
  key: (spec) => spec.name,
  read: () => readFirewalls(),

  parse(output, specs) {
    const { firewalld, readings } = parseFirewalls(output);
    return specs.map(({ name }) => ({
      firewalld,
      backends: Object.fromEntries(
        Object.entries(readings).map(([backend, { rules, ...status }]) => [
          backend,
          { ...status, rules: rules.filter((rule) => rule.name === name).map((rule) => rule.text) },
        ]),
      ),
    }));
  },

  decide(state, wanted): Decision<FirewallAction> {
    const backend = chooseBackend(state, wanted.backend);
    if (wanted.state === 'absent') {
      const found = BACKENDS.find((one) => (state.backends[one.name]?.rules.length ?? 0) > 0);
      if (found === undefined) return { verdict: 'ok' };
      const rules = state.backends[found.name]?.rules ?? [];
      const fields = rules.map((text) => ({ field: found.name, from: text, to: 'none' }));
      return {
        verdict: 'change',
        verb: 'remove',
        summary: 'there',
        fields,
        action: { backend: found.name, add: [], remove: rules, load: false },
      };
    }
    if (backend instanceof BringupError) return { verdict: 'refuse', error: backend };
    const rule = validRule(wanted);
    if (rule instanceof BringupError) return { verdict: 'refuse', error: rule };
    const status = state.backends[backend.name];
    if (status === undefined) return { verdict: 'refuse', error: noFirewall(wanted.backend) };
    const texts = backend.render(rule, status);
    const add = texts.filter((text) => !status.rules.includes(text));
    const remove = status.rules.filter((text) => !texts.includes(text));
    const action = { backend: backend.name, add, remove, load: !status.loaded };
    if (add.length === 0 && remove.length === 0) {
      if (status.loaded) return { verdict: 'ok' };
      return { verdict: 'change', verb: 'run', summary: `${backend.name} has not loaded what is written down`, action };
    }
    const to = describeRule(rule);
    return {
      verdict: 'change',
      verb: status.rules.length === 0 ? 'create' : 'update',
      summary: `${status.rules.length === 0 ? 'no such rule' : 'another rule'}${status.enabled ? '' : `; ${backend.name} is not on yet`}`,
      fields: [{ field: backend.name, from: status.rules.join('; ') || 'none', to }],
      action,
    };
  },

  apply: (changes) =>
    join(
      BACKENDS.flatMap((backend) => {
        const mine = changes
          .filter(({ action }) => action.backend === backend.name)
          .map(({ spec, action }) => ({ name: spec.name, add: action.add, remove: action.remove }));
        const load = changes.some(({ action }) => action.backend === backend.name && action.load);
        return mine.length === 0 ? [] : [backend.apply(mine, { load })];
      }),
    ),
  save: ({ action }) => byName(action.backend).save,
  undo: ({ spec, action }) => byName(action.backend).undo({ name: spec.name, add: action.add, remove: action.remove }),
  absent: (key) => ({ name: key, action: 'allow', state: 'absent' }),
  // What opens cannot cut anybody off; loading what others wrote down can.
  risk: (spec, { remove, load }) =>
    spec.action === 'allow' && remove.length === 0 && !load ? undefined : 'connectivity',
});

/** Reads every firewall of the host, whichever will be used. */
export function readFirewalls(): Sh {
  return join([
    ...BACKENDS.map(
      ({ name, when, read }) => sh`if ${when}; then
echo ${`backend ${name}`}
${read}
fi`,
    ),
    sh`if [ -e /run/firewalld.pid ] || [ -d /run/firewalld ]; then echo 'backend firewalld'; fi`,
  ]);
}

/** What `readFirewalls` printed. */
export function parseFirewalls(output: string): {
  readonly firewalld: boolean;
  readonly readings: Readonly<Partial<Record<BackendName, FirewallReading>>>;
} {
  const parts = output.split(/^backend /m).slice(1);
  const readings = parts.flatMap((part) => {
    const backend = BACKENDS.find((one) => part.split('\n')[0] === one.name);
    return backend === undefined ? [] : [[backend.name, backend.parse(part)] as const];
  });
  return { firewalld: parts.some((part) => part.startsWith('firewalld')), readings: Object.fromEntries(readings) };
}

/** The firewall to use: the one that is asked for, or the first the host has. */
export function chooseBackend(
  {
    backends,
    firewalld,
  }: { readonly backends: Readonly<Partial<Record<BackendName, unknown>>>; readonly firewalld: boolean },
  wanted: BackendName | undefined,
): FirewallBackend | BringupError {
  if (firewalld && wanted === undefined) return firewalldRuns();
  const found = BACKENDS.find(
    (one) => backends[one.name] !== undefined && (wanted === undefined || wanted === one.name),
  );
  return found ?? noFirewall(wanted);
}

export function byName(name: BackendName): FirewallBackend {
  const backend = BACKENDS.find((one) => one.name === name);
  if (backend === undefined) throw new TypeError(`no firewall ${name}`);
  return backend;
}

function validRule(spec: FirewallSpec) {
  try {
    return ruleOf(spec);
  } catch (error) {
    if (error instanceof BringupError) return error;
    throw error;
  }
}

function noFirewall(wanted: BackendName | undefined): BringupError {
  return new BringupError({
    code: 'no-firewall',
    category: 'unsupported',
    what: wanted === undefined ? 'the host has neither ufw nor nft' : `the host has no ${wanted}`,
    remedy: `declare the package ${wanted === 'nft' ? 'nftables' : (wanted ?? 'ufw')} too`,
  });
}

function firewalldRuns(): BringupError {
  return new BringupError({
    code: 'firewalld-runs',
    category: 'unsupported',
    what: 'firewalld runs on the host; bringup does not speak to it, and rules beside it would not open anything',
    remedy: 'declare firewall-cmd commands instead, or stop firewalld and choose `backend: nft`',
  });
}
