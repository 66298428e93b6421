import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BringupError } from '../../src/core/error.ts';
import { ANSWERS as HEADSCALE, read as readHeadscale } from '../../src/mesh/headscale/answers.ts';
import { apiShape } from '../../src/mesh/headscale/cli/api-shape.ts';
import { commandFailed } from '../../src/mesh/headscale/cli/errors.ts';
import { read as readTailscale, ANSWERS as TAILSCALE } from '../../src/mesh/tailscale/answers.ts';
import { saidBy } from '../../src/mesh/tailscale/said.ts';
import { forInputs, hostileText } from './inputs.ts';

const where = { url: 'https://mesh.example.org', asked: 'GET /' };

/** JSON that is nearly an answer: right keys, wrong values now and then. */
const nearly = (list: string, keys: readonly string[]) =>
  fc.record({
    [list]: fc.oneof(
      fc.jsonValue(),
      fc.array(
        fc.record(
          Object.fromEntries(keys.map((key) => [key, fc.oneof(fc.jsonValue(), fc.string(), fc.boolean(), fc.nat())])),
          { requiredKeys: [] },
        ),
      ),
    ),
  });

const NODE = [
  'id',
  'name',
  'givenName',
  'user',
  'ipAddresses',
  'online',
  'lastSeen',
  'expiry',
  'tags',
  'availableRoutes',
  'machineKey',
];
const DEVICE = [
  'id',
  'nodeId',
  'name',
  'hostname',
  'user',
  'addresses',
  'tags',
  'connectedToControl',
  'expires',
  'keyExpiryDisabled',
];

/** A value, or the one error that is made on purpose. */
function readable<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (error instanceof BringupError && error.code === 'mesh-answer-unreadable') return undefined;
    throw error;
  }
}

test('answers of a Headscale are read or told as unreadable', () => {
  forInputs(fc.oneof(fc.jsonValue(), nearly('nodes', NODE)), (json) => {
    for (const node of readable(() => readHeadscale(HEADSCALE.nodes, json, where)) ?? []) {
      expect([typeof node.name, typeof node.online, Array.isArray(node.addresses)]).toEqual([
        'string',
        'boolean',
        true,
      ]);
      for (const time of [node.lastSeen, node.expiry]) expect(Date.parse(time ?? '2026-11-21T08:00:00Z')).not.toBeNaN();
    }
  });
});

test('answers of a tailnet are read or told as unreadable', () => {
  forInputs(fc.oneof(fc.jsonValue(), nearly('devices', DEVICE)), (json) => {
    for (const node of readable(() => readTailscale(TAILSCALE.devices, json, where.url, where.asked)) ?? []) {
      expect(node.id).not.toBe('');
      expect(node.tags.length > 0 && node.user !== undefined).toBe(false);
    }
  });
});

test('any JSON has a shape, and what has that of the API keeps it', () => {
  const shaped = fc.jsonValue().filter((json) => !/_[a-z0-9]|"(?:seconds|nanos)"/.test(JSON.stringify(json)));
  forInputs(shaped, (json) => {
    expect(JSON.stringify(apiShape(json))).toBe(JSON.stringify(json));
  });
  forInputs(fc.jsonValue(), (json) => {
    expect(JSON.stringify(apiShape(json))).toEqual(expect.any(String));
  });
});

test('whatever a command prints as its error becomes a sentence, without what it printed as its result', () => {
  forInputs(fc.tuple(hostileText, fc.integer({ min: 1, max: 255 })), ([stderr, code]) => {
    const ran = { code, stdout: 'hskey-auth-made-for-this-test', stderr };
    const error = commandFailed('headscale on ctl', ['nodes', 'list', '--x'], ran);
    expect(error.message).not.toContain('made-for-this-test');
    expect(error.message.length).toBeLessThan(500);
  });
  forInputs(hostileText, (text) => {
    expect(saidBy(text, []).length).toBeLessThanOrEqual(300);
  });
});
