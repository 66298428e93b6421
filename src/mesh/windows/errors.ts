import { BringupError } from '../../core/error.ts';
import { ownerIn } from './state.ts';

/** The client of a Windows host belongs to one user at a time, and that is not ours. */
export function inUse(said: string, user: string): BringupError {
  const owner = ownerIn(said);
  return new BringupError({
    code: 'mesh-in-use',
    category: 'unsupported',
    what: `the Tailscale client of this host is in use by ${owner === '' ? 'another user' : owner}, and bringup logs in as ${user}: Windows gives it to one user at a time`,
    remedy: `set ssh.user to that user; or let them disconnect (\`tailscale logout\`, then exit the Tailscale icon beside the clock) when the node is to belong to ${user}`,
  });
}

/** Nothing more can be done over SSH. */
export function joinByHand(path: string | null, user: string, reason: string): BringupError {
  return new BringupError({
    code: 'mesh-join-by-hand',
    category: 'command',
    what: `the host did not join in three attempts${reason === '' ? '' : `: ${reason}`}`,
    remedy: [
      'the rest is for a person: 1. make a key on the control server (`headscale preauthkeys create --user ID --expiration 1h`)',
      `2. log in to the screen of the host as ${user} and open PowerShell with "Run as administrator"`,
      path === null
        ? '3. the script for it could not be written: run `tailscale up --unattended` there with the address of the control server and the key'
        : `3. run \`powershell -NoProfile -ExecutionPolicy Bypass -File "${path}"\` and give it the key`,
      '4. run bringup again: it goes on from there',
    ].join('; '),
  });
}

/** The server does not take the key. */
export function joinKeyRefused(said: string): BringupError {
  return new BringupError({
    code: 'mesh-join-key-refused',
    category: 'command',
    what: `the control server did not take the key: ${said.slice(0, 300)}`,
    remedy:
      'run it again: a new key is made then; when it stays so, look at the clock of the host and at the log of the server',
    retryable: true,
  });
}

/** A restart of the service would cut the very connection that asks for it, and nothing is taken back on Windows. */
export function overItself(): BringupError {
  return new BringupError({
    code: 'mesh-over-itself',
    category: 'unsupported',
    what: 'this Windows host is reached by its address in the mesh, and the change restarts the client that carries the connection',
    remedy:
      'give the host its address in the local network for this run (address: in the fleet file, or a jump host beside it)',
  });
}

/** Tailscale has no SSH server for Windows. */
export function noSsh(): BringupError {
  return new BringupError({
    code: 'mesh-ssh-not-windows',
    category: 'config',
    what: 'mesh.ssh is true, and Tailscale has no SSH server for Windows',
    remedy: 'take ssh: true off this host; the sshd of Windows is reached by the mesh address, too',
  });
}

/** It is connected only as long as somebody is logged in. */
export function notUnattended(said: string): BringupError {
  return new BringupError({
    code: 'mesh-not-unattended',
    category: 'verify',
    what: `the node did not connect again after its service was restarted${said.trim() === '' ? '' : ` (${said.trim().slice(-200)})`}`,
    remedy:
      'log in to the host as the user of ssh.user, set "Run unattended" off and on in the menu of the Tailscale icon, then run it again',
  });
}
