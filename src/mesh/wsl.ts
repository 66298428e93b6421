import { BringupError } from '../core/error.ts';
import type { FactTree } from '../engine/capability.ts';

/**
 * A Linux inside of Windows may join only when it was told to: one Windows machine has one Tailscale, and two of them on one
 * machine get into each other's way. Throws BringupError. Source: tailscale issue 3530; Microsoft, "WSL networking".
 */
export function checkWsl(facts: FactTree | undefined, told: 'refuse' | 'join'): void {
  const wsl = (facts?.['virtualisation'] as { readonly wsl?: number | null } | undefined)?.wsl ?? null;
  if (wsl === null) return;
  if (told === 'refuse')
    throw new BringupError({
      code: 'mesh-wsl',
      category: 'unsupported',
      what: `this host is WSL ${wsl}, a Linux inside of Windows, and a Windows machine has one Tailscale: that of Windows`,
      remedy:
        'let Windows itself join (its sshd on port 22, docs/wsl.md); or set `wsl: join` in this host’s mesh section',
    });
  const os = facts?.['os'] as { readonly systemdRunning?: boolean } | undefined;
  if (wsl === 1 || os?.systemdRunning !== true)
    throw new BringupError({
      code: 'mesh-wsl-no-systemd',
      category: 'unsupported',
      what:
        wsl === 1
          ? 'WSL 1 has no network device for a mesh'
          : 'this WSL runs without systemd, and nothing would keep the client running',
      remedy:
        wsl === 1
          ? 'change it in Windows: `wsl --set-version NAME 2`'
          : 'write `[boot]` and `systemd=true` into /etc/wsl.conf there, then run `wsl --shutdown` in Windows and start it again',
    });
}
