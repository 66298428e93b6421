import { createHmac } from 'node:crypto';
import { relative } from 'node:path';
import { digest, sha256 } from '../core/json.ts';
import { secretsIn } from '../core/secrets-in.ts';
import type { LookedAt } from './look.ts';
import type { FlashContext } from './run.ts';

/**
 * A digest of what the sections of a node's host say, with the files that they name: another one means another post-install. Secrets count by a
 * code that only the node's private host key can make: the digest is shown. Throws BringupErrors for what cannot be.
 */
export async function wantedOfHost(
  { target: { host }, key }: Pick<LookedAt, 'target' | 'key'>,
  { fleet, capabilities, connect, signal }: Pick<FlashContext, 'fleet' | 'capabilities' | 'connect' | 'signal'>,
): Promise<string> {
  const alone = { ...fleet, hosts: [host] };
  const parts = [];
  for (const { name, prepare, wanted } of capabilities) {
    const section = host.sections[name];
    if (section === undefined) continue;
    const prepared = await prepare?.(alone, { signal, connect: (one) => connect(one, signal) });
    const all = wanted({ fleet, host, section: section as object, facts: undefined, prepared, value: () => undefined });
    parts.push({
      name,
      section,
      files: filesIn(prepared, fleet.root),
      wanted: all.map(({ kind, spec, needs, notify }) => [kind.kind, spec, needs, notify]),
      secrets: key === undefined ? [] : secretsIn(section).map((one) => codeOf(one.reveal(), key.private.reveal())),
    });
  }
  return digest(parts);
}

/** What a capability has read beside the fleet file. What of it waits for facts of the host is in no `wanted` yet. */
function filesIn(prepared: unknown, root: string): readonly (readonly [string, string])[] {
  if (!(prepared instanceof Map)) return [];
  return [...prepared]
    .flatMap(([path, bytes]: [unknown, unknown]) =>
      typeof path === 'string' && bytes instanceof Uint8Array ? [[relative(root, path), sha256(bytes)] as const] : [],
    )
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function codeOf(secret: string, key: string): string {
  return createHmac('sha256', key).update(secret).digest('hex');
}
