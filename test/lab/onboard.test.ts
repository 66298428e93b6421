import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OnboardResult } from '../../src/onboard/result.ts';
import type { ProviderDetails } from '../../src/providers/show.ts';
import type { Report } from '../../src/report/report.ts';
import { PROGRAM } from '../support/program.ts';
import { MadeRepository } from '../support/ray/git-server.ts';
import { EVERYTHING, HEAD, ownIndex, rayLab, WORKER } from './support/ray-fleet.ts';
import { requireLab } from './support/require-lab.ts';
import { bringup } from './support/run-cli.ts';
import { bringupOn } from './support/runs-on-host.ts';

const ALL_MS = 900_000;
const DESK = 'desk-1';
const PHASES = ['register', 'environment', 'repository', 'dependencies', 'mesh', 'ray', 'verify'];
const NOTHING_DONE = [
  'done',
  'already there',
  'passed over',
  'already there',
  'passed over',
  'already there',
  'already there',
];
const FENCE = `nft 'add table inet closed; add chain inet closed in { type filter hook input priority 0; }; add rule inet closed in tcp dport 6380 drop'`;
/** Without what its person has there: bringup, its registry and what it fetched. */
const EVERYTHING_BUT_HOME = `{ ${EVERYTHING}
} | grep -v '^/root/'`;
const SIX = `six==1.16.0 \\
    --hash=sha256:8abb2f1d86890a2dfb989f9a77cfcfd3e47c2a354b01111771326f8aa26e0254
`;
/** As the node of Ray sees it. */
const TOOL = `set -a; . /etc/bringup-ray-main/environment; set +a; cd /
runuser -u bringup-ray -- sh -c 'cd "$BRINGUP_RAY_REPOSITORY" && "$BRINGUP_RAY_ENVIRONMENT/bin/python" -c "import six, tool; print(tool.ANSWER, six.__version__, end=chr(32))" && pwd -P'`;
const WORKS = (account: string) =>
  `runuser -l ${account} -c 'mkdir -p work && cd work && echo "print(6 * 7)" >work.py && . /etc/bringup-ray-clients/main-${account}/environment && ray job submit --working-dir . -- python work.py'`;
/** As an account of users sends it. */
const SENDS = (account: string) =>
  `runuser -l ${account} -c '. /etc/bringup-ray-clients/main-${account}/environment && cd "$BRINGUP_RAY_REPOSITORY" && ray job submit --working-dir . -- python ask.py'`;

