import { sh } from '../core/sh.ts';
import { defineKind, ORDER } from '../engine/resource.ts';

/** What may stay on a host that left: its client was there before bringup came, or a person changed something. */
export interface LeftoversSpec {
  readonly name: 'tailscale';
}

/** Where a client, its packages and its daemon put things. */
const PLACES: Readonly<Record<string, string>> = {
  '/usr/bin/tailscale': 'a client that bringup did not install',
  '/usr/local/bin/tailscale': 'a client that bringup did not install',
  '/usr/sbin/tailscaled': 'its daemon',
  '/usr/local/sbin/tailscaled': 'its daemon',
  '/etc/default/tailscaled': 'settings that somebody changed, or that came with a package',
  '/etc/systemd/system/tailscaled.service': 'a unit that somebody else made',
  '/etc/systemd/system/tailscaled.service.d': 'settings of the unit that somebody made',
  '/etc/apt/sources.list.d/tailscale.list': 'a package source that bringup did not make',
  '/var/lib/tailscale': 'the state of the client, with the key of the machine',
};

/** Looks, once everything that goes is gone, what is still there, and tells it. It changes nothing. */
export const leftoversKind = defineKind<LeftoversSpec, readonly string[], Record<string, never>>({
  kind: 'mesh-leftovers',
  order: ORDER['mesh-leftovers'],
  category: 'filesystem',
  key: ({ name }) => name,
  read: () => sh`for bu_p in ${Object.keys(PLACES)}; do if [ -e "$bu_p" ]; then echo "$bu_p"; fi; done`,
  parse(output, specs) {
    const there = output.split('\n').filter((path) => Object.hasOwn(PLACES, path));
    return specs.map(() => there);
  },
  decide: (_state, _spec, { notified }) =>
    notified ? { verdict: 'change', verb: 'run', summary: 'what stays is looked for', action: {} } : { verdict: 'ok' },
  apply: () => sh`:`,
  undo: () => sh`:`,
  remark: (state) =>
    state.length === 0
      ? undefined
      : `left on the host: ${state.map((path) => `${path} (${PLACES[path] ?? ''})`).join(', ')}`,
});
