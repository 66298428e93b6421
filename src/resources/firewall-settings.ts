import { BringupError } from '../core/error.ts';
import { type Decision, defineKind, ORDER } from '../engine/resource.ts';
import type { FieldChange } from '../report/report.ts';
import { type BackendName, byName, chooseBackend, parseFirewalls, readFirewalls } from './firewall.ts';
import type { FirewallStatus, SettingsChange } from './firewall-backend.ts';

/** The host's firewall as a whole. There is one of these on a host, after all rules. */
export interface FirewallSettingsSpec {
  /** It filters, now and after a boot. Not given: left as it is. */
  readonly enabled?: boolean;
  /** What happens to what no rule names. Not given: left as it is. */
  readonly incoming?: 'allow' | 'deny';
  readonly backend?: BackendName;
  /** `absent` means: no longer bringup's business. Nothing is opened. */
  readonly state: 'present' | 'absent';
}

export interface FirewallSettingsState {
  readonly backends: Readonly<Partial<Record<BackendName, FirewallStatus>>>;
  readonly firewalld: boolean;
}

export interface FirewallSettingsAction extends SettingsChange {
  readonly backend: BackendName;
}

/** Turns a firewall on and says what it does by default. It never denies before a rule lets SSH in. */
export const firewallSettingsKind = defineKind<FirewallSettingsSpec, FirewallSettingsState, FirewallSettingsAction>({
  kind: 'firewall-settings',
  // After the rules, which have to be there when it starts to deny.
  order: ORDER.firewall + 1,
  category: 'command',
  key: () => 'host',
  read: () => readFirewalls(),

  parse(output, specs) {
    const { firewalld, readings } = parseFirewalls(output);
    const backends = Object.fromEntries(
      Object.entries(readings).map(([name, { rules: _, ...status }]) => [name, status]),
    );
    return specs.map(() => ({ firewalld, backends }));
  },

  decide(state, wanted): Decision<FirewallSettingsAction> {
    if (wanted.state === 'absent') return { verdict: 'ok' };
    const backend = chooseBackend(state, wanted.backend);
    if (backend instanceof BringupError) return { verdict: 'refuse', error: backend };
    if (backend.name === 'nft' && wanted.enabled === false) return { verdict: 'refuse', error: noOff() };
    const status = state.backends[backend.name];
    if (status === undefined) return { verdict: 'ok' };
    const enabled = wanted.enabled !== undefined && wanted.enabled !== status.enabled ? wanted.enabled : undefined;
    const incoming = wanted.incoming !== undefined && wanted.incoming !== status.incoming ? wanted.incoming : undefined;
    const load = !status.loaded && wanted.enabled !== false;
    const fields: readonly FieldChange[] = [
      ...(enabled === undefined ? [] : [{ field: 'enabled', from: String(status.enabled), to: String(enabled) }]),
      ...(incoming === undefined ? [] : [{ field: 'incoming', from: status.incoming, to: incoming }]),
      ...(load ? [{ field: 'rules', from: 'not those that are written down', to: 'loaded' }] : []),
    ];
    if (fields.length === 0) return { verdict: 'ok' };
    return {
      verdict: 'change',
      verb: 'update',
      summary: fields.map((one) => one.field).join(', '),
      fields,
      action: {
        backend: backend.name,
        ...(enabled === undefined ? {} : { enabled }),
        ...(incoming === undefined ? {} : { incoming }),
        load,
      },
    };
  },

  apply: ([change]) => byName(change?.action.backend ?? 'ufw').configure(change?.action ?? { load: false }),
  undo({ state, action }) {
    const status = state.backends[action.backend];
    if (status === undefined) return { cannot: "the firewall's old settings are not known" };
    return byName(action.backend).configure({
      ...(action.incoming === undefined ? {} : { incoming: status.incoming }),
      ...(action.enabled === undefined ? {} : { enabled: status.enabled }),
      load: false,
    });
  },

  diagnose(_exitCode, output) {
    const port = /^bringup: no rule lets ssh in on port (\d+)$/m.exec(output)?.[1];
    if (port === undefined) return undefined;
    return {
      category: 'config',
      code: 'firewall-would-close-ssh',
      what: `the firewall would close port ${port}, on which sshd listens, because no rule allows it`,
      remedy: `add a rule: { name: ssh, action: allow, ports: [${port}], proto: tcp }`,
    };
  },
  risk: () => 'connectivity',
});

function noOff(): BringupError {
  return new BringupError({
    code: 'firewall-no-off',
    category: 'config',
    what: "bringup's nft table has no off: it filters as soon as it has rules",
    remedy: 'remove the rules, or set incoming: allow',
  });
}
