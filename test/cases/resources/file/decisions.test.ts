import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Secret } from '../../../../src/core/secret.ts';
import type { AnyKind, Decision } from '../../../../src/engine/resource.ts';
import { archiveKind } from '../../../../src/resources/archive.ts';
import { commandKind } from '../../../../src/resources/command.ts';
import { directoryKind } from '../../../../src/resources/directory.ts';
import { downloadKind } from '../../../../src/resources/download.ts';
import { fileKind } from '../../../../src/resources/file.ts';
import { lineKind } from '../../../../src/resources/line.ts';
import { linkKind } from '../../../../src/resources/link.ts';

interface Case {
  readonly case: string;
  /** What the kind reads: either the state itself, or what its `read` printed. */
  readonly state?: unknown;
  readonly output?: string;
  readonly wanted: object;
  readonly notified?: boolean;
  /** What must be in the decision; `error` holds the code, and what the sentence and the remedy must contain. */
  readonly decision: { readonly verdict: string; readonly error?: { readonly code: string; readonly what?: string; readonly remedy?: string } };
}

const KINDS: readonly AnyKind[] = [fileKind, directoryKind, linkKind, lineKind, downloadKind, archiveKind, commandKind];

/** `{ "secret": "NAME" }` in a case is a secret with the value `value of NAME`. */
function revive(_key: string, value: unknown): unknown {
  const name = value !== null && typeof value === 'object' && 'secret' in value ? value.secret : undefined;
  return typeof name === 'string' && /^[A-Z_]+$/.test(name) ? new Secret(name, `value of ${name}`) : value;
}

function plain(decision: Decision<unknown>): unknown {
  if (decision.verdict !== 'refuse') return JSON.parse(JSON.stringify(decision));
  const { code, message, remedy } = decision.error;
  return { verdict: 'refuse', error: { code, what: message, remedy } };
}

describe.each(KINDS.map((kind) => [kind.kind, kind] as const))('%s: state and wanted give the decision', (name, kind) => {
  const directory = new URL(`../${name}/`, import.meta.url);
  const cases = readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => JSON.parse(readFileSync(new URL(file, directory), 'utf8'), revive) as Case[]);

  test.each(cases.map((each) => [each.case, each] as const))('%s', (_title, { state, output, wanted, notified = false, decision }) => {
    const known = output === undefined ? state : kind.parse(output, [wanted])[0];
    const { error, ...rest } = decision;
    const decided = plain(kind.decide(known, wanted, { notified }));
    expect(decided).toMatchObject(rest);
    if (error === undefined) return;
    const { what = '', remedy = '', code } = error;
    expect(decided).toMatchObject({ error: { code, what: expect.stringContaining(what), remedy: expect.stringContaining(remedy) } });
  });

  test('there are cases', () => expect(cases.length).toBeGreaterThan(3));
});
