import { setTimeout as delay } from 'node:timers/promises';
import { openDatabase } from '../../../src/providers/database.ts';
import { beat, beginSession, recordEvent } from '../../../src/providers/record.ts';
import { machine } from '../../support/providers/machine.ts';

/**
 * One of several writers: opens the registry of a folder at a given moment and writes so often, in turn about a machine of its own and about
 * one that all share. Prints how many writes failed, and the milliseconds they took.
 */
const [folder = '', name = '', count = '', startMs = ''] = process.argv.slice(2);
const WISH = { role: 'provider', run: name, attempt: 1 } as const;

await delay(Math.max(0, Number(startMs) - Date.now()));
const started = performance.now();
const failures: string[] = [];
const attempt = (work: () => void) => {
  try {
    work();
  } catch (error) {
    failures.push(error instanceof Error ? error.message : String(error));
  }
};
{
  using database = openDatabase(folder);
  for (let index = 0; index < Number(count); index++) {
    const who = index % 2 === 0 ? name : 'shared';
    attempt(() => {
      if (index < 2) beginSession(database, machine(who), { name: who }, WISH);
      else if (index % 10 === 2) beat(database, who);
      else
        recordEvent(database, who, {
          kind: 'note',
          problem: { code: `write-${index}`, category: 'unknown', what: `write ${index} of ${name}` },
        });
    });
  }
}
process.stdout.write(`${JSON.stringify({ failures, ms: performance.now() - started })}\n`);
