import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meshBehind } from '../support/mesh/mesh-behind.ts';
import { meshLab } from '../support/mesh/mesh-lab.ts';
import { openTlsDoor } from '../support/mesh/tls-door.ts';
import { CLIENT, startTailscaleApi, type TailscaleApiServer } from '../support/tailscale-api.ts';
import { requireLab } from './support/require-lab.ts';
import { temporary } from './support/temporary.ts';

/** What a client logs in to when it is told nothing. Source: tailscale ipn/prefs.go, DefaultControlURL. */
const CONTROL = 'controlplane.tailscale.com';

/*
 * A tailnet as hosts and runs see it: keys come from an API of Tailscale's shapes, and a client joins with them where it joins by
 * itself. Behind both stands a real Headscale; the name of the service leads to it on this host, with a certificate it trusts.
 */
describe.skipIf(!requireLab())('a host that joins a tailnet', () => {
  const place = temporary();
  const mesh = meshLab([{ name: 'gpu-1', suite: 'trixie' }]);
  const started = new AsyncDisposableStack();
  let api: TailscaleApiServer;
  const on = async (script: string, input = '') => {
    const { code, stdout, stderr } = await mesh.lab().run('gpu-1', script, { input });
    if (code !== 0) throw new Error(`${script}: ${stderr}${stdout}`);
    return stdout.trim();
  };
  beforeAll(async () => {
    const { url } = mesh.server();
    const address = mesh.lab().gateway;
    const { HEADSCALE_API_KEY: apiKey = '' } = mesh.env();
    api = started.use(await startTailscaleApi({}, meshBehind(url, apiKey)));
    const door = { folder: place(), address, serverPort: Number(new URL(url).port), name: CONTROL, port: 443 };
    const { certificate } = started.use(await openTlsDoor(door));
    await on(`echo '${address} ${CONTROL}' >>/etc/hosts`);
    await on('mkdir -p /etc/ssl/certs; cat >>/etc/ssl/certs/ca-certificates.crt', certificate);
  });
  afterAll(() => started.disposeAsync());

  const bringup = async (command: readonly string[], section: object) => {
    const oauth = { 'client-id': CLIENT.id, 'client-secret': { secret: 'TS_OAUTH_SECRET' } };
    const file = await mesh.fleetFile({
      server: { server: undefined, 'api-key': undefined, user: undefined, tailnet: { api: api.url, oauth } },
      mesh: { tags: ['tag:worker'], ...section },
    });
    const before = api.asked.length;
    const words = [...command, '--yes', '--json', '--fleet', file];
    const { json, traces } = await mesh.bringupWith({ env: { TS_OAUTH_SECRET: CLIENT.secret } }, ...words);
    for (const { key } of api.keys) expect(traces).not.toContain(key);
    expect(traces).not.toContain(CLIENT.secret);
    const changes = api.asked.slice(before).filter((line) => !line.startsWith('GET') && !line.includes('/oauth/'));
    return { hosts: json.hosts?.map(({ outcome, problem }) => [outcome, problem?.code]), changes, json };
  };

  it('with a key of the API, where clients join by themselves; and again nothing is asked for', async () => {
    const section = { 'advertise-routes': ['10.99.0.0/24'] };
    const joined = await bringup(['apply'], section);
    expect(joined.hosts, JSON.stringify(joined.json)).toEqual([['changed', undefined]]);
    const [device] = await api.list();
    expect(joined.changes).toEqual(['POST /api/v2/tailnet/-/keys', `POST /api/v2/device/${device?.nodeId}/routes`]);
    expect(device).toMatchObject({
      name: 'gpu-1.mesh.test',
      connectedToControl: true,
      tags: ['tag:worker'],
      enabledRoutes: ['10.99.0.0/24'],
    });
    expect(JSON.parse(await on('tailscale debug prefs'))).toMatchObject({ ControlURL: `https://${CONTROL}` });
    expect(device?.['addresses']).toContain(await on('tailscale ip -4'));
    expect(await bringup(['apply'], section)).toMatchObject({ hosts: [['converged', undefined]], changes: [] });
  });

  it('and leaves it', async () => {
    const [device] = await api.list();
    const left = await bringup(['mesh', 'leave', '--select', 'gpu-1'], {});
    expect(left.hosts, JSON.stringify(left.json)).toEqual([['changed', undefined]]);
    expect(left.changes).toEqual([`DELETE /api/v2/device/${device?.nodeId}`]);
    expect([await api.list(), await mesh.server().nodes()]).toEqual([[], []]);
  });
});
