import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sudoAnswer, sudoKind } from '../../../src/host/facts/sudo.ts';
import { looksLikeWindows } from '../../../src/host/facts/windows.ts';

interface SudoCase {
  readonly case: string;
  readonly stderr: string;
  readonly exitCode?: number;
  readonly uid?: number;
  readonly kind: string;
}

interface WindowsCase {
  readonly case: string;
  readonly stdout?: string;
  readonly stderr: string;
  readonly exitCode?: number;
  readonly windows: boolean;
}

const read = <Case>(file: string) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')) as readonly Case[];

describe('what sudo answers', () => {
  for (const one of read<SudoCase>('sudo.json')) {
    test(one.case, () => {
      expect(sudoKind(one.stderr, one.exitCode, one.uid)).toBe(one.kind);
      const { kind, what, remedy } = sudoAnswer(one.stderr, one.exitCode, one.uid);
      expect(what).not.toBe('');
      expect(remedy === '').toBe(kind === 'root' || kind === 'nopasswd');
    });
  }
});

describe('whether Windows answers', () => {
  for (const one of read<WindowsCase>('windows-answers.json')) {
    test(one.case, () => {
      expect(looksLikeWindows(one.stdout ?? '', one.stderr, one.exitCode)).toBe(one.windows);
    });
  }
});
