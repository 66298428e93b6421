import { BringupError } from '../core/error.ts';
import type { RunEvent } from '../engine/event.ts';
import { runFleet } from '../engine/run.ts';
import { isBad } from '../report/host-state.ts';
import type { Finisher } from './finisher.ts';
import { withHostKey } from './host-key.ts';
import type { LookedAt } from './look.ts';
import type { FlashContext } from './run.ts';
import { nameOf } from './target.ts';
import { wantedOfHost } from './wanted-of-host.ts';

/** A post-install as the sections of the host say, done anew when they, or files that they name, have changed. */
export const bySections: Finisher = {
  isSame: async (looked, { outputs }, context) => outputs['wanted'] === (await wantedOfHost(looked, context)),
  async finish(looked, context, onEvent) {
    const wanted = await wantedOfHost(looked, context);
    return { changed: await postInstall(looked, context, onEvent), outputs: { wanted } };
  },
};

/** Brings a node to what the sections of its host say. Returns how many steps were changed. Throws BringupError. */
async function postInstall(
  { target, key }: LookedAt,
  { fleet, connect, secrets, signal, capabilities, log }: FlashContext,
  onEvent: (event: RunEvent) => void,
): Promise<number> {
  const host = key === undefined ? target.host : withHostKey(target, key);
  // To one that nobody knows nobody can log in but who says so.
  if (key === undefined && Object.keys(host.sections).length === 0) return 0;
  const { report } = await runFleet({
    fleet: { ...fleet, hosts: fleet.hosts.map((one) => (one.name === host.name ? host : one)) },
    hosts: [host],
    capabilities,
    partial: true,
    mode: 'apply',
    connect,
    secrets,
    signal,
    onEvent,
    ...(log === undefined ? {} : { log }),
  });
  const [found] = report.hosts;
  signal.throwIfAborted();
  if (found === undefined || isBad(found.outcome)) {
    const { problem } = found ?? {};
    throw new BringupError({
      code: 'flash-post-install',
      category: problem?.category ?? 'command',
      what: `node ${nameOf(target)} runs its image, and its post-install failed${problem === undefined ? '' : `: ${problem.what}`}`,
      remedy: problem?.remedy ?? `run it again, or \`bringup apply -s ${host.name}\``,
      where: { ...problem?.where, host: host.name },
      ...(problem === undefined ? {} : { retryable: problem.retryable }),
    });
  }
  return found.steps.filter(({ outcome }) => outcome === 'changed').length;
}
