import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { UNTIL } from './time-over.ts';

/** Files that take minutes, longest first: begun last, one of them would run alone at the end. Those that start Ray, which need the processors, follow. */
const LONGEST = ['faults', 'model', 'undo', 'status', 'guard', 'conditions-sshd', 'conditions-apt', 'demo'];

/**
 * Begins with the files that take longest; the rest as vitest has it. A run that has only so long may not come to the last ones, so each
 * commit has them in another order.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at < 0 ? LONGEST.length : at;
    };
    const sorted = process.env[UNTIL] === undefined ? await super.sort(files) : ofThisCommit(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

function ofThisCommit(files: readonly TestSpecification[]): readonly TestSpecification[] {
  const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' });
  const place = ({ moduleId }: TestSpecification) =>
    createHash('sha256')
      .update(commit + basename(moduleId))
      .digest('hex');
  return files.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}
