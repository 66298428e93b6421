import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/providers/database.ts';
import { beginSession, recordEvent } from '../../src/providers/record.ts';
import { findCanaries } from './support/canaries.ts';
import { HEAD, outcomes, rayLab, WORKER } from './support/ray-fleet.ts';
import { requireLab } from './support/require-lab.ts';
import { bringup } from './support/run-cli.ts';

const ALL_MS = 900_000;
const RECORDS = '/var/lib/bringup/providers';
const LOGS = '/var/lib/bringup-ray/main/session_latest/logs';
/** What is kept of one log of Ray. */
const LOG_BYTES = 96 * 1024;

interface Status {
  readonly providers: readonly { name: string; is: string; state: string }[];
  readonly gone: readonly { name: string; host: string; reason: string }[];
}

describe.skipIf(!requireLab())('a registry that is told what really happens', { timeout: ALL_MS }, () => {
  const { fleetFile, on, place, runWith, token } = rayLab();
  const state = () => join(place(), 'state');
  const env = () => ({ BRINGUP_STATE_DIR: state(), RAY_TOKEN: token });
  const ray = async (...args: readonly string[]) =>
    runWith({ env: env() }, await fleetFile({ cluster: { probation: '4s' } }), ...args);
  const providers = (args: readonly string[], folder = state()) =>
    bringup(place(), ['providers', ...args, '--state-dir', folder], { env: env() });
  const look = async () => {
    const { code, stdout } = await ray('status');
    const { providers: all, gone } = JSON.parse(stdout) as Status;
    return {
      code,
      providers: all.map(({ name, is, state: stands }) => [name, is, stands]),
      gone: gone.map(({ name, host }) => [name, host]),
    };
  };

  it('sees a provider by its machine, misses it when its Ray is gone, and finds it again', async () => {
    const up = await ray('up');
    expect(outcomes(up), up.stderr).toEqual([
      [HEAD, 'changed', undefined],
      [WORKER, 'changed', undefined],
    ]);
    const hostKey = await on(WORKER, "ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub | cut -d ' ' -f 2");
    const identity = { machineId: await on(WORKER, 'cat /etc/machine-id'), hostKey };
    {
      using database = openDatabase(state());
      // Its name is another one than that of the host.
      const wish = { role: 'provider', run: 'r', attempt: 1 } as const;
      const { provider, session } = beginSession(database, identity, { name: 'anna' }, wish);
      recordEvent(database, provider, { kind: 'session-ended', session, outcome: 'ok' });
    }
    expect(await look()).toEqual({ code: 0, providers: [['anna', 'here', 'active']], gone: [] });
    await on(WORKER, 'systemctl stop bringup-ray-main');
    const gone = { code: 21, providers: [['anna', 'gone', 'offline']], gone: [['anna', WORKER]] };
    expect([await look(), await look()]).toEqual([gone, gone]);
    await on(WORKER, 'systemctl start bringup-ray-main');
    await expect.poll(look, { timeout: 120_000, interval: 1000 }).toMatchObject({ code: 0 });
    const events = JSON.parse((await providers(['events', 'anna', '--json'])).stdout) as { events: { kind: string }[] };
    const kinds = events.events.map(({ kind }) => kind).filter((kind) => kind !== 'facts');
    expect(kinds).toEqual(['registered', 'session-began', 'session-ended', 'offline', 'back']);
  });

  it('is made again from what its hosts keep, without what is damaged there or of another machine', async () => {
    const file = await fleetFile();
    const kept = await providers(['keep', '--fleet', file]);
    expect([kept.code, kept.stdout], kept.stderr).toEqual([
      0,
      `${HEAD}: is no provider of this registry\n${WORKER}: keeps its record\n`,
    ]);
    expect(await on(WORKER, `stat -c '%a %U' ${RECORDS} ${RECORDS}/*.json`)).toBe('700 root\n600 root');
    const again = join(place(), 'again');
    await on(WORKER, `echo '{ "version"' >${RECORDS}/damaged.json; echo x >${RECORDS}/half.json.new`);
    await on(HEAD, `mkdir -p ${RECORDS}; cat >${RECORDS}/copied.json`, await on(WORKER, `cat ${RECORDS}/01*.json`));
    const rebuilt = await providers(['rebuild', '--fleet', file, '--json'], again);
    const { hosts } = JSON.parse(rebuilt.stdout) as {
      hosts: { name: string; providers: number; problems: { code: string }[] }[];
    };
    expect(
      hosts.map(({ name, providers: count, problems }) => [name, count, problems.map(({ code }) => code)]),
    ).toEqual([
      [HEAD, 0, ['providers-foreign-record']],
      [WORKER, 1, ['providers-not-an-export']],
    ]);
    expect(rebuilt.code).not.toBe(0);
    await on(HEAD, `rm -r ${RECORDS}`);
    await on(WORKER, `rm ${RECORDS}/damaged.json ${RECORDS}/half.json.new`);
    expect((await providers(['rebuild', '--fleet', file], again)).code).toBe(0);
    const [first, second] = [await providers(['export']), await providers(['export'], again)];
    expect(second.stdout).toBe(first.stdout);
    expect(first.stdout).toContain('"anna"');
  });

  it('refuses who is in quarantine, and what the hosts say of it has no secret in it', async () => {
    // Half of the token stands where the log is cut off.
    const filler = LOG_BYTES + token.length / 2 - token.length - 1;
    await on(
      WORKER,
      `IFS= read -r t; { echo "got $t"; printf %s "$t" | base64; echo 'password=letmein-12345'; } >>${LOGS}/raylet.out
      { printf '%s\\n' "$t"; head -c ${filler} /dev/zero | tr '\\0' x; } >${LOGS}/monitor.log`,
      `${token}\n`,
    );
    await providers(['quarantine', 'anna', '--reason', 'wrong results']);
    const archive = join(place(), 'why.tar.gz');
    const refused = await ray('up', '--evidence', archive);
    expect(outcomes(refused), refused.stderr).toEqual([
      [HEAD, 'converged', undefined],
      [WORKER, 'refused', 'ray-gates-failed'],
    ]);
    expect(refused.json.hosts?.[1]?.problem?.remedy).toContain('bringup providers release anna');
    const names = execFileSync('tar', ['-tzf', archive], { encoding: 'utf8' }).trim().split('\n');
    const of = (host: string, ...files: readonly string[]) => files.map((file) => `evidence/hosts/${host}/${file}`);
    expect(names).toEqual(
      expect.arrayContaining([
        'evidence/README.txt',
        'evidence/report.json',
        ...of(WORKER, 'problem.txt', 'gates.json', 'unit.txt', 'journal.txt', 'listeners.txt', 'firewall.txt'),
        ...of(WORKER, 'versions.txt', 'ray/raylet.out', 'ray/dashboard_agent.log', 'ray/monitor.log'),
        ...of(HEAD, 'ray/gcs_server.out', 'journal.txt'),
      ]),
    );
    const text = execFileSync('tar', ['-xzOf', archive], { encoding: 'latin1', maxBuffer: 2 ** 26 });
    expect(findCanaries([{ name: 'RAY_TOKEN', value: token }], [{ where: archive, text }])).toEqual([]);
    // Each by itself: all of the text in a message helps nobody.
    const has = (part: string) => [part, text.includes(part)];
    expect(has(token.slice(token.length / 2))[1]).toBe(false);
    expect([has('letmein-12345'), has('got [secret RAY_TOKEN]'), has('table inet bringup')]).toEqual([
      ['letmein-12345', false],
      ['got [secret RAY_TOKEN]', true],
      ['table inet bringup', true],
    ]);
    expect(refused.traces.includes(token)).toBe(false);
  });

  it('is told that who left has left, and does not miss it', async () => {
    const left = await ray('leave', '--select', WORKER);
    expect(outcomes(left), left.stderr).toEqual([[WORKER, 'changed', undefined]]);
    const { stdout } = await providers(['events', 'anna', '--json']);
    const { events } = JSON.parse(stdout) as { events: { kind: string; ok?: boolean }[] };
    expect(events.slice(-2)).toEqual([
      expect.objectContaining({ kind: 'draining' }),
      expect.objectContaining({ kind: 'drained', ok: true }),
    ]);
    expect(await look()).toEqual({ code: 0, providers: [['anna', 'left', 'quarantined']], gone: [] });
  });
});
