import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { requireGo } from '../support/mesh/go-program.ts';
import { type MeshServer, startMeshServer } from '../support/mesh/mesh-server.ts';
import { type ServerTap, tapServer } from '../support/mesh/server-tap.ts';
import { openWay, WAYS } from './support/control-ways.ts';

describe.skipIf(!requireGo())('a run that is cancelled while the server makes a key', () => {
  const started = new AsyncDisposableStack();
  let server: MeshServer;
  let tap: ServerTap;
  beforeAll(async () => {
    server = started.use(await startMeshServer());
    tap = started.use(await tapServer(server.url, '127.0.0.1'));
  }, 1_200_000);
  afterAll(() => started.disposeAsync());

  test.each(WAYS)('gets to know the key, and can give it back: by %s', async (way) => {
    const run = new AbortController();
    await using open = await openWay(way, server, { server: tap.url }, { signal: run.signal });
    const { control } = open;
    using hold = way === WAYS[0] ? tap.hold({ method: 'POST', path: /\/preauthkey$/ }) : open.holdKeys();
    const made = control.createKey({ expiration: new Date(Date.now() + 600_000), tags: [], ephemeral: false });
    made.catch(() => undefined);
    await hold.held;
    run.abort(new Error('cancelled'));
    hold[Symbol.dispose]();
    const { id } = await made;
    const useful = async () => (await control.keys()).filter((key) => Date.parse(key.expiration ?? '') > Date.now());
    expect((await useful()).map((key) => key.id)).toEqual([id]);
    await control.deleteKey(id);
    expect(await useful()).toEqual([]);
    await expect(control.nodes()).rejects.toThrow(/cancelled/i);
  });
});
