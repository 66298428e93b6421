import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BringupError } from '../../src/core/error.ts';
import { Secret } from '../../src/core/secret.ts';
import { sh } from '../../src/core/sh.ts';
import type { Supply } from '../../src/engine/resource.ts';
import { box, boxKind } from '../support/box-kind.ts';
import { runOnLab } from './support/fleet-of-lab.ts';
import { labOfBoxes, wanting } from './support/lab-of-boxes.ts';
import { requireLab } from './support/require-lab.ts';
import { temporary } from './support/temporary.ts';

const place = temporary();

describe.skipIf(!requireLab())('what a change is given only when it is carried out', () => {
  const { look, onA, alone } = labOfBoxes();

  it('gets a secret and a file that nobody else on the host could see, and gives back what it was given', async () => {
    const minted = 'made-in-the-middle-of-a-run-8c1f';
    const bytes = Buffer.alloc(300_000, 'what is pushed\n');
    const path = join(place(), 'pushed');
    await writeFile(path, bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const released: string[] = [];
    const told: string[] = [];
    const kind = boxKind({
      async supply(_change, context): Promise<Supply> {
        await context.note('key 7');
        return {
          secrets: { key: new Secret('key', minted) },
          files: { blob: { path, sha256 } },
          release: async (outcome) => void released.push(outcome),
        };
      },
      apply: ([change]) => sh`mkdir -p /run/bringup-boxes
printf %s ${change?.supplied?.secret('key') ?? ''} | tr 0-9a-z 1-9a-z0 >/run/bringup-boxes/turned
printf '%s\n' ${change?.supplied?.secret('key') ?? ''}
stat -c '%a %U' ${change?.supplied?.file('blob') ?? ''} >/run/bringup-boxes/stat
sha256sum <${change?.supplied?.file('blob') ?? ''} >/run/bringup-boxes/sum
printf '%s\n' ${change?.action ?? ''} >/run/bringup-boxes/one`,
    });
    const capability = wanting(() => [box({ name: 'one', value: '1' }, {}, kind)], [kind]);
    const outputs: string[] = [];
    // A runner that was killed while it pushed a file left this.
    await onA('mkdir /var/tmp/bringup-push.cut0ff00; echo half >/var/tmp/bringup-push.cut0ff00/0');
    const { fleet, only } = await alone(capability, {
      onSecret: (secret: Secret) => told.push(secret.reveal()),
      onStepOutput: (_host: string, _step: string, output: string) => outputs.push(output),
    });
    const { report, events } = await runOnLab(fleet, [capability], only);
    expect(report.exitCode).toBe(0);
    expect(await look('a', 'stat')).toBe('600 root');
    expect(await look('a', 'sum')).toContain(sha256);
    expect(await look('a', 'turned')).not.toBe('');
    expect([released, told]).toEqual([['changed'], [minted]]);
    expect(outputs.join('')).toContain('[secret key]');
    expect(JSON.stringify([report, events, outputs])).not.toContain(minted);
    const left = await onA(
      'find /var/lib/bringup/run /var/tmp -name "*bringup-push*" -o -path "*/blobs*"; grep -rl made-in-the-middle /var/lib/bringup',
    );
    expect(left.stdout).toBe('');
    expect((await onA('cat /var/lib/bringup/history.jsonl')).stdout).toContain('key 7');
  });

  it('decides by what host and server say together, and refuses what its server could not be asked about', async () => {
    const kind = boxKind({
      complete: async (things) =>
        things.map(({ state, spec }) => {
          if (spec.name === 'one') return `${state} and more`;
          return state;
        }),
    });
    const silent = boxKind({
      kind: 'silent',
      complete: () =>
        Promise.reject(new BringupError({ code: 'silent', category: 'network', what: 'no answer', remedy: 'wait' })),
    });
    const capability = wanting(() => [box({ name: 'one', value: '1 and more' }, {}, kind)], [kind]);
    const { fleet, only } = await alone(capability, {});
    const planned = await runOnLab(fleet, [capability], { ...only, mode: 'plan' });
    expect(planned.report.hosts[0]?.steps.map(({ summary }) => summary)).toEqual(['is null and more']);
    const both = wanting(() => [box({ name: 'one', value: '1' }, {}, silent)], [silent]);
    const applied = await runOnLab(fleet, [both], only);
    expect([applied.report.exitCode, applied.report.hosts[0]?.outcome]).toEqual([3, 'failed']);
    expect(applied.report.hosts[0]?.problem?.code).toBe('silent');
    expect((await onA('ls /run/bringup-boxes')).stdout).toBe('');
  });

  it('fails the step whose supply fails, and changes nothing', async () => {
    const kind = boxKind({
      supply: () =>
        Promise.reject(new BringupError({ code: 'no-key', category: 'network', what: 'no key', remedy: 'wait' })),
    });
    const capability = wanting(() => [box({ name: 'one', value: '1' }, {}, kind)], [kind]);
    const { fleet, only } = await alone(capability, {});
    const { report } = await runOnLab(fleet, [capability], only);
    expect(report.hosts[0]?.steps.map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([
      ['failed', 'no-key'],
    ]);
    expect((await onA('ls /run/bringup-boxes')).stdout).toBe('');
  });

  it('does not try what needs the step whose supply failed, and goes on with the rest where that is asked for', async () => {
    const kind = boxKind({
      async supply({ spec }) {
        if (spec.name !== 'one') return {};
        throw new BringupError({ code: 'no-key', category: 'network', what: 'no key', remedy: 'wait' });
      },
    });
    const capability = wanting(
      () => [
        box({ name: 'one', value: '1' }, {}, kind),
        box({ name: 'three', value: '3' }, { needs: ['box:two'] }, kind),
        box({ name: 'two', value: '2' }, { needs: ['box:one'] }, kind),
        box({ name: 'other', value: '4' }, {}, kind),
      ],
      [kind],
    );
    const { fleet, only } = await alone(capability, {});
    const { report } = await runOnLab(fleet, [capability], { ...only, onFailure: 'continue' });
    expect(Object.fromEntries(report.hosts[0]?.steps.map(({ title, outcome }) => [title, outcome]) ?? [])).toEqual({
      one: 'failed',
      two: 'skipped',
      three: 'skipped',
      other: 'changed',
    });
    expect((await onA('ls /run/bringup-boxes')).stdout.trim()).toBe('other');
  });

  it('reaches a port that listens on 127.0.0.1 of the host only', async () => {
    await onA(`setsid python3 -c '
import socket
s = socket.create_server(("127.0.0.1", 8399))
print(flush=True)
c, _ = s.accept()
c.sendall(b"hello")
c.close()
' >/run/listens 2>&1 </dev/null & until [ -s /run/listens ]; do sleep 0.1; done`);
    let heard = '';
    const kind = boxKind({
      async complete(things, context) {
        const stream = await context.dial(8399);
        stream.on('data', (chunk: Buffer) => {
          heard += chunk.toString('utf8');
        });
        await once(stream, 'end');
        await expect(context.dial(8398)).rejects.toMatchObject({ code: 'dial-failed' });
        return things.map(({ state }) => state);
      },
    });
    const capability = wanting(() => [box({ name: 'one', value: '1' }, {}, kind)], [kind]);
    const { fleet, only } = await alone(capability, {});
    const { report } = await runOnLab(fleet, [capability], { ...only, mode: 'plan' });
    expect(report.hosts[0]?.problem).toBeUndefined();
    expect(heard).toBe('hello');
  });
});
