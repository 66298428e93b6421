import { expect, test } from 'vitest';
import { connector } from '../../src/engine/connect-host.ts';
import type { FlashEvent } from '../../src/flash/run.ts';
import { until } from '../support/board-client.ts';
import { flashBench } from '../support/flash/bench.ts';

const ALL = ['rack/1', 'rack/2', 'rack/3', 'rack/4'];

test('a whole board in one run: images are made at once, written in turn, and all nodes boot at once', {
  timeout: 300_000,
}, async () => {
  await using bench = await flashBench({ nodes: 4 });
  const events: FlashEvent[] = [];
  /** Places in the order of events, by node. */
  const places = (phase: string, state: string) =>
    ALL.map((name) =>
      events.findIndex(
        (event) => event.type === 'phase' && event.node === name && event.phase === phase && event.state === state,
      ),
    );
  using context = await bench.context();
  const connect = connector(context.fleet, { sshConfigPath: '/dev/null' });
  const { report } = await bench.flash({
    onEvent: (event) => events.push(event),
    // Nobody gets an answer before all four were powered on: one after the other would never end.
    async connect(...words) {
      await until(() => places('booted', 'began').every((place) => place >= 0), 'the boot of all four', 120_000);
      return connect(...words);
    },
  });
  expect(report.nodes.map(({ problem }) => problem)).toEqual([undefined, undefined, undefined, undefined]);
  expect(report.nodes.map(({ node, outcome }) => [node, outcome])).toEqual(ALL.map((name) => [name, 'changed']));
  expect(new Set(report.nodes.map(({ image }) => image)).size).toBe(4);

  const made = { began: places('prepared', 'began'), done: places('prepared', 'done') };
  expect(Math.max(...made.began)).toBeLessThan(Math.min(...made.done));

  const written = places('flashed', 'began').flatMap((began, index) => [began, places('flashed', 'done')[index] ?? -1]);
  expect(written.every((place) => place >= 0)).toBe(true);
  expect(written).toEqual(written.toSorted((a, b) => a - b));
  const asked = bench.board.requests.flatMap(({ url }) => /opt=set&type=flash.*[?&]node=(\d)/.exec(url)?.[1] ?? []);
  expect(asked).toEqual(['0', '1', '2', '3']);

  expect(Math.min(...places('booted', 'began'))).toBeGreaterThan(written.at(-1) ?? 0);
  expect(report.nodes.flatMap(({ knownHost }) => knownHost ?? [])).toHaveLength(4);
  const { report: again } = await bench.flash();
  expect(again.nodes.map(({ outcome }) => outcome)).toEqual(ALL.map(() => 'converged'));
});
