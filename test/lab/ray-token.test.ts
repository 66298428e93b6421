import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HEAD, outcomes, ownIndex, rayLab, WORKER } from './support/ray-fleet.ts';
import { requireLab } from './support/require-lab.ts';
import { bringup, type CliOptions, type CliResult } from './support/run-cli.ts';

const UNIT = 'bringup-ray-main';
/** Fails until the API of the head answers, which says to everybody whether it asks for tokens. */
const ASKS = `python3 -c 'import urllib.request; print(urllib.request.urlopen("http://127.0.0.1:8265/api/authentication_mode", timeout=5).read().decode())'`;

describe.skipIf(!requireLab())('the token of a Ray cluster', { timeout: 1_800_000 }, () => {
  const { token, place, on, fleetFile, run, runWith, invocation } = rayLab();
  const [second, third] = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
  const file = () => fleetFile({ cluster: { probation: '2s' } });
  /** The worker alone: its head takes no part. */
  const alone = async (secret = token) =>
    bringup(place(), ['apply', '--yes', '--json', '--select', WORKER, '--fleet', await file()], {
      env: { ...ownIndex(), RAY_TOKEN: secret },
      timeoutMs: 600_000,
    });
  const secrets = (now: string, next = ''): CliOptions => ({ env: { RAY_TOKEN: now, RAY_TOKEN_NEXT: next } });
  /** What Ray's own client says of the head with a token; nothing when it is let in. */
  const greets = (value: string) =>
    on(
      WORKER,
      `set -a; . /etc/${UNIT}/environment; RAY_AUTH_TOKEN=${value}; timeout 120 "$BRINGUP_RAY_ENVIRONMENT/bin/ray" health-check --address "$RAY_ADDRESS" 2>&1 | grep -o InvalidAuthToken | head -n 1`,
    );
  const folder = 'environment\nfence.nft\ntoken';

  it('is for Ray’s account alone, and a wrong one is told before anything is restarted', async () => {
    const fleet = await file();
    const up = await run(fleet, 'up');
    expect(outcomes(up), up.stderr).toEqual([
      [HEAD, 'changed', undefined],
      [WORKER, 'changed', undefined],
    ]);
    expect(await on(WORKER, 'stat -c "%a %U" /etc/bringup-ray-main/token')).toBe('600 bringup-ray');
    const before = await invocation(WORKER);
    const wrong = await alone(second);
    expect(outcomes(wrong)).toEqual([[WORKER, 'refused', 'ray-token-refused']]);
    expect(await invocation(WORKER)).toBe(before);
    const right = await alone();
    expect(outcomes(right), right.stderr).toEqual([[WORKER, 'changed', undefined]]);
    // What was restarted is proven in the same run.
    expect(outcomes(await alone())).toEqual([[WORKER, 'converged', undefined]]);
  });

  it('that Ray’s account cannot read is told', async () => {
    await on(WORKER, `systemctl stop ${UNIT}; rm /run/${UNIT}.tried; chmod 700 /etc`);
    const unreadable = await alone();
    await on(WORKER, 'chmod 755 /etc');
    expect(outcomes(unreadable), unreadable.stderr).toEqual([[WORKER, 'refused', 'ray-token-unreadable']]);
  });

  it('has to be asked for by the head', async () => {
    await on(
      HEAD,
      `sed -i 's/^RAY_AUTH_MODE=.*/RAY_AUTH_MODE=disabled/' /etc/${UNIT}/environment; systemctl restart ${UNIT}`,
    );
    await expect.poll(() => on(HEAD, ASKS).catch(String), { timeout: 400_000, interval: 1_000 }).toContain('disabled');
    const open = await alone();
    expect(outcomes(open), open.stderr).toEqual([[WORKER, 'refused', 'ray-token-not-asked']]);
    const healed = await run(await file(), 'up');
    expect(outcomes(healed), healed.stderr).toEqual([
      [HEAD, 'changed', undefined],
      [WORKER, 'changed', undefined],
    ]);
  });

  it('is changed on all nodes at once, and the old one is refused afterwards', async () => {
    const fleet = await file();
    const rotated = await runWith(secrets(token, second), fleet, 'rotate-token', '--max-outage', '8m');
    const told = JSON.parse(rotated.stdout) as Rotated;
    expect([rotated.code, told.report.hosts?.map(({ outcome }) => outcome)], rotated.stderr).toEqual([
      0,
      ['changed', 'changed'],
    ]);
    expect(
      [told.apiOutageMs, ...told.hosts.map(({ outageMs }) => outageMs)].every((ms) => ms > 0 && ms < 120_000),
    ).toBe(true);
    expect(rotated.traces).not.toContain(second);
    expect(rotated.traces).not.toContain(token);
    for (const host of [HEAD, WORKER]) expect(await on(host, 'ls /etc/bringup-ray-main')).toBe(folder);
    expect(await greets(token)).toContain('InvalidAuthToken');
    expect(await greets(second)).toBe('');
    const next = await runWith(secrets(second), fleet, 'up');
    expect(outcomes(next), next.stderr).toEqual([
      [HEAD, 'converged', undefined],
      [WORKER, 'converged', undefined],
    ]);
  });

  it('stays the old one everywhere when the head does not come back with the new one', async () => {
    await on(
      HEAD,
      `mkdir /etc/systemd/system/${UNIT}.service.d; printf '[Service]\nExecStartPre=/bin/sh -c "grep -q ${second} /etc/${UNIT}/token || exit 3"\n' >/etc/systemd/system/${UNIT}.service.d/no.conf; systemctl daemon-reload`,
    );
    const back = await runWith(secrets(second, third), await file(), 'rotate-token', '--max-outage', '60s');
    await on(HEAD, `rm -r /etc/systemd/system/${UNIT}.service.d; systemctl daemon-reload`);
    expect(back.json.problems[0]?.code, back.stderr).toBe('ray-rotation-taken-back');
    expect(await greets(second)).toBe('');
    for (const host of [HEAD, WORKER]) expect(await on(host, 'cat /etc/bringup-ray-main/token*')).toBe(second);
  });

  it('whose rotation was killed in the middle is carried through by the next one', async () => {
    const fleet = await file();
    const pidFile = join(place(), 'rotation.pid');
    const through = ['sh', '-c', `echo $$ >${pidFile}; exec "$@"`, 'sh'];
    const killed = runWith({ ...secrets(second, third), through }, fleet, 'rotate-token');
    await on(HEAD, `until grep -q ${third} /etc/${UNIT}/token; do sleep 0.05; done`);
    process.kill(Number(await readFile(pidFile, 'utf8')), 'SIGKILL');
    expect((await killed).code).not.toBe(0);
    // As when it is killed between the head and its worker.
    await on(
      WORKER,
      `cd /etc/${UNIT}; systemctl kill -s KILL ${UNIT}; cp -p token token.next; printf ${third} >token.next; printf ${second} >token; systemctl restart --no-block ${UNIT}`,
    );
    const again = await runWith(secrets(second, third), fleet, 'rotate-token', '--max-outage', '8m');
    expect(again.code, again.stdout + again.stderr).toBe(0);
    const told = JSON.parse(again.stdout) as Rotated;
    expect(told.hosts.map(({ host, outageMs }) => [host, outageMs === undefined])).toEqual([
      [HEAD, true],
      [WORKER, false],
    ]);
    expect(await greets(second)).toContain('InvalidAuthToken');
  });

  it('is brought to all nodes by the next run, whatever a killed rotation left', async () => {
    await on(HEAD, `cd /etc/${UNIT}; cp -p token token.former; printf ${second} >token.former`);
    await on(
      WORKER,
      `cd /etc/${UNIT}; systemctl kill -s KILL ${UNIT}; printf ${second} >token; systemctl restart --no-block ${UNIT}`,
    );
    const up = await runWith(secrets(third), await file(), 'up');
    expect(outcomes(up), up.stderr).toEqual([
      [HEAD, 'changed', undefined],
      [WORKER, 'changed', undefined],
    ]);
    for (const host of [HEAD, WORKER]) expect(await on(host, 'ls /etc/bringup-ray-main')).toBe(folder);
  });
});

interface Rotated {
  readonly apiOutageMs: number;
  readonly hosts: readonly { readonly host: string; readonly outageMs: number }[];
  readonly report: CliResult['json'];
}
