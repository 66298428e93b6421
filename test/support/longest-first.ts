import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that take minutes, about longest first: begun last, one of them would run alone at the end. Those that start Ray, which need the
 * processors, lie between those that wait.
 */
const LONGEST = [
  ...['demo', 'ray-life', 'faults', 'ray-token', 'model', 'ray-rejoin', 'undo', 'ray-bad-luck', 'status'],
  ...['ray-tls', 'guard', 'ray-bad-head', 'conditions-sshd', 'ray-bad-input', 'conditions-apt', 'ray-exposure'],
];

/** Begins with the files that take longest; the rest as vitest has it. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONGEST.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at < 0 ? LONGEST.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}