describe.skipIf(!requireLab())('machines that are onboarded', { timeout: ALL_MS }, () => {
  const { addressOf, fleetFile: plainFleet, lab, on, place, run, token } = rayLab([HEAD, WORKER, DESK]);
  let commit = '';
  /** The desk has code of its own, with a package that Ray does not bring. */
  const fleetFile = () => {
    const path = join(place(), 'code');
    if (commit === '')
      commit = new MadeRepository(path).commit({
        'tool.py': 'ANSWER = 42\n',
        'ask.py': 'import tool\nprint(tool.ANSWER + 1)\n',
        'requirements.txt': SIX,
      });
    const repository = { url: `file://${path}`, commit, requirements: 'requirements.txt' };
    return plainFleet({ ray: { [DESK]: { repository }, [WORKER]: { labels: { rack: 'a' } } } });
  };
  const env = () => ({ ...ownIndex(), BRINGUP_STATE_DIR: join(place(), 'state'), RAY_TOKEN: token });
  const onboard = async (...words: readonly string[]) => {
    const args = ['onboard', '--fleet', await fleetFile(), ...words, '--json'];
    const { code, stdout, stderr, traces } = await bringup(place(), args, { env: env(), timeoutMs: ALL_MS });
    expect(traces.includes(token)).toBe(false);
    return { ...(JSON.parse(stdout) as OnboardResult), code, stderr };
  };
  const said = ({ code, verdict, attempt, problem, stderr }: Awaited<ReturnType<typeof onboard>>) => ({
    ...{ code, verdict, attempt, problem: problem?.code },
    ...(code === 0 ? {} : { stderr, what: problem?.what }),
  });
  const shown = async (provider: string) => {
    const { stdout } = await bringup(place(), ['providers', 'show', provider, '--json'], { env: env() });
    return JSON.parse(stdout) as { provider: ProviderDetails };
  };
  let worker = '';

  it('goes on after it was killed, as the same provider, and has nothing to do the next time', async () => {
    const head = await run(await fleetFile(), 'up', '--select', HEAD);
    expect(head.code, head.stderr).toBe(0);
    const cut = spawn(process.execPath, [PROGRAM, 'onboard', '--fleet', await fleetFile(), '--host', WORKER, '--yes'], {
      env: { PATH: process.env['PATH'], HOME: place(), ...env() },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let told = '';
    cut.stderr.on('data', (chunk: Buffer) => {
      told += chunk.toString();
      if (/✔ dependencies .* 1 change/.test(told)) cut.kill('SIGKILL');
    });
    const signal = await new Promise((resolve) => cut.on('close', (_, by) => resolve(by)));
    expect(signal, told).toBe('SIGKILL');
    const first = await onboard('--host', WORKER, '--role', 'provider');
    expect(said(first)).toEqual({ code: 0, verdict: 'joined', attempt: 2 });
    expect(first.phases.map(({ phase, state }) => [phase, state])).toEqual(
      PHASES.map((phase, index) => [phase, ['ray', 'verify'].includes(phase) ? 'done' : NOTHING_DONE[index]]),
    );
    expect(first.nodeId).toMatch(/^[0-9a-f]{56}$/);
    worker = first.provider ?? '';
    const { provider } = await shown(worker);
    expect([provider.state, provider.facts.labels]).toEqual(['active', { rack: 'a' }]);
    const second = await onboard('--host', WORKER);
    expect(said(second)).toEqual({ code: 0, verdict: 'already', attempt: 1 });
    expect(second.provider).toBe(worker);
    expect(second.phases.map(({ state }) => state)).toEqual(NOTHING_DONE);
  });

  it('takes back what it changed when a phase fails', async () => {
    const before = await on(DESK, EVERYTHING);
    await on(DESK, FENCE);
    const failed = await onboard('--host', DESK, '--on-failure', 'rollback');
    await on(DESK, 'nft delete table inet closed');
    expect([failed.verdict, failed.failedPhase, failed.problem?.code], failed.stderr).toEqual([
      'rolled-back',
      'ray',
      'ray-ports-closed',
    ]);
    expect(failed.code).not.toBe(0);
    expect(await on(DESK, EVERYTHING)).toBe(before);
    expect((await shown(failed.provider ?? '')).provider.compensations).toEqual([]);
  });

  it('makes a machine of a user, and then a worker of it as well', async () => {
    await on(DESK, 'useradd --create-home --shell /bin/bash alice');
    const user = await onboard('--host', DESK, '--role', 'user', '--account', 'alice');
    expect(said(user)).toEqual({ code: 0, verdict: 'joined', attempt: 2 });
    expect([user.accounts, user.nodeId]).toEqual([['alice'], undefined]);
    expect(await on(DESK, WORKS('alice'))).toMatch(/^42$/m);
    expect(user.phases.find(({ phase }) => phase === 'repository')?.state).toBe('done');
    // Alice has the code as well, to read it and to send it, and nobody else has hers.
    expect(await on(DESK, SENDS('alice'))).toMatch(/^43$/m);
    expect(await on(DESK, `runuser -u nobody -- ls /opt/bringup/repositories-of-alice/${commit} 2>&1 || :`)).toMatch(
      /denied/,
    );
    expect((await shown(user.provider ?? '')).provider.state).toBe('active');
    let both = await onboard('--host', DESK, '--role', 'both', '--account', 'alice');
    const states = new Map(both.phases.map(({ phase, state }) => [phase, state]));
    // Ray gives itself 30 s to start, whatever else the machine does.
    for (let tries = 0; tries < 3 && both.problem?.code === 'ray-start-timeout'; tries += 1)
      both = await onboard('--host', DESK, '--role', 'both', '--account', 'alice');
    expect(said(both)).toEqual({ code: 0, verdict: 'joined', attempt: expect.any(Number) });
    expect([both.provider, both.accounts]).toEqual([user.provider, ['alice']]);
    expect(both.nodeId).toBeDefined();
    // Its code and the packages that it locks are there, for Ray and nobody else.
    expect([states.get('repository'), states.get('dependencies')]).toEqual(['done', 'already there']);
    expect(await on(DESK, TOOL)).toBe(`42 1.16.0 /opt/bringup/repositories/${commit}`);
    expect(await on(DESK, `runuser -u alice -- cat /opt/bringup/repositories/${commit}/tool.py 2>&1 || :`)).toMatch(
      /denied/,
    );
    const again = await onboard('--host', DESK, '--role', 'both', '--account', 'alice');
    expect(again.phases.find(({ phase }) => phase === 'repository')?.state).toBe('already there');
  });

  it('does it from the machine itself, without a fleet file', async () => {
    const program = await bringupOn(lab(), WORKER);
    const words = `--head ${addressOf(HEAD)} --network lan --account ops`;
    const ours = async (command: string) => {
      const script = `cd; read -r RAY_TOKEN; export RAY_TOKEN; ${program} ${command}`;
      const { stdout, stderr } = await lab().run(WORKER, script, { input: `${token}\n`, timeoutMs: ALL_MS });
      expect(stdout, stderr).toMatch(/^\{/);
      return JSON.parse(stdout) as unknown;
    };
    const here = async (role: string, more = '') =>
      (await ours(`onboard ${words} ${more} --role ${role} --json`)) as OnboardResult;
    const first = await here('user', '--ray-version 2.60.0');
    expect([first.verdict, first.problem?.what]).toEqual(['joined', undefined]);
    expect(first.address).toBe(addressOf(WORKER));
    expect(await on(WORKER, WORKS('ops'))).toMatch(/^42$/m);
    expect((await here('user')).verdict).toBe('already');

    // Nobody can look from the head first. So it is found out while the new node is watched.
    await on(WORKER, FENCE.replace('tcp dport', 'iifname != "lo" tcp dport'));
    const closed = await here('provider');
    await on(WORKER, 'nft delete table inet closed');
    expect([closed.verdict, closed.failedPhase, closed.problem?.code]).toEqual([
      'failed',
      'verify',
      'ray-node-not-reached-back',
    ]);
    const joined = await here('provider');
    expect([joined.verdict, joined.problem?.what, joined.nodeId]).toEqual([
      'joined',
      undefined,
      expect.stringMatching(/^[0-9a-f]{56}$/),
    ]);
    // Nobody said which Ray and for how long: that of the head, and long enough for the head to miss a node that it cannot reach.
    expect(joined.rayVersion).toBe('2.60.0');
    expect(joined.phases.find(({ phase }) => phase === 'verify')?.seconds).toBeGreaterThanOrEqual(45);
    const left = (await ours(`ray leave -s ${joined.host} -f ${joined.fleet} --yes --json`)) as Report;
    expect(left.hosts.map(({ outcome }) => outcome)).toEqual(['changed']);
    expect(await on(WORKER, 'ls -d /etc/bringup-ray* /opt/bringup 2>&1 || :')).not.toMatch(/^\//m);

    const before = await on(WORKER, EVERYTHING_BUT_HOME);
    const other = await here('provider', '--ray-version 2.55.1');
    expect([other.verdict, other.failedPhase, other.problem?.code, other.changed]).toEqual([
      'failed',
      'environment',
      'ray-gates-failed',
      0,
    ]);
    expect(other.problem?.what).toContain('head-version');
    expect(await on(WORKER, EVERYTHING_BUT_HOME)).toBe(before);
  });
});
