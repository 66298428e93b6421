import { sh } from '../core/sh.ts';
import { type Decision, defineKind, ORDER } from '../engine/resource.ts';

/** The host's boot. There is one of these on a host; it comes last. */
export interface RebootSpec {
  /** `needed`: also when the host itself says that it needs one. `notified`: only for what notifies `reboot:host`. */
  readonly when: 'needed' | 'notified';
  /** Longest time until the host has to be back. */
  readonly timeoutMs?: number;
  readonly state: 'present' | 'absent';
}

export interface RebootState {
  readonly bootId: string;
  /** Why the host needs a reboot, in words; empty when it does not. */
  readonly reasons: readonly string[];
}

const DEFAULT_TIMEOUT_MS = 10 * 60_000;

/**
 * A reboot, when the host needs one. It does when a package left /run/reboot-required (Debian, Ubuntu), when dnf's
 * needs-restarting says so, when a newer kernel of the running flavour lies in /boot, or when the running kernel's modules are gone.
 */
export const rebootKind = defineKind<RebootSpec, RebootState, null>({
  kind: 'reboot',
  order: ORDER.reboot,
  category: 'command',
  slow: true,
  reboots: true,
  key: () => 'host',
  timeoutMs: ({ timeoutMs }) => timeoutMs ?? DEFAULT_TIMEOUT_MS,

  read: () => sh`printf 'boot '; cat /proc/sys/kernel/random/boot_id
if [ -e /run/reboot-required ]; then printf 'because packages ask for it'; [ ! -s /run/reboot-required.pkgs ] || printf ': %s' "$(sort -u /run/reboot-required.pkgs | tr '\n' ' ')"; echo; fi
if bu_has needs-restarting; then needs-restarting -r >/dev/null 2>&1; [ $? != 1 ] || echo 'because needs-restarting says so'; fi
bu_kernel=$BU_RELEASE
bu_flavour() {
  bu_i=$1
  while :; do case $bu_i in [0-9]*-*) bu_i=\${bu_i#*-} ;; *) break ;; esac; done
  echo "$bu_i"
}
bu_mine=$(bu_flavour "$bu_kernel")
bu_newest=$(for k in /boot/vmlinuz-*; do [ ! -e "$k" ] || [ "$(bu_flavour "\${k#/boot/vmlinuz-}")" != "$bu_mine" ] || echo "\${k#/boot/vmlinuz-}"; done | sort -V 2>/dev/null | tail -n 1)
if [ -e "/boot/vmlinuz-$bu_kernel" ] && [ -n "$bu_newest" ] && [ "$bu_newest" != "$bu_kernel" ]; then echo "because kernel $bu_newest is installed and $bu_kernel runs"; fi
if [ -d /lib/modules ] && [ -n "$(ls /lib/modules)" ] && [ ! -d "/lib/modules/$bu_kernel" ]; then echo "because the modules of the running kernel $bu_kernel are gone"; fi`,

  parse(output, specs) {
    const bootId = /^boot (\S+)/m.exec(output)?.[1] ?? '';
    const reasons = Array.from(output.matchAll(/^because (.*)$/gm), ([, reason = '']) => reason.trim());
    return specs.map(() => ({ bootId, reasons }));
  },

  decide({ reasons }, wanted, { notified }): Decision<null> {
    if (wanted.state === 'absent') return { verdict: 'ok' };
    const why = [
      ...(wanted.when === 'needed' ? reasons : []),
      ...(notified ? ['something that changed asks for it'] : []),
    ];
    if (why.length === 0) return { verdict: 'ok' };
    return {
      verdict: 'change',
      verb: 'run',
      summary: why.join('; '),
      action: null,
      irreversible: 'a reboot cannot be taken back',
    };
  },

  apply: () => sh`sync
if [ -d /run/systemd/system ]; then systemctl --no-block reboot; else reboot || shutdown -r now; fi`,
  undo: () => ({ cannot: 'a reboot cannot be taken back' }),
});
