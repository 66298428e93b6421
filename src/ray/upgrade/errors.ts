import { BringupError } from '../../core/error.ts';
import { listed } from '../../report/counted.ts';

/** What is not whole before cannot be proven to be as before. */
export function notWhole(cluster: string, hosts: readonly string[]): BringupError {
  return new BringupError({
    code: 'ray-upgrade-not-whole',
    category: 'config',
    what: `${listed(hosts)} ${hosts.length === 1 ? 'is no node that is' : 'are no nodes that are'} alive in the Ray cluster ${cluster}, so it could not be told whether an upgrade went well`,
    remedy:
      'see `bringup ray status`; bring them back with the settings as they were (where an upgrade left them behind: `bringup ray up` with the new ones), or write `state: drained` or `left` for them',
  });
}
