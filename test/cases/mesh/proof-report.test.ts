import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import { BringupError } from '../../../src/core/error.ts';
import { CAUSES, causeError } from '../../../src/mesh/proof/causes.ts';
import type { HostView } from '../../../src/mesh/proof/host-view.ts';
import { parseHostView } from '../../../src/mesh/proof/host-view.ts';
import type { Known, PairVerdict } from '../../../src/mesh/proof/judge.ts';
import { pairsOf } from '../../../src/mesh/proof/pairs.ts';
import type { MeshProof } from '../../../src/mesh/proof/proof.ts';
import { proofExit } from '../../../src/mesh/proof/proof-exit.ts';
import { proofFrom } from '../../../src/mesh/proof/proof-from.ts';
import { meshProofMarkdown } from '../../../src/mesh/proof/proof-markdown.ts';
import { meshProofText } from '../../../src/mesh/proof/proof-text.ts';
import { columnsOf } from '../../../src/report/columns.ts';

const NOW = Date.parse('2026-11-21T12:00:00Z');
const PLAIN = { colour: false, width: 100, verbose: false };

const known = (name: string, view: Partial<HostView> = {}, more: Partial<Known> = {}): Known => ({
  name,
  view: { ...parseHostView(true, '{"BackendState":"Running"}', '{}'), addresses: ['100.64.0.1'], online: true, ...view },
  service: { state: '', restarts: 0 },
  wanted: { shieldsUp: false, noNames: false },
  clockSkewMs: 3,
  udp: undefined,
  letsIn: undefined,
  ...more,
});

/** A proof of hosts where all is well but for `bad`. */
function proofOf(hosts: readonly Known[], bad: (from: string, to: string) => Partial<PairVerdict> = () => ({})): MeshProof {
  const verdicts = pairsOf(hosts.map(({ name }) => name)).map(
    (pair): PairVerdict => ({
      ...pair,
      verdict: 'ok',
      path: { kind: 'direct', via: '10.0.0.1:41641' },
      latencyMs: pair.from === 'a' ? 0.4 : 21.4,
      name: 'right',
      ...bad(pair.from, pair.to),
    }),
  );
  const probers = hosts.map((host) => ({ known: () => host, problem: () => undefined }));
  return proofFrom({ hosts: probers, verdicts, rounds: 1, startedAtMs: NOW - 900, nowMs: NOW });
}

const relay = { verdict: 'relayed', path: { kind: 'relay', via: 'ams' }, cause: CAUSES.relayed('b', 'a', 'ams') } as const;

test('all is well: a matrix and one sentence', () => {
  const proof = proofOf(['a', 'b'].map((name) => known(name)));
  expect(meshProofText(proof, 'lab', PLAIN)).toBe(`fleet lab · mesh proof · 2 hosts

from \\ to        a         b
a                ·  ✔ 0.4 ms
b          ✔ 21 ms         ·

✔ both pairs of 2 hosts reach each other: 2 direct; 0.4 to 21 ms · 0.9 s
`);
  expect(proofExit(proof)).toBe(0);
  expect(meshProofMarkdown(proof)).toContain('| <code>b</code> | 🟢 21 ms | · |');
});

test('a relay is no failure, and is told', () => {
  const proof = proofOf(
    ['a', 'b', 'c'].map((name) => known(name)),
    (from, to) => (from === 'b' && to === 'a' ? relay : {}),
  );
  const text = meshProofText(proof, 'lab', PLAIN);
  expect(text).toContain('~ b reaches a only by the relay ams\n  b → a\n  → let UDP pass');
  expect(text).toContain('✔ all 6 pairs of 3 hosts reach each other: 5 direct, 1 relayed; 0.4 to 21 ms');
  expect(proofExit(proof)).toBe(0);
  const strict = proofOf(
    ['a', 'b'].map((name) => known(name)),
    (from) => (from === 'b' ? { ...relay, verdict: 'failed' } : {}),
  );
  expect(proofExit(strict)).toBe(4);
  expect(meshProofMarkdown(proof)).toContain('🟡 21 ms <code>ams</code>');
});

test('one host that fails among many is one cause, not a page', () => {
  const hosts = Array.from({ length: 40 }, (_, index) => known(`h${index}`, index === 7 ? { state: 'Stopped' } : {}));
  const down = CAUSES.down('h7');
  const proof = proofOf(hosts, (from, to) => (from === 'h7' || to === 'h7' ? { verdict: 'failed', cause: down } : {}));
  const text = meshProofText(proof, 'lab', PLAIN);
  expect(text.split('\n').length).toBeLessThan(12);
  expect(text).toContain('✖ somebody switched the mesh off on h7');
  expect(text).toMatch(/h0 → h7, .* and 75 more\n/);
  expect(text).toContain('✖ of 1560 pairs of 40 hosts 78 fail, 1482 direct');
  expect(proofExit(proof)).toBe(4);
});

test('many causes end after some, and say how many there are besides', () => {
  const hosts = Array.from({ length: 20 }, (_, index) => known(`h${index}`));
  const proof = proofOf(hosts, (from, to) => ({ verdict: 'failed', cause: CAUSES.unknownPeer(from, to) }));
  const text = meshProofText(proof, 'lab', PLAIN);
  expect(text).toContain('and 360 more causes: --json has all of them');
  expect(text.split('\n').length).toBeLessThan(150);
  expect(meshProofMarkdown(proof)).toContain('_and 330 more: the JSON has all of them_');
});

