import type { ProgramEnd } from './run-program.ts';

/** `debugfs 1.47.0 (5-Feb-2023)`, which every program of the package says first. */
const BANNER = /^(?:debugfs|e2fsck|e2image|resize2fs) \d[\w.-]* \(.*\)$/;

/** What a program said of its work. */
export function withoutBanner({ said, ...end }: ProgramEnd): ProgramEnd {
  const lines = said.split('\n').filter((line) => !BANNER.test(line));
  return { ...end, said: lines.join('\n').trim() };
}

/** The version in what `debugfs -V` says; 0 when it says none. */
export function versionIn(said: string): string {
  return /^debugfs (\d+(?:\.\d+)+)/m.exec(said)?.[1] ?? '0';
}
