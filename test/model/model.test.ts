import { availableParallelism } from 'node:os';
import { beforeAll, describe, expect, it } from 'vitest';
import { requireLab } from '../lab/support/require-lab.ts';
import { temporary } from '../lab/support/temporary.ts';
import { FOUND, placesOf } from './found.ts';
import { play } from './play.ts';
import { makeTools, possibleTools, toolsName } from './tools.ts';
import { tryModel } from './try-model.ts';

/** `BRINGUP_MODEL_COUNT=20000 BRINGUP_MODEL_SEED=7` plays more, or the same again. */
const count = Number(process.env['BRINGUP_MODEL_COUNT'] ?? 1000);
const seed = Number(process.env['BRINGUP_MODEL_SEED'] ?? Math.floor(Math.random() * 1_000_000_000));
const timeoutMs = Math.max(900_000, count * 1_000);

describe.skipIf(!requireLab())('agent, lock, guard and journal keep their promises', () => {
  describe('in schedules that once broke one', () => {
    const parent = temporary();
    beforeAll(async () => {
      await Promise.all(possibleTools().map((tools) => makeTools(parent(), tools)));
    });
    describe.concurrent.each(Object.entries(FOUND))('%s', (_, moments) => {
      it.each(placesOf(moments).map((schedule) => [toolsName(schedule.tools), schedule] as const))(
        'on %s',
        async (_, schedule) => {
          await play(schedule, parent());
        },
      );
    });
  });

  it(
    `in ${count} random ones (seed ${seed})`,
    async () => {
      const result = await tryModel({ count, seed, lanes: 3 * availableParallelism(), timeoutMs });
      expect(result.failure).toBeUndefined();
      expect(result.played).toBeGreaterThanOrEqual(count);
      for (const [what, times] of Object.entries(result.sum)) expect(times, what).toBeGreaterThan(count / 50);
    },
    timeoutMs + 120_000,
  );
});
