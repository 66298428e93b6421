import { describe, expect, test } from 'vitest';
import type { RunEvent } from '../engine/event.ts';
import { runLog } from './run-log.ts';

const STEP = { host: 'web', step: 'package:nginx', capability: 'base', title: 'nginx' } as const;

function logOf(events: readonly RunEvent[]): {
  readonly said: string[];
  readonly groups: [string, readonly string[]][];
} {
  const said: string[] = [];
  const groups: [string, readonly string[]][] = [];
  using log = runLog({ say: (line) => said.push(line), group: (title, lines) => groups.push([title, lines]) });
  for (const event of events) log.onEvent(event);
  return { said, groups };
}

describe('the log of a run', () => {
  test('is one group for each host, when it has finished', () => {
    const { said, groups } = logOf([
      { type: 'host-started', host: 'web' },
      { type: 'host-started', host: 'db' },
      { type: 'host-phase', host: 'web', phase: 'connect' },
      { type: 'host-planned', host: 'web', changes: 1, steps: 3 },
      { type: 'host-planned', host: 'db', changes: 0, steps: 2 },
      { type: 'host-finished', host: 'db', outcome: 'converged', durationMs: 400 },
      { type: 'step-started', ...STEP },
      { type: 'step-output', host: 'web', step: STEP.step, text: 'Reading...\rdone\n\u001b[31mE: broken\u001b[0m\n' },
      { type: 'step-finished', ...STEP, outcome: 'failed', durationMs: 1200, problem: 'apt failed' },
      { type: 'host-finished', host: 'web', outcome: 'failed', durationMs: 2000, problem: 'apt failed' },
    ]);
    expect(said).toEqual(['web   1 change in 3 steps', 'db   nothing to do, 2 steps right']);
    expect(groups).toEqual([
      ['✔ db   converged   0.4 s', []],
      [
        '✖ web   failed   2.0 s',
        ['connect', '✖ base: nginx   failed   apt failed   1.2 s', '    done', '    E: broken', 'apt failed'],
      ],
    ]);
  });

  test('keeps the end of long output and says how much was before', () => {
    const text = Array.from({ length: 150 }, (_, line) => `line ${line}\n`).join('');
    const { groups } = logOf([
      { type: 'step-output', host: 'web', step: STEP.step, text },
      { type: 'step-finished', ...STEP, outcome: 'changed', durationMs: 100 },
      { type: 'host-finished', host: 'web', outcome: 'changed', durationMs: 100 },
    ]);
    expect(groups[0]?.[1].slice(1, 3)).toEqual(['    … 50 lines before', '    line 50']);
    expect(groups[0]?.[1].at(-1)).toBe('    line 149');
  });
});
