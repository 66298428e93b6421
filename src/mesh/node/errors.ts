import { BringupError } from '../../core/error.ts';
import type { MembershipSpec, Namesake } from './spec.ts';

/** The host is a node of another server. */
export function otherNetwork(controlUrl: string, { server }: MembershipSpec): BringupError {
  return new BringupError({
    code: 'mesh-other-network',
    category: 'config',
    what: `the host is in another mesh already: ${controlUrl === '' ? 'that of Tailscale itself' : controlUrl}`,
    remedy: `leave that one there (tailscale logout), or write on-other-network: switch to have it join ${server ?? 'Tailscale'} instead`,
  });
}

/** Another user's node has the name. */
export function nameTaken({ id, name, user }: Namesake, { hostname }: MembershipSpec): BringupError {
  return new BringupError({
    code: 'mesh-name-taken',
    category: 'config',
    what: `node ${id} of the server has the name ${name} already, and belongs to ${user ?? 'its tags'}`,
    remedy: `give this host another name (mesh: hostname), or rename or delete that node; otherwise the server would call this one ${hostname}-1`,
  });
}

/** The name is in use by a machine that is there. */
export function nameOnline({ id, name }: Namesake, { hostname }: MembershipSpec): BringupError {
  return new BringupError({
    code: 'mesh-name-online',
    category: 'config',
    what: `node ${id} of the server has the name ${name} already, and it is online`,
    remedy: `if that is another machine, give one of the two another name (mesh: hostname); if it is this one before it was installed anew, the server takes up to a minute to notice: run it again, and node ${id} makes room for ${hostname}`,
  });
}

/** Nodes of the server have to be approved by hand. */
export function needsApproval({ server }: MembershipSpec): BringupError {
  return new BringupError({
    code: 'mesh-not-approved',
    category: 'config',
    what: `the server ${server ?? 'of Tailscale'} wants a person to approve this machine`,
    remedy: 'approve it there, or let keys be pre-approved (device approval in the settings of the mesh)',
  });
}

/** The daemon answers nothing, and the host is reached through it. */
export function hangsBelowUs(): BringupError {
  return new BringupError({
    code: 'mesh-daemon-hangs',
    category: 'service',
    what: 'tailscaled answers nothing, and the host is reached through it, so it is not started anew from here',
    remedy:
      'reach the host by another address (address: of the host, or a jump host beside it), or restart tailscaled at its console',
  });
}
