import { setTimeout as delay } from 'node:timers/promises';
import { BringupError } from '../core/error.ts';
import type { FleetHost } from '../fleet/fleet.ts';
import { cancelledError } from './errors.ts';
import { closeLink, type HostLink, openLink } from './host-link.ts';
import type { Section } from './program.ts';
import type { RunContext } from './run-context.ts';

export interface NewConnection {
  readonly context: RunContext;
  readonly host: FleetHost;
  /** What to read in the same breath. */
  readonly sections: readonly Section[];
  /** No attempt starts later than this (`performance.now()`). */
  readonly untilMs: number;
  /** Pause between attempts: sshd bans who knocks too fast (sshd_config(5), PerSourcePenalties). */
  readonly pauseMs: number;
  /** Whether this is what was waited for; other links are closed and the waiting goes on. */
  accept?(link: HostLink): boolean;
  /** Told why an attempt failed. */
  onFailure?(error: BringupError): void;
}

/** Tries to reach a host anew, over the fleet's own way there, until it succeeds. Throws the last BringupError. */
export async function newConnection(options: NewConnection): Promise<HostLink> {
  const { context, host, sections, untilMs, pauseMs } = options;
  for (;;) {
    try {
      const link = await openLink(context, host, sections);
      if (options.accept?.(link) ?? true) return link;
      await closeLink(link).catch(() => undefined);
      if (performance.now() >= untilMs) throw stillTheOld(host.name);
    } catch (error) {
      if (!(error instanceof BringupError)) throw error;
      options.onFailure?.(error);
      if (performance.now() >= untilMs) throw error;
    }
    if (context.signal.aborted) throw cancelledError(host.name);
    await delay(pauseMs, undefined, { signal: context.signal }).catch(() => undefined);
    if (context.signal.aborted) throw cancelledError(host.name);
  }
}

function stillTheOld(host: string): BringupError {
  return new BringupError({
    code: 'not-rebooted',
    category: 'verify',
    what: 'the host was told to reboot and still answers from the same boot',
    remedy:
      'look for what holds the reboot up (`systemd-inhibit --list`, `journalctl -b -e`), or reboot it by hand, and run this again',
    where: { host },
  });
}
