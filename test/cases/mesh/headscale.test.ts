import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BringupError } from '../../../src/core/error.ts';
import { Secret } from '../../../src/core/secret.ts';
import { openHeadscale } from '../../../src/mesh/headscale/client.ts';
import { connectionError } from '../../../src/mesh/http/errors.ts';
import { cannedServer, type Given, KEY } from './server.ts';

/** What a server answers by path, and what is understood. */
interface Case {
  readonly case: string;
  readonly answers: Readonly<Record<string, Given>>;
  readonly version?: string;
  readonly users?: readonly object[];
  readonly nodes?: readonly object[];
  readonly problem?: string;
  readonly what?: string;
}

const cases = (name: string): readonly Case[] => JSON.parse(readFileSync(join(import.meta.dirname, name), 'utf8'));
const apiKey = new Secret('HEADSCALE_API_KEY', KEY);
const NOT_FOUND: Given = { status: 404, type: 'text/plain', text: '404 page not found\n' };
const by = (answers: Case['answers']) => (path: string) => answers[path] ?? answers['*'] ?? NOT_FOUND;

async function everything(url: string, secret = apiKey, timeoutMs = 5_000) {
  const headscale = await openHeadscale({ url, apiKey: secret, timeoutMs });
  return { version: headscale.version, users: await headscale.users(), nodes: await headscale.nodes() };
}

async function problemOf(work: Promise<unknown>): Promise<BringupError> {
  const error = await work.then(() => undefined, (thrown: unknown) => thrown);
  if (!(error instanceof BringupError)) throw error ?? new Error('nothing was thrown');
  return error;
}

describe('what a server of each version says', () => {
  test.each(cases('versions.json'))('$case', async ({ answers, version, users, nodes }) => {
    await using server = await cannedServer(by(answers));
    // As JSON, where what is not known is left out.
    expect(JSON.parse(JSON.stringify(await everything(server.url)))).toEqual({ version, users, nodes });
    const withKey = server.asked.filter((line) => line.endsWith(' key'));
    expect(withKey).toEqual(server.asked.filter((line) => /^GET \/api\/v1\/(user|node|routes) /.test(line)));
  });
});

describe('what is told when it goes wrong', () => {
  test.each(cases('troubles.json'))('$case', async ({ answers, problem, what }) => {
    await using server = await cannedServer(by(answers));
    const error = await problemOf(everything(server.url));
    expect(error.code).toBe(problem);
    expect(error.message).toContain(what);
    expect(JSON.stringify({ ...error, message: error.message, cause: String(error.cause) })).not.toContain(KEY);
  });

  test('a server that does not answer is given up after the time of one request', async () => {
    await using server = await cannedServer(() => undefined);
    expect(await problemOf(everything(server.url, apiKey, 50))).toMatchObject({ code: 'mesh-server-slow', category: 'timeout' });
    expect(server.asked).toHaveLength(1);
  });

  test('a server that is down', async () => {
    const server = await cannedServer(() => undefined);
    await server[Symbol.asyncDispose]();
    const error = await problemOf(everything(server.url));
    expect(error).toMatchObject({ code: 'mesh-server-unreachable', category: 'network' });
    expect(error.message).toContain('ECONNREFUSED');
  });

  test('https to a server that speaks plain HTTP', async () => {
    await using server = await cannedServer(() => NOT_FOUND);
    expect((await problemOf(everything(server.url.replace('http:', 'https:')))).code).toBe('mesh-server-tls');
  });

  test.each([
    ['ENOTFOUND', 'mesh-server-name'],
    ['EAI_AGAIN', 'mesh-server-name'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'mesh-server-certificate'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'mesh-server-certificate'],
    ['CERT_HAS_EXPIRED', 'mesh-server-certificate'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'mesh-server-certificate'],
    ['ECONNRESET', 'mesh-server-unreachable'],
    ['UND_ERR_SOCKET', 'mesh-server-unreachable'],
  ])('%s is %s', (code, expected) => {
    const cause = Object.assign(new Error('the reason'), { code });
    const error = connectionError('https://mesh.example.org', new TypeError('fetch failed', { cause }), 10_000);
    expect(error.code).toBe(expected);
    expect(error.message).toContain(code);
  });

  test('a key that no header can carry is never sent or shown; spaces around a key are nothing', async () => {
    await using server = await cannedServer(by(cases('versions.json').at(-1)?.answers ?? {}));
    const error = await problemOf(everything(server.url, new Secret('HEADSCALE_API_KEY', `${KEY}\nand ${KEY}`)));
    expect(error.code).toBe('mesh-key-malformed');
    expect(`${error.message} ${error.stack}`).not.toContain(KEY);
    await everything(server.url, new Secret('HEADSCALE_API_KEY', ` ${KEY}\n`));
    expect(server.asked.filter((line) => line.endsWith(' key'))).toHaveLength(2);
  });
});

describe('trying again', () => {
  test('a question is asked again while the network fails', async () => {
    const { answers } = cases('versions.json').at(-1) ?? { answers: {} };
    await using server = await cannedServer((path, nth) =>
      nth === 2 || nth === 3 ? { status: 503, type: 'text/plain', text: 'starting' } : by(answers)(path),
    );
    await everything(server.url);
    expect(server.asked.filter((line) => line.includes('/api/v1/user'))).toHaveLength(3);
  });

  test('three times, and not when the key is wrong', async () => {
    const version: Given = { status: 200, type: 'application/json', body: { version: 'v0.29.2' } };
    for (const [status, times] of [[503, 3], [401, 1]] as const) {
      await using server = await cannedServer((path) => (path === '/version' ? version : { status, type: '', text: '' }));
      await problemOf(everything(server.url));
      expect(server.asked).toHaveLength(1 + times);
    }
  });

  test('a run that is cancelled stops waiting at once', async () => {
    await using server = await cannedServer(() => undefined);
    const stop = new AbortController();
    const opening = openHeadscale({ url: server.url, apiKey, signal: stop.signal });
    stop.abort(new Error('cancelled by the test'));
    await expect(opening).rejects.toThrow('cancelled by the test');
  });
});
