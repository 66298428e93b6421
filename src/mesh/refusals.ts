import type { Category } from '../core/category.ts';
import { BringupError } from '../core/error.ts';

interface Refusal {
  readonly code: string;
  readonly category: Category;
  /** Against what the server says. */
  readonly said: RegExp;
  readonly remedy: string;
}

/** What servers say when they understood and do not do it, in the words of 0.23 to 0.29. First match wins. */
const REFUSALS: readonly Refusal[] = [
  {
    code: 'mesh-node-missing',
    category: 'service',
    said: /node not found|node no longer exists|^record not found$/i,
    remedy: 'run it again: somebody else deleted the node meanwhile',
  },
  {
    code: 'mesh-name-taken',
    category: 'config',
    said: /name is not unique/i,
    remedy:
      'delete the other node at the server when it is of no use any more, or give this host another mesh.hostname',
  },
  {
    code: 'mesh-name-refused',
    category: 'config',
    said: /DNS (segment|label)|\bhostname "/i,
    remedy: 'give the host a mesh.hostname of 2 to 63 small letters, digits and hyphens',
  },
  {
    code: 'mesh-tag-refused',
    category: 'config',
    said: /\btags?\b/i,
    remedy: 'tags are small letters after `tag:`, and tagOwners in the policy of the server has to know them',
  },
];

/** The server understood `asked` and did not do it. `said` is its own sentence, without secrets. */
export function refusal({ asked, said }: { readonly asked: string; readonly said: string }): BringupError {
  const row = REFUSALS.find((one) => one.said.test(said));
  return new BringupError({
    code: row?.code ?? 'mesh-server-refused',
    category: row?.category ?? 'service',
    what: `${asked}${said === '' ? '' : `: ${said}`}`,
    remedy: row?.remedy ?? 'see the log of the server at this time',
  });
}
