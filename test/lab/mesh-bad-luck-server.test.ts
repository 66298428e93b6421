import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { installTailscale } from '../support/mesh/by-hand.ts';
import { meshLab } from '../support/mesh/mesh-lab.ts';
import { expectNothingHalf, expectTold } from './support/condition.ts';
import { meshTrouble } from './support/mesh-trouble.ts';
import { until } from './support/other-runner.ts';
import { requireLab } from './support/require-lab.ts';

describe.skipIf(!requireLab())('a control server that is no help', () => {
  const mesh = meshLab([{ name: 'a', suite: 'trixie' }], { archives: [] });
  const { run, apply, applyWith, nodes, liveKeys, on, expectHeals } = meshTrouble(mesh);
  const fleet = (over: Record<string, unknown> = {}, server: Record<string, unknown> = {}) =>
    mesh.fleetFile({
      server: { server: mesh.tap().url, ...server },
      mesh: { install: { from: 'present' }, timeouts: { connect: '6s', online: '10s' }, ...over },
    });
  const expectUntouched = async () => {
    expect([await nodes(), await liveKeys()]).toEqual([[], []]);
    expect(
      await on(
        'a',
        'tailscale status --json | grep BackendState; test -e /var/lib/bringup/journal.jsonl && cat /var/lib/bringup/journal.jsonl || :',
      ),
    ).toBe('"BackendState": "NeedsLogin",');
  };
  beforeAll(() => installTailscale(mesh.lab(), 'a'));

  it('is down: plan and apply say so, and nothing is begun', async () => {
    const file = await mesh.fleetFile({ mesh: { install: { from: 'present' } } });
    const down = {
      outcome: 'failed',
      exit: 3,
      code: 'mesh-server-unreachable',
      category: 'network',
      what: /^no connection to the mesh server http:.*ECONNREFUSED/,
      remedy: /whether the server runs/,
    } as const;
    await mesh.server().stop();
    try {
      expectTold(await run(file, 'plan'), down);
      expectTold(await apply(file), down);
    } finally {
      await mesh.server().start();
    }
    await expectUntouched();
  });

  it('is silent, or too old', async () => {
    const file = await fleet();
    {
      await using _ = mesh.server().freeze();
      expectTold(await apply(file), {
        outcome: 'failed',
        exit: 3,
        code: 'mesh-server-slow',
        category: 'timeout',
        what: /did not answer within 10 s$/,
        remedy: /overloaded/,
      });
    }
    using _ = mesh.tap().answer({ method: 'GET', path: /^\/version/ }, 200, '{"version":"v0.22.3"}');
    expectTold(await apply(file), {
      outcome: 'refused',
      exit: 10,
      code: 'mesh-server-too-old',
      category: 'unsupported',
      what: /is Headscale 0\.22\.3, and bringup speaks with 0\.23 and newer$/,
      remedy: /upgrade the server/,
    });
    await expectUntouched();
  });

  it('knows neither the user nor the key, or knew it until a second ago', async () => {
    expectTold(await apply(await fleet({}, { user: 'mash' })), {
      outcome: 'refused',
      exit: 10,
      code: 'mesh-user-missing',
      category: 'config',
      what: /has no user mash; did you mean mesh\?$/,
      remedy: /headscale users create mash/,
    });
    const file = await fleet();
    const refused = {
      outcome: 'refused',
      exit: 10,
      code: 'mesh-key-refused',
      category: 'auth',
      what: /does not accept the API key in HEADSCALE_API_KEY: it is wrong, or it has expired$/,
      remedy: /headscale apikeys create/,
    } as const;
    const shortLived = await mesh.server().apiKey('1s');
    const wrong = shortLived.replace(/.{8}$/, 'aaaaaaaa');
    expectTold(await applyWith({ HEADSCALE_API_KEY: wrong }, file), refused);
    for (let used = 0; used < 40 && (await ask(shortLived)) === 200; used += 1) await delay(100);
    const expired = await applyWith({ HEADSCALE_API_KEY: shortLived }, file);
    expectTold(expired, refused);
    expect(expired.traces).not.toContain(shortLived.slice(-20));
    await expectUntouched();
  });
  const ask = async (key: string) =>
    (await fetch(`${mesh.server().url}/api/v1/user`, { headers: { authorization: `Bearer ${key}` } })).status;

  it('is too new for the client: said before a key is made', async () => {
    await on(
      'a',
      `mv /usr/bin/tailscale /usr/bin/tailscale.real
printf '#!/bin/sh\\nif [ "$1" = status ]; then tailscale.real "$@" | sed s/1.102.3/1.78.1/; else exec tailscale.real "$@"; fi\\n' >/usr/bin/tailscale
chmod 755 /usr/bin/tailscale`,
    );
    try {
      expectTold(await apply(await fleet()), {
        outcome: 'refused',
        exit: 10,
        code: 'mesh-client-old',
        category: 'unsupported',
        what: /takes Tailscale 1\.80 and newer, and the host has 1\.78\.1$/,
        remedy: /install/,
      });
    } finally {
      await on('a', 'mv /usr/bin/tailscale.real /usr/bin/tailscale');
    }
    expect([await nodes(), await liveKeys()]).toEqual([[], []]);
  });

  it('takes no new key, with its own words for why', async () => {
    using _ = mesh
      .tap()
      .answer({ method: 'POST', path: /preauthkey/ }, 400, '{"code":3,"message":"tag:worker: tag is not permitted"}');
    expectTold(await apply(await fleet({ tags: ['tag:worker'] })), {
      outcome: 'refused',
      exit: 10,
      code: 'mesh-tag-refused',
      category: 'config',
      what: /refused POST \/api\/v1\/preauthkey \(HTTP 400\): tag:worker: tag is not permitted$/,
      remedy: /tagOwners/,
    });
    expect([await nodes(), await liveKeys()]).toEqual([[], []]);
  });

  it('goes down when the key is made: nothing is left of it, and the next run deletes the key', async () => {
    const file = await fleet();
    // A client asks for this first: it gets no further.
    const door = mesh.tap().answer({ method: 'GET', path: /^\/key/ }, 503, '');
    const cut = apply(file);
    await until(async () => (await liveKeys()).length === 1, 'a key is made', 30_000);
    await mesh.server().stop();
    const told = await cut.finally(() => mesh.server().start());
    door[Symbol.dispose]();
    expect(told.traces).toMatch(/key \d+, which nobody used, could not be deleted at the server/);
    expect(told.traces).toMatch(/does not get through to http:\S+ \(fetch control key: 503 Service Unavailable/);
    expectTold(told, {
      outcome: 'failed',
      exit: 3,
      code: 'mesh-server-unreachable',
      category: 'network',
      what: /^no connection to the mesh server/,
      remedy: /whether the server runs/,
    });
    expect(await liveKeys()).toHaveLength(1);
    await expectNothingHalf(mesh.lab(), 'a');
    await expectHeals(file);
    expect(await nodes()).toEqual(['a online']);
  });

  it('does not know a tag in its policy: the node keeps what it has', async () => {
    const file = await fleet({ tags: ['tag:nobody'] });
    expectTold(await apply(file), {
      outcome: 'refused',
      exit: 10,
      code: 'mesh-tag-refused',
      category: 'config',
      what: /tag:nobody/,
      remedy: /tagOwners in the policy/,
    });
    await expectHeals(await fleet({ tags: ['tag:worker'] }));
    expect(await mesh.server().cli('nodes', 'list', '-o', 'json')).toMatch(/"tag:worker"/);
  });

  it('is down when all is right: that cannot be said then, and nothing is touched', async () => {
    const file = await fleet();
    await mesh.server().stop();
    try {
      expectTold(await apply(file), {
        outcome: 'failed',
        exit: 3,
        code: 'mesh-server-unreachable',
        category: 'network',
        what: /^no connection to the mesh server/,
        remedy: /whether the server runs/,
      });
    } finally {
      await mesh.server().start();
    }
    expect(await on('a', 'tailscale status --json --peers=false')).toContain('"BackendState": "Running"');
  });
});
