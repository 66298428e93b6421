import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { labDown } from '../../../src/lab/down.ts';
import type { HostSpec } from '../../../src/lab/host-spec.ts';
import type { Lab } from '../../../src/lab/lab.ts';
import { labLeftovers } from '../../../src/lab/leftovers.ts';
import { isRunning } from '../../../src/lab/process-table.ts';
import { labNames, readState } from '../../../src/lab/state.ts';
import { labUp } from '../../../src/lab/up.ts';

/** Gives the tests of this block a lab of their own, and takes it away whatever happened. What is left then fails the block. */
export function freshLab(hosts: readonly HostSpec[]): () => Lab {
  const name = testLabName();
  let lab: Lab | undefined;
  beforeAll(async () => {
    await sweepDeadTestLabs();
    lab = await labUp({ name, hosts, progress: (line) => process.stderr.write(`lab: ${line}\n`) });
  });
  afterAll(async () => {
    const record = await readState(name);
    await labDown(name);
    const left = record === undefined ? [] : await labLeftovers(name, record);
    if (left.length > 0) throw new Error(`the lab left something: ${left.join(', ')}`);
  });
  return () => {
    if (lab === undefined) throw new Error('the lab is up only while tests run');
    return lab;
  };
}

/** A name for a lab that a test makes itself. It says so, so that a later run may sweep it. */
export function testLabName(): string {
  return `test-${randomBytes(4).toString('hex')}`;
}

/** Removes labs of test runs that were killed. */
async function sweepDeadTestLabs(): Promise<void> {
  for (const name of (await labNames()).filter((one) => one.startsWith('test-'))) {
    const record = await readState(name);
    if (record !== undefined && !isRunning(record.maker.pid)) await labDown(name);
  }
}