test('who could not be asked: neither well nor failed', () => {
  const lost = { ...known('b'), view: undefined };
  const verdicts = pairsOf(['a', 'b']).map((pair): PairVerdict => ({ ...pair, verdict: 'unknown', cause: CAUSES.notAsked('b') }));
  const problem = causeError({ ...CAUSES.notAsked('b'), code: 'refused', category: 'network' });
  const proof = proofFrom({
    hosts: [
      { known: () => known('a'), problem: () => undefined },
      { known: () => lost, problem: () => problem },
    ],
    verdicts,
    rounds: 1,
    startedAtMs: NOW,
    nowMs: NOW,
  });
  expect(proof).toMatchObject({ ok: false, totals: { unknown: 2, failed: 0 } });
  expect(proofExit(proof)).toBe(6);
  expect(meshProofText(proof, 'lab', PLAIN)).toContain('✖ of 2 pairs of 2 hosts 2 not known · 0.0 s');
});

test('a Windows host takes no part, and that is told', () => {
  const problem = new BringupError({ code: 'windows-host', category: 'unsupported', what: 'Windows', remedy: 'none' });
  const verdicts = pairsOf(['a', 'b']).map((pair): PairVerdict => ({ ...pair, verdict: 'ok', latencyMs: 1 }));
  const asked = ['a', 'b'].map((name) => ({ known: () => known(name), problem: () => undefined }));
  const windows = { known: () => ({ ...known('w'), view: undefined }), problem: () => problem };
  const proof = proofFrom({ hosts: [...asked, windows], verdicts, rounds: 1, startedAtMs: NOW, nowMs: NOW });
  expect(proofExit(proof)).toBe(0);
  const text = meshProofText(proof, 'lab', PLAIN);
  expect(text).toContain('✔ both pairs of 2 hosts reach each other');
  expect(text).toContain('! w: a Windows host is not asked');
  expect(text).not.toMatch(/^w /m);
});

test('where there is no pair nothing was proved, and that is no success', () => {
  const alone = proofOf([known('a')]);
  expect(alone).toMatchObject({ ok: false, problem: { code: 'mesh-nothing-proved' } });
  expect(proofExit(alone)).toBe(4);
  const text = meshProofText(alone, 'lab', PLAIN);
  expect(text).toContain('✖ nothing was proved: a is the only host here that can be asked');
  expect(text).toContain('→ select at least two hosts');
  expect(meshProofMarkdown(alone)).toMatch(/^### ✖ Mesh proof\n\n\*\*nothing was proved: [^]*→ select at least two hosts/);
  expect(proofOf([])).toMatchObject({ ok: false, problem: { what: expect.stringContaining('no host of these can be asked') } });
  expect(proofOf([known('a', { state: 'NeedsLogin' })]).problem).toBeUndefined();
  expect(proofExit(proofOf([known('a', { state: 'NeedsLogin' })]))).toBe(4);
});

test('what is not wrong yet is warned of', () => {
  const days = (count: number) => new Date(NOW + count * 86_400_000).toISOString();
  const warningsOf = (view: Partial<HostView>, more: Partial<Known> = {}) => proofOf([known('a', view, more)]).hosts[0]?.warnings;
  expect(warningsOf({ keyExpiry: days(13) })).toEqual([expect.stringMatching(/^its key expires in 13 days: /)]);
  expect(warningsOf({ keyExpiry: days(1) })).toEqual([expect.stringMatching(/^its key expires in 24 hours: /)]);
  expect(warningsOf({ keyExpiry: days(15) })).toEqual([]);
  expect(warningsOf({}, { clockSkewMs: 31_000 })).toEqual(['its clock is 31 s ahead of ours']);
  expect(warningsOf({}, { clockSkewMs: -29_000 })).toEqual([]);
  expect(warningsOf({ online: false })).toEqual(['it has no connection to the control server']);
  expect(warningsOf({ hasInterface: false })).toEqual([expect.stringContaining('userspace networking')]);
  expect(warningsOf({ health: ['no \u001b[31mDERP'] })).toEqual(['tailscale says: no \u001b[31mDERP']);
});

test('what hosts say cannot colour a terminal or make a link, and lines stay in the window', () => {
  const evil = '\u001b[31m<img src=x> @somebody |';
  const proof = proofOf([known('a', { health: [evil], version: evil, dnsName: evil }), known('b')], (from) =>
    from === 'b' ? { verdict: 'failed', cause: { ...CAUSES.firewall('a'), what: evil } } : {},
  );
  const text = meshProofText(proof, 'lab', { ...PLAIN, width: 60 });
  expect(text).not.toContain('\u001b');
  for (const line of text.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(60);
  const page = meshProofMarkdown(proof);
  expect(page).not.toMatch(/<img|\u001b|@somebody/);
  const coloured = meshProofText(proof, 'lab', { ...PLAIN, width: 60, colour: true });
  expect(stripVTControlCharacters(coloured)).toBe(text);
});
