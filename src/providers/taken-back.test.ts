import { beforeEach, expect, test } from 'vitest';
import { machine } from '../../test/support/providers/machine.ts';
import { newRegistry } from '../../test/support/providers/registry.ts';
import type { StepReport } from '../report/report.ts';
import type { Database } from './database.ts';
import { beginSession, recordEvent } from './record.ts';
import { showProvider } from './show.ts';
import { recordTakenBack } from './taken-back.ts';

const FILE = 'file:/etc/one';
const UNIT = 'unit:one.service';
let registry: Database;
let provider: string;

beforeEach(() => {
  registry = newRegistry();
  const wish = { role: 'provider', run: 'run-1', attempt: 1 } as const;
  const begun = beginSession(registry, machine('a'), { name: 'gpu-1' }, wish);
  provider = begun.provider;
  const { session } = begun;
  const kept = (what: string, args: Record<string, string>) =>
    recordEvent(registry, provider, { kind: 'compensation', session, what, args });
  kept(FILE, { run: 'run-1', host: 'gpu-1', fleet: 'lab' });
  kept(UNIT, { run: 'run-1', host: 'gpu-1', fleet: 'lab' });
  kept(FILE, { run: 'run-2', host: 'gpu-1', fleet: 'lab' });
});

const open = () =>
  showProvider(registry, provider, Date.now()).compensations.map(({ what, problem }) =>
    [what, problem?.code].join(' ').trim(),
  );
const host = (...steps: readonly Partial<StepReport>[]) => [{ name: 'gpu-1', steps: steps as readonly StepReport[] }];

test('what an undo took back is taken back, of its run alone; what it could not stays open, until a later one can', () => {
  const runs = new Map([['gpu-1', 'run-1']]);
  const problem = { code: 'undo-later-run', category: 'verify', what: 'another run touched it' } as never;
  recordTakenBack(
    registry,
    'lab',
    host({ id: FILE, outcome: 'rolled-back' }, { id: UNIT, outcome: 'failed', problem }),
    runs,
  );
  expect(open()).toEqual([FILE, `${UNIT} undo-later-run`]);
  recordTakenBack(registry, 'lab', host({ id: UNIT, outcome: 'rolled-back' }), runs);
  expect(open()).toEqual([FILE]);
});

test('what any run removes is open no more, whichever run had made it; what it took back of itself is still there', () => {
  recordTakenBack(registry, 'lab', host({ id: UNIT, outcome: 'rolled-back', verb: 'remove' }));
  recordTakenBack(registry, 'lab', host({ id: UNIT, outcome: 'changed', verb: 'update' }));
  expect(open()).toHaveLength(3);
  recordTakenBack(registry, 'lab', host({ id: FILE, outcome: 'changed', verb: 'remove' }));
  expect(open()).toEqual([UNIT]);
});

test('a host of that name in another fleet is another host', () => {
  recordTakenBack(registry, 'home', host({ id: FILE, outcome: 'changed', verb: 'remove' }));
  expect(open()).toHaveLength(3);
});
