import type { Sh } from '../core/sh.ts';
import type { FirewallRule } from './firewall-rule.ts';

/** What one firewall is on a host. */
export interface FirewallStatus {
  /** It filters now and after a boot. */
  readonly enabled: boolean;
  /** What happens to what no rule names. */
  readonly incoming: 'allow' | 'deny';
  /** What filters is what is written down. */
  readonly loaded: boolean;
  /** Rules for IPv6 are kept, too. */
  readonly ipv6: boolean;
}

/** A rule as its firewall writes it, and the name it was given; `undefined` for rules of others. */
export interface StoredRule {
  readonly name: string | undefined;
  readonly text: string;
}

export interface FirewallReading extends FirewallStatus {
  readonly rules: readonly StoredRule[];
}

/** Texts to put into and to take out of the firewall, for one name. */
export interface RuleChange {
  readonly name: string;
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

export interface SettingsChange {
  readonly enabled?: boolean;
  readonly incoming?: 'allow' | 'deny';
  /** Load what is written down. */
  readonly load: boolean;
}

/** One firewall, as a row. */
export interface FirewallBackend {
  readonly name: 'ufw' | 'nft';
  /** Whether the host has it. */
  readonly when: Sh;
  readonly read: Sh;
  parse(output: string): FirewallReading;
  /** The rule as it is written down; several texts when each address family has its own. */
  render(rule: FirewallRule, status: FirewallStatus): readonly string[];
  /** `load`: what is written down has to be loaded even when nothing of it changes. */
  apply(changes: readonly RuleChange[], options: { readonly load: boolean }): Sh;
  /** Keeps what `undo` looks at. */
  readonly save?: Sh;
  undo(change: RuleChange): Sh;
  configure(change: SettingsChange): Sh;
}
