import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { serve } from '../../test/cases/resources/download/server.ts';
import { disk } from '../../test/cases/resources/file/on-disk.ts';
import { sha256 } from '../core/json.ts';
import { Secret } from '../core/secret.ts';
import { sh } from '../core/sh.ts';
import { downloadKind } from './download.ts';
import { fetchFailure } from './download-failure.ts';
import { fetchInto } from './download-fetch.ts';

const TEXT = 'binary\0\xff text\n';
const ROUTES = {
  '/good': { body: Buffer.from(TEXT, 'latin1').toString('base64') },
  '/moved': { to: '/good' },
  '/private': { body: Buffer.from('for you').toString('base64'), token: 'tok"en \\x' },
  '/broken': { status: 503 },
};
const HASH = sha256(Buffer.from(TEXT, 'latin1'));

/** Puts only these programs of the machine into PATH, so that a host without curl can be tried. */
function only(root: string, programs: readonly string[]) {
  for (const program of programs) {
    const path = ['/usr/bin', '/bin'].map((directory) => `${directory}/${program}`).find(existsSync);
    if (path !== undefined) symlinkSync(path, `${root}/${program}`);
  }
  return sh`PATH=${root}`;
}

const WITHOUT_CURL = ['rm', 'wget', 'sha256sum', 'mv', 'sync', 'chmod', 'chown', 'stat', 'ln', 'cp', 'cat', 'sh'];

test('a file is fetched, checked, dressed and taken back', async () => {
  await using server = await serve(ROUTES);
  using here = disk();
  writeFileSync(`${here.root}/old`, 'old');
  const [fresh, moved, old] = here.live(downloadKind, [
    { path: `${here.root}/a b`, url: `${server.url}/good`, sha256: HASH, mode: '0755', state: 'present' },
    { path: `${here.root}/moved`, url: `${server.url}/moved`, sha256: HASH, state: 'present' },
    { path: `${here.root}/old`, url: `${server.url}/good`, sha256: HASH, state: 'present' },
  ]);
  for (const life of [fresh, moved, old]) {
    expect(life).toMatchObject({ exit: 0, output: '', verdict: 'ok', undone: 0, after: { sha256: HASH } });
    expect(life?.restored).toEqual(life?.before);
  }
  expect(fresh?.after).toMatchObject({ mode: '0755' });
  expect(readFileSync(`${here.root}/old`, 'utf8')).toBe('old');
});

test('a wrong hash puts nothing in place and tells both hashes', async () => {
  await using server = await serve(ROUTES);
  using here = disk();
  writeFileSync(`${here.root}/x`, 'old');
  const wrong = 'f'.repeat(64);
  const [life] = here.live(downloadKind, [
    { path: `${here.root}/x`, url: `${server.url}/good`, sha256: wrong, state: 'present' },
  ]);
  expect(life?.problem).toMatchObject({ code: 'download-wrong-hash', retryable: false });
  expect(life?.problem?.what).toContain(HASH);
  expect(life?.problem?.what).toContain(wrong);
  expect(readFileSync(`${here.root}/x`, 'utf8')).toBe('old');
  expect(readdirSync(here.root)).toEqual(['x']);
});

test('what goes wrong is told with its cause', async () => {
  await using server = await serve(ROUTES);
  using here = disk();
  const closed = server.url.replace(/\d+$/, '1');
  const lives = here.live(
    downloadKind,
    [`${server.url}/none`, `${closed}/x`, 'http://no-such-host.invalid/x'].map((url, index) => ({
      path: `${here.root}/${index}`,
      url,
      sha256: HASH,
      state: 'present' as const,
    })),
  );
  expect(lives.map(({ problem }) => problem?.code)).toEqual([
    'download-missing',
    'download-no-connection',
    'download-dns',
  ]);
  const [nowhere] = here.live(downloadKind, [
    { path: `${here.root}/no/x`, url: `${server.url}/good`, sha256: HASH, state: 'present' },
  ]);
  expect(nowhere?.problem?.code).toBe('no-parent-directory');
});

