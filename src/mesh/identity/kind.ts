import { BringupError } from '../../core/error.ts';
import { sh } from '../../core/sh.ts';
import { defineKind, ORDER } from '../../engine/resource.ts';
import { forgetIdentity, type Identity, readIdentity, writeIdentity } from './store.ts';

/** A host whose identity in the mesh is kept on the machine that bringup runs on. */
export interface IdentitySpec {
  readonly name: 'state';
  readonly fleet: string;
  readonly nodeKey: string;
}

export interface IdentityState {
  /** Checksum of the machine's key on the host; empty when there is none. */
  readonly there: string;
  /** What is kept; null when there is nothing, undefined when nobody looked. */
  readonly kept?: Pick<Identity, 'machine' | 'nodeKey'> | null;
}

/** Where the daemon keeps the node's keys. */
export const STATE_FILE = '/var/lib/tailscale/tailscaled.state';

/** The rest of the file changes with every preference. */
const MACHINE = sh`grep -o '"_machinekey": *"[^"]*"' ${STATE_FILE} 2>/dev/null | cksum`;

/**
 * A copy of a node's identity on this machine, so that a host that is installed anew comes back with its address. It is looked
 * at with the host's first reads, and fetched only when it is another one.
 */
export const identityKind = defineKind<IdentitySpec, IdentityState, Record<string, never>>({
  kind: 'mesh-identity',
  order: ORDER['mesh-identity'],
  category: 'filesystem',
  key: ({ name }) => name,
  read: () => MACHINE,
  parse: (output, specs) => specs.map(() => ({ there: machineOf(output) })),
  complete: (things, { host }) =>
    Promise.all(
      things.map(async ({ spec, state }) => {
        const kept = await readIdentity(spec.fleet, host);
        return { ...state, kept: kept === undefined ? null : { machine: kept.machine, nodeKey: kept.nodeKey } };
      }),
    ),
  decide({ there, kept }, { nodeKey }) {
    if (there === '' || kept === undefined) return { verdict: 'ok' };
    if (kept?.machine === there && kept.nodeKey === nodeKey) return { verdict: 'ok' };
    return {
      verdict: 'change',
      verb: kept === null ? 'create' : 'update',
      summary: 'a copy of its identity is kept on this machine',
      action: {},
    };
  },
  async supply({ spec }, { host, secret }) {
    const told = await secret(`identity of ${host}`, sh`base64 <${STATE_FILE} | tr -d '\n'; echo; ${MACHINE}`);
    const [state = '', machine = ''] = (told?.reveal() ?? '').split('\n');
    if (state === '' || machineOf(machine) === '') throw notRead();
    await writeIdentity(spec.fleet, host, { machine: machineOf(machine), nodeKey: spec.nodeKey, state });
    return {};
  },
  apply: () => sh`:`,
  undo: () => sh`:`,
});

/** What `cksum` printed of something; of nothing it is empty. */
function machineOf(output: string): string {
  const [sum = '', size = '0'] = output.trim().split(/\s+/);
  return size === '0' ? '' : `${sum} ${size}`;
}

/** A host whose identity is to be forgotten: it left. */
export interface ForgottenSpec {
  readonly name: 'copy';
  readonly fleet: string;
}

/** The copy of an identity goes with the membership. */
export const forgottenKind = defineKind<ForgottenSpec, { readonly kept?: boolean }, Record<string, never>>({
  kind: 'mesh-forgotten',
  order: ORDER['mesh-identity'],
  category: 'filesystem',
  key: ({ name }) => name,
  read: () => sh`:`,
  parse: (_output, specs) => specs.map(() => ({})),
  complete: (things, { host }) =>
    Promise.all(things.map(async ({ spec }) => ({ kept: (await readIdentity(spec.fleet, host)) !== undefined }))),
  decide: ({ kept }) =>
    kept === true
      ? {
          verdict: 'change',
          verb: 'remove',
          summary: 'the copy of its identity on this machine goes',
          action: {},
          irreversible: 'keys that are deleted are gone',
        }
      : { verdict: 'ok' },
  async supply({ spec }, { host }) {
    await forgetIdentity(spec.fleet, host);
    return {};
  },
  apply: () => sh`:`,
  undo: () => ({ cannot: 'keys that are deleted are gone' }),
});

function notRead(): BringupError {
  return new BringupError({
    code: 'mesh-identity-not-read',
    category: 'verify',
    what: `the identity of the node could not be read on the host (${STATE_FILE})`,
    remedy: 'run it again; when it comes again, look at that file there',
  });
}
