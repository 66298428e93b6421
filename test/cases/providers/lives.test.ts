import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ProviderEvent } from '../../../src/providers/schema.ts';
import { scoreOf } from '../../../src/providers/score.ts';
import { after, type Standing, stateOf } from '../../../src/providers/standing.ts';
import { statusOf } from '../../../src/providers/states.ts';

interface Case {
  readonly case: string;
  readonly events: readonly (readonly [minutes: number, kind: string, says: object])[];
  readonly stands: object;
}

const cases: readonly Case[] = parse(readFileSync(join(import.meta.dirname, 'lives.yaml'), 'utf8'));
const start = Date.UTC(2026, 0, 1);

test.each(cases)('$case', ({ events, stands }) => {
  let standing: Standing | undefined;
  let nowMs = start;
  for (const [minutes, kind, says] of events) {
    nowMs = start + minutes * 60_000;
    standing = after(standing, { id: `event ${minutes}`, at: new Date(nowMs).toISOString(), by: 'me', kind, ...says } as ProviderEvent);
  }
  if (standing === undefined) throw new Error('a life without events');
  const state = stateOf(standing);
  const { problem, quarantine, points } = standing;
  expect({
    state,
    status: statusOf(state, problem !== undefined) ?? null,
    error: problem?.code ?? null,
    score: scoreOf(points, nowMs),
    quarantine: quarantine?.reason ?? null,
  }).toMatchObject(stands);
});