test('a token travels on stdin of curl, in no argument', async () => {
  await using server = await serve(ROUTES);
  using here = disk();
  const spec = {
    path: `${here.root}/x`,
    url: `${server.url}/private`,
    sha256: sha256('for you'),
    bearerToken: new Secret('TOKEN', 'tok"en \\x'),
    state: 'present',
  } as const;
  const [life] = here.live(downloadKind, [spec]);
  expect(life).toMatchObject({ exit: 0, verdict: 'ok' });
  expect(downloadKind.apply([{ spec, state: { type: 'missing' }, action: { fetch: true } }]).text).not.toContain(
    'tok"en',
  );
});

test.runIf(existsSync('/usr/bin/wget'))('without curl, wget does it; a token it does not get', async () => {
  await using server = await serve(ROUTES);
  using here = disk();
  const path = only(here.root, WITHOUT_CURL);
  const target = `${here.root}/file`;
  const good = here.run(sh`${path}; bu_t=${target}; ${fetchInto({ url: `${server.url}/good` })} && bu_sha256 "$bu_t"`);
  expect(good.output).toContain(HASH);
  const { code } = here.run(
    sh`${path}; bu_t=${target}.2; ${fetchInto({ url: `${server.url}/private`, bearerToken: new Secret('T', 'x') })}`,
  );
  expect(fetchFailure(code, '', { url: 'x', sha256: '' }, '/x')?.what).toContain('no curl');
});

test('without both, the problem says what to install', () => {
  using here = disk();
  const { code } = here.run(
    sh`${only(
      here.root,
      WITHOUT_CURL.filter((name) => name !== 'wget'),
    )}; bu_t=${here.root}/x; ${fetchInto({ url: 'http://127.0.0.1:1/' })}`,
  );
  expect(fetchFailure(code, '', { url: 'x', sha256: '' }, '/x')).toMatchObject({
    code: 'no-download-client',
    remedy: 'add `curl` under `packages:`',
  });
});

test('a proxy is used where one is set, and not for what is reached directly', async () => {
  await using server = await serve(ROUTES);
  using here = disk();
  const proxy = { http: 'http://127.0.0.1:1' };
  const [through, direct] = here.live(downloadKind, [
    { path: `${here.root}/1`, url: `${server.url}/good`, sha256: HASH, proxy, state: 'present' },
    {
      path: `${here.root}/2`,
      url: `${server.url}/good`,
      sha256: HASH,
      proxy: { ...proxy, noProxy: ['127.0.0.1'] },
      state: 'present',
    },
  ]);
  expect(through?.problem?.code).toBe('download-no-connection');
  expect(direct).toMatchObject({ exit: 0, verdict: 'ok' });
});

describe('what programs say', () => {
  const cases: readonly (readonly [number, string, string])[] = [
    [22, 'curl: (22) The requested URL returned error: 404', 'download-missing'],
    [22, 'curl: (22) The requested URL returned error: 403', 'download-forbidden'],
    [22, 'curl: (22) The requested URL returned error: 503 Service Unavailable', 'download-server-error'],
    [6, 'curl: (6) Could not resolve host: example.invalid', 'download-dns'],
    [5, 'curl: (5) Could not resolve proxy: proxy.invalid', 'proxy-dns'],
    [
      7,
      "curl: (7) Failed to connect to 127.0.0.1 port 1 after 0 ms: Couldn't connect to server",
      'download-no-connection',
    ],
    [60, 'curl: (60) SSL certificate problem: certificate has expired', 'download-tls'],
    [28, 'curl: (28) Operation too slow. Less than 100 bytes/sec transferred the last 60 seconds', 'download-timeout'],
    [23, 'curl: (23) Failure writing output to destination: No space left on device', 'disk-full'],
    [8, '2026-01-01 00:00:00 ERROR 404: Not Found.', 'download-missing'],
    [4, "wget: unable to resolve host address 'example.invalid'", 'download-dns'],
    [1, 'wget: server returned error: HTTP/1.1 404 Not Found', 'download-missing'],
    [1, "wget: bad address 'example.invalid'", 'download-dns'],
    [5, "ERROR: cannot verify example.org's certificate, issued by 'CN=x'", 'download-tls'],
  ];
  test.each(cases)('exit %i, %s', (exit, output, code) => {
    expect(fetchFailure(exit, output, { url: 'https://example.org/x', sha256: '' }, '/opt/x')?.code).toBe(code);
  });
});
