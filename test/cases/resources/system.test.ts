import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Secret } from '../../../src/core/secret.ts';
import type { Sh } from '../../../src/core/sh.ts';
import type { AnyKind, Decision, Supplied } from '../../../src/engine/resource.ts';
import { clientKind } from '../../../src/mesh/install/client.ts';
import { keyringKind } from '../../../src/mesh/install/keyring.ts';
import { authorizedKeyKind } from '../../../src/resources/authorized-key.ts';
import { firewallKind } from '../../../src/resources/firewall.ts';
import { firewallSettingsKind } from '../../../src/resources/firewall-settings.ts';
import { groupKind } from '../../../src/resources/group.ts';
import { packageKind } from '../../../src/resources/package.ts';
import { serviceKind } from '../../../src/resources/service.ts';
import { sysctlKind } from '../../../src/resources/sysctl.ts';
import { timerKind } from '../../../src/resources/timer.ts';
import { unitKind } from '../../../src/resources/unit.ts';
import { userKind } from '../../../src/resources/user.ts';
import { answeringKind } from '../../../src/syncthing/answering.ts';
import { directoryKind } from '../../../src/syncthing/directory.ts';
import { homeKind } from '../../../src/syncthing/home.ts';

/**
 * One case: what the host printed (or, instead, the state it stands for), what is wanted, and what must come of it. A string
 * in `verdict` other than `ok` is the code of a refusal; `change` need only name what the case is about. `commands` are parts of
 * what `apply` runs, in this order; `undo` likewise; `said` is what a failed apply printed.
 */
interface Case {
  readonly case: string;
  readonly printed?: readonly string[];
  readonly state?: object;
  readonly wanted: Record<string, unknown>;
  readonly notified?: boolean;
  readonly states?: object;
  readonly verdict?: string;
  readonly change?: object;
  readonly commands?: readonly string[];
  readonly never?: readonly string[];
  readonly undo?: readonly string[] | { readonly cannot: string };
  readonly said?: readonly string[];
  readonly diagnosis?: object;
}

interface Table {
  readonly kind: string;
  /** What every `state` of the table has unless it says otherwise. */
  readonly base?: object;
  readonly cases: readonly Case[];
}

const KINDS: readonly AnyKind[] = [
  packageKind,
  userKind,
  groupKind,
  authorizedKeyKind,
  sysctlKind,
  serviceKind,
  unitKind,
  timerKind,
  firewallKind,
  firewallSettingsKind,
  clientKind,
  keyringKind,
  homeKind,
  directoryKind,
  answeringKind,
] as readonly AnyKind[];

const FOLDERS = ['package', 'user', 'group', 'authorized-key', 'sysctl', 'service', 'unit', 'timer', 'firewall', 'mesh-client', 'mesh-keyring', 'syncthing-home', 'syncthing-directory', 'syncthing-api'];

const TABLES = FOLDERS.flatMap((folder) => {
  const directory = path(import.meta.dirname, folder);
  return readdirSync(directory).map((file) => ({
    name: `${folder}/${file}`,
    table: JSON.parse(readFileSync(path(directory, file), 'utf8'), secretOf) as Table,
  }));
});

describe.each(TABLES)('$name', ({ table }) => {
  const kind = KINDS.find((one) => one.kind === table.kind);
  if (kind === undefined) throw new Error(`no kind ${table.kind}`);
  test.each(table.cases)('$case', (one) => check(kind, table, one));
});

function check(kind: AnyKind, table: Table, one: Case): void {
  const spec = { state: 'present', ...one.wanted };
  const state = one.printed === undefined ? { ...table.base, ...one.state } : kind.parse(one.printed.join('\n'), [spec])[0];
  if (one.states !== undefined) expect(state).toMatchObject(one.states);
  expectShell(kind.read([spec]));
  const decision = kind.decide(state, spec, { notified: one.notified === true });
  if (one.verdict !== undefined) expect(verdictOf(decision)).toBe(one.verdict);
  if (one.change !== undefined) expect(decision).toMatchObject({ verdict: 'change', ...one.change });
  if (decision.verdict !== 'change') {
    expect(one.change ?? one.commands ?? one.undo).toBeUndefined();
    return;
  }
  const change = { spec, state, action: decision.action, supplied: SUPPLIED };
  const apply = kind.apply([change]);
  expectShell(apply);
  expectInOrder(apply.text, one.commands ?? []);
  for (const text of one.never ?? []) expect(apply.text).not.toContain(text);
  for (const secret of apply.secrets.values()) expect(apply.text).not.toContain(secret.reveal());
  expectUndo(kind.undo(change), one.undo);
  if (one.said !== undefined) expect(kind.diagnose?.(1, one.said.join('\n'), change)).toMatchObject(one.diagnosis ?? {});
}

/** What a change is given, where its kind asks for something. */
const SUPPLIED: Supplied = { file: (name) => `/pushed/${name}`, secret: (name) => new Secret(name, `secret ${name}`) };

function verdictOf(decision: Decision<unknown>): string {
  return decision.verdict === 'refuse' ? decision.error.code : decision.verdict;
}

function expectUndo(undo: Sh | { readonly cannot: string }, wanted: Case['undo']): void {
  if ('cannot' in undo) {
    expect(wanted).toEqual(undo);
    return;
  }
  expectShell(undo);
  expect([...undo.secrets.keys()]).toEqual([]);
  if (wanted !== undefined && !('cannot' in wanted)) expectInOrder(undo.text, wanted);
}

/** Every text is one that a POSIX shell can read. */
function expectShell(text: Sh): void {
  const { stderr } = spawnSync('sh', ['-n'], { input: `{\n${text.text}\n}\n`, encoding: 'utf8' });
  expect(stderr, text.text).toBe('');
}

function expectInOrder(text: string, parts: readonly string[]): void {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    expect(at, `${JSON.stringify(part)} in order in:\n${text}`).toBeGreaterThanOrEqual(0);
    from = at + part.length;
  }
}

function secretOf(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('secret' in value) || !('value' in value)) return value;
  return new Secret(String(value.secret), String(value.value));
}
