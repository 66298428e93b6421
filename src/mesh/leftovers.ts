import { sh, trusted } from '../core/sh.ts';
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

/** Where users have the configuration of their Syncthing. */
const SYNCTHINGS = ['/root', '/home/*', '/var/lib/*'].flatMap((home) =>
  ['.config', '.local/state'].map((folder) => `${home}/${folder}/syncthing/config.xml`),
);

/** An address of a mesh, as Syncthing writes those of its peers. Source: tailscale net/tsaddr. */
const MESH_ADDRESS = '<address>[a-z0-9]*://(100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\\.|\\[fd7a:115c:a1e0:)';

interface LeftoversState {
  readonly there: readonly string[];
  /** Configurations that still name others by addresses of the mesh. */
  readonly syncthing: readonly string[];
}

/** Looks, once everything that goes is gone, what is still there, and tells it. It changes nothing. */
export const leftoversKind = defineKind<LeftoversSpec, LeftoversState, Record<string, never>>({
  kind: 'mesh-leftovers',
  order: ORDER['mesh-leftovers'],
  category: 'filesystem',
  key: ({ name }) => name,
  read: () => sh`for bu_p in ${Object.keys(PLACES)}; do if [ -e "$bu_p" ]; then echo "$bu_p"; fi; done
for bu_p in ${trusted(SYNCTHINGS.join(' '))}; do if [ -f "$bu_p" ] && grep -qE ${MESH_ADDRESS} "$bu_p"; then echo "syncthing $bu_p"; fi; done`,
  parse(output, specs) {
    const lines = output.split('\n');
    const there = lines.filter((path) => Object.hasOwn(PLACES, path));
    const syncthing = lines.flatMap((line) => (line.startsWith('syncthing ') ? [line.slice('syncthing '.length)] : []));
    return specs.map(() => ({ there, syncthing }));
  },
  decide: (_state, _spec, { notified }) =>
    notified ? { verdict: 'change', verb: 'run', summary: 'what stays is looked for', action: {} } : { verdict: 'ok' },
  apply: () => sh`:`,
  undo: () => sh`:`,
  remark({ there, syncthing }) {
    const told = [
      ...there.map((path) => `${path} (${PLACES[path] ?? ''})`),
      ...syncthing.map(
        (path) =>
          `${path} (Syncthing, paired by addresses of the mesh, which reach nobody now: take its syncthing: section away, too, or give the hosts other addresses there)`,
      ),
    ];
    return told.length === 0 ? undefined : `left on the host: ${told.join(', ')}`;
  },
});
