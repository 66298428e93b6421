import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { CAPABILITIES } from '../../../src/capabilities.ts';
import { connector } from '../../../src/engine/connect-host.ts';
import { loadFleet } from '../../../src/fleet/load-fleet.ts';
import { poll } from '../../../src/lab/poll.ts';
import { type ControlOptions, type ControlServer, openControlServer } from '../../../src/mesh/control-server.ts';
import { meshSectionOf } from '../../../src/mesh/status.ts';
import type { MeshServer } from '../../support/mesh/mesh-server.ts';
import { makeKey, publicLine, type Sshd, startSshd } from './sshd.ts';

/** How one and the same server is asked. */
export const WAYS = ['its API', 'its command line', 'its command line over SSH'] as const;
export type Way = (typeof WAYS)[number];

export interface OpenWay extends AsyncDisposable {
  readonly control: ControlServer;
  /** The arguments of every command that ran at the control host, and what it printed as errors. Empty for the API. */
  traces(): string;
  /** Lets a command that makes a key do it, and not end until this is disposed of. Not for the API. */
  holdKeys(): Disposable & { readonly held: Promise<unknown> };
  /** The sshd in between. */
  readonly sshd: Sshd | undefined;
}

/** Opens a real server as a fleet file says. `section` overrides parts of its mesh section. */
export async function openWay(
  way: Way,
  server: MeshServer,
  section: object = {},
  options: Pick<ControlOptions, 'signal'> = {},
): Promise<OpenWay> {
  await using failed = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'control-'));
  failed.defer(() => rmSync(folder, { recursive: true, force: true }));
  const trace = join(folder, 'trace');
  const command = join(folder, 'headscale');
  const hold = join(folder, 'hold');
  // The whole command line as /proc would show it, and stderr beside.
  const lines = [
    '#!/bin/sh',
    `echo "$*" >>'${trace}'`,
    `'${server.program}' "$@" 2>'${trace}.'$$; code=$?`,
    `case "$*" in *preauthkeys*create*) while [ -e '${hold}' ]; do : >'${hold}.held'; sleep 0.05; done;; esac`,
    `cat '${trace}.'$$ >>'${trace}'; cat '${trace}.'$$ >&2`,
    'exit $code',
  ];
  writeFileSync(command, `${lines.join('\n')}\n`);
  chmodSync(command, 0o755);
  const sshd = way === WAYS[2] ? failed.use(await sshdWithKey(folder)) : undefined;
  const place = way === WAYS[2] ? { host: 'ctl' } : { local: true };
  const asked =
    way === WAYS[0]
      ? { 'api-key': { secret: 'HEADSCALE_API_KEY' } }
      : { control: { ...place, command, config: server.config } };
  const file = join(folder, 'fleet.yaml');
  const ssh = {
    user: 'root',
    port: sshd?.port ?? 22,
    key: join(folder, 'key'),
    'known-hosts': [sshd?.knownHosts().trim() ?? 'x'],
  };
  const mesh = { server: server.url, user: 'mesh', ...asked, ...section };
  writeFileSync(
    file,
    stringify({ version: 'bringup/v1', fleet: { name: 'lab' }, mesh, hosts: { ctl: { address: '127.0.0.1', ssh } } }),
  );
  const env = { USER: 'root', HEADSCALE_API_KEY: await server.apiKey('1h') };
  const fleet = await loadFleet({ file, capabilities: CAPABILITIES, env, secrets: 'require' });
  const mine = meshSectionOf(fleet);
  if (mine === undefined) throw new Error('no mesh section');
  const control = failed.use(await openControlServer(mine, { fleet, connect: connector(fleet, {}), ...options }));
  const disposal = failed.move();
  return {
    control,
    sshd,
    holdKeys() {
      writeFileSync(hold, '');
      return {
        held: poll(() => existsSync(`${hold}.held`) || undefined, { timeoutMs: 10_000 }),
        [Symbol.dispose]: () => rmSync(hold, { force: true }),
      };
    },
    traces: () => (existsSync(trace) ? readFileSync(trace, 'utf8') : ''),
    [Symbol.asyncDispose]: () => disposal.disposeAsync(),
  };
}

async function sshdWithKey(folder: string): Promise<Sshd> {
  return startSshd({ authorized: [publicLine(makeKey(folder, 'key'))] });
}
