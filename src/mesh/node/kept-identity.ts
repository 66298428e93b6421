import { BringupError } from '../../core/error.ts';
import { Secret } from '../../core/secret.ts';
import type { Planned, RunnerContext, Supply } from '../../engine/resource.ts';
import { accessOf } from '../access.ts';
import { forgetIdentity, readIdentity } from '../identity/store.ts';
import type { JoinedState, NodeAction, NodeSpec } from './spec.ts';

/** The identity that was kept of a host. One that its server does not take any more is forgotten: the next run joins with a key. */
export async function keptIdentity(
  { spec }: Planned<NodeSpec, JoinedState, NodeAction>,
  context: RunnerContext,
): Promise<Supply> {
  const { host, tell } = context;
  const access = accessOf(context);
  const fleet = spec.part === 'membership' ? spec.identity : undefined;
  const kept = fleet === undefined ? undefined : await readIdentity(fleet, host);
  if (fleet === undefined || kept === undefined) throw gone();
  return {
    secrets: { identity: new Secret(`identity of ${host}`, kept.state) },
    async release(outcome) {
      if (outcome !== 'failed') return;
      // While the server has the node, whatever failed may pass.
      const nodes = await access.nodes({ fresh: true });
      if (nodes.some(({ nodeKey }) => nodeKey === kept.nodeKey)) return;
      await forgetIdentity(fleet, host);
      tell('the server does not know the identity that was kept any more; the next run joins with a key');
    },
  };
}

function gone(): BringupError {
  return new BringupError({
    code: 'mesh-identity-not-kept',
    category: 'filesystem',
    what: 'the identity that this machine kept of the host is not there any more',
    remedy: 'run it again: the host then joins with a key',
  });
}
