import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { apartSeconds } from '../../../../src/ray/gates/clock.ts';
import type { GateStatus, GatesSpec } from '../../../../src/ray/gates/gate.ts';
import { gatesKind } from '../../../../src/ray/gates/kind.ts';
import { parseGateFacts } from '../../../../src/ray/gates/parse.ts';
import { GATES, judgeGates } from '../../../../src/ray/gates/table.ts';
import { portsOf } from '../../../../src/ray/ports.ts';

type Host = Readonly<Record<string, string>>;

/** What a host prints, with lines changed or (null) left out, and what does not pass: status, actual, required, and a part of the remedy. */
interface Case {
  readonly case: string;
  readonly host: string;
  readonly with?: Readonly<Record<string, string | null>>;
  readonly lines?: readonly string[];
  readonly wanted?: Partial<GatesSpec>;
  readonly found?: Readonly<Record<string, readonly [GateStatus, unknown, unknown, string]>>;
}

const { hosts, cases }: { hosts: Readonly<Record<string, Host>>; cases: readonly Case[] } = JSON.parse(
  await readFile(join(import.meta.dirname, 'cases.json'), 'utf8'),
);

const USUAL: GatesSpec = { cluster: 'main', role: 'worker', ports: portsOf(undefined), python: 'host', clockSkewSeconds: 0 };

function printed({ host, with: changed = {}, lines = [] }: Pick<Case, 'host' | 'with' | 'lines'>): string {
  const rows = Object.entries({ ...hosts[host], ...changed }).flatMap(([word, text]) => (text === null ? [] : [`${word} ${text}`.trim()]));
  // A place and its numbers come on two lines.
  const split = rows.flatMap((row) => {
    const [, place, numbers, path] = /^(place \S+ [rw]) ((?:\d+ ){5})(.+)$/.exec(row) ?? [];
    return place === undefined ? [row] : [`${place} ${path}`, `room ${numbers}${path}`];
  });
  return [...split, ...lines, 'end', ''].join('\n');
}

test.each(cases)('$case', (one) => {
  const facts = parseGateFacts(printed(one));
  expect(facts.complete).toBe(true);
  const judged = judgeGates(facts, { ...USUAL, ...one.wanted });
  const bad = judged.filter(({ status }) => status !== 'pass');
  const told = Object.fromEntries(bad.map(({ id, status, actual, required, remedy }) => [id, [status, actual, required, remedy]]));
  const wanted = Object.entries(one.found ?? {}).map(([id, [status, actual, required, remedy]]) => [id, [status, actual, required, expect.stringContaining(remedy)]]);
  expect(told).toEqual(Object.fromEntries(wanted));
  for (const { status, remedy } of judged) expect(remedy === '', remedy).toBe(status === 'pass');
});

test('every gate fails or warns in a case, and has a name of its own', () => {
  const ids = GATES.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const told = new Set(cases.flatMap(({ found }) => Object.keys(found ?? {})));
  expect(ids.filter((id) => !told.has(id))).toEqual(['system']);
});

test('of a host that is no Linux only that is told', () => {
  const judged = judgeGates(parseGateFacts('os Darwin\narch arm64\npackages brew\nend\n'), USUAL);
  expect(judged.map(({ id, status, actual }) => [id, status, actual])).toEqual([['system', 'fail', 'macOS']]);
  expect(judged[0]?.remedy).toContain('`bringup ray kit --select HOST --system macos --out FOLDER`');
});

test.each([
  ['a head', 'Darwin', { role: 'head' as const }],
  ['a client', 'Darwin', { client: true as const }],
  ['a system that Ray is not made for', 'FreeBSD', {}],
])('no kit is offered for %s', (_, os, wanted) => {
  const [gate] = judgeGates(parseGateFacts(`os ${os}\narch arm64\npackages none\nend\n`), { ...USUAL, ...wanted });
  expect(gate).toMatchObject({ id: 'system', status: 'fail', remedy: 'take a Linux host for this node' });
});

test('one error tells every gate that failed, and every remedy', () => {
  const facts = parseGateFacts(printed({ host: 'alpine', with: { python: null } }));
  const decision = gatesKind.decide(facts, USUAL, { notified: false });
  if (decision.verdict !== 'refuse') throw new Error(decision.verdict);
  const { code, message, remedy } = decision.error;
  expect(code).toBe('ray-gates-failed');
  expect(message).toBe(
    'the host cannot be a node of the Ray cluster main: 3 gates failed. c-library: musl 1.2.5, needed: glibc 2.28 or newer · systemd: none, needed: there · python: none, needed: 3.10 to 3.14',
  );
  expect(remedy).toMatch(/c-library: take a host with glibc.* · systemd: take a host .* · python: set ray\.clusters\.main\.python/);
});

test('a warning is a remark, and refuses nothing', () => {
  const facts = parseGateFacts(printed({ host: 'raspberry-pi-5' }));
  expect(gatesKind.decide(facts, USUAL, { notified: false }).verdict).toBe('ok');
  expect(gatesKind.remark?.(facts, USUAL)).toMatch(/^page-size: 16\.0 KiB, needed: 4\.0 KiB: if Ray dies with/);
  expect(gatesKind.remark?.(parseGateFacts(printed({ host: 'debian-13' })), USUAL)).toBeUndefined();
});

test.each([['', 'nothing'], ['os Linux\narch x86_64\n', 'the beginning']])('%j, which is %s of an answer, refuses for now', (output) => {
  const decision = gatesKind.decide(parseGateFacts(output), USUAL, { notified: false });
  if (decision.verdict !== 'refuse') throw new Error(decision.verdict);
  expect(decision.error).toMatchObject({ code: 'ray-gates-unread', retryable: true });
});

test.each([
  [null, null, 0],
  [4_900, 10, 0],
  [-4_900, 10, 0],
  [8_000, 4_000, 0],
  [8_000, 100, 8],
  [-300_200, 200, -300],
])('clocks that differ by %s ms, give or take %s, are %s s apart', (skew, uncertainty, seconds) => {
  expect(apartSeconds(skew, uncertainty)).toBe(seconds);
});
