import type { MeshServer } from './mesh-server.ts';

/**
 * Adds a node that no machine stands behind: what a login page does in the end, a registration that waits, and its
 * approval. Source: headscale hscontrol/grpcv1.go, DebugCreateNode.
 */
export async function addDebugNode(
  { url, version }: MeshServer,
  apiKey: string,
  name: string,
  routes: readonly string[] = [],
): Promise<void> {
  const random = Buffer.from(crypto.getRandomValues(new Uint8Array(18))).toString('base64url');
  const key = version === '0.29.2' ? `hskey-authreq-${random}` : random;
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' };
  const post = async (path: string, body: object) => {
    const answer = await fetch(`${url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`);
  };
  await post('/api/v1/debug/node', { user: 'mesh', key, name, routes });
  await post(`/api/v1/node/register?user=mesh&key=${key}`, {});
}
