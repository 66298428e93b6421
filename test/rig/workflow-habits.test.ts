import { describe, expect, test } from 'vitest';
import { habits } from '../../tools/check/workflow-habits.ts';

const SHA = '3d3c42e5aac5ba805825da76410c181273ba90b1';

describe('workflows of this repository', () => {
  test('a careful one passes', () => {
    const text = `
permissions: {}
jobs:
  a:
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@${SHA} # v7.0.1
        with: { persist-credentials: false }
      - uses: $/actions/prepare-host
      - run: echo "$X"
        env: { X: '\${{ github.ref }}' }
  b:
    uses: ./.github/workflows/x.yml
    secrets: { KEY: '\${{ secrets.KEY }}' }
`;
    expect(habits(text, 'x.yml')).toEqual([]);
  });

  test('each bad habit is told at its line', () => {
    const text = `jobs:
  a:
    steps:
      - uses: actions/checkout@v7
      - uses: actions/cache@${SHA}
      - run: echo \${{ github.head_ref }}
  b:
    uses: ./.github/workflows/x.yml
    secrets: inherit
`;
    expect(habits(text, 'x.yml')).toEqual([
      'x.yml:1: the workflow does not say which permissions it needs',
      'x.yml:2: the job a has no timeout-minutes',
      'x.yml:4: checkout leaves its token behind: persist-credentials: false',
      'x.yml:4: actions/checkout@v7 is not pinned to a commit',
      `x.yml:5: actions/cache@${SHA} does not say which version it is`,
      'x.yml:6: an expression inside of run: pass it as an environment variable',
      'x.yml:9: name the secrets that are passed on',
    ]);
  });
});
