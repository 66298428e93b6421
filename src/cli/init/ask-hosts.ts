import { BringupError } from '../../core/error.ts';
import { hostNameFor, hostNameProblem } from './host-names.ts';
import type { Questions } from './questions.ts';
import { twinOf } from './twins.ts';
import type { Way } from './way.ts';
import { type HostWish, parseWish } from './wish.ts';

/** A host with its name. */
export interface NamedWish extends HostWish {
  readonly name: string;
}

/** Asks for hosts until an empty answer; at least one, and none twice by `wayOf` them. Throws BringupError (cancelled). */
export async function askHosts(
  questions: Questions,
  user: string,
  wayOf: (wish: HostWish) => Way,
): Promise<readonly NamedWish[]> {
  const wishes: NamedWish[] = [];
  for (;;) {
    const first = wishes.length === 0;
    const answer = await questions.text(
      first
        ? `A host, like ${user}@192.0.2.11 (user and :port may be left out):`
        : 'Another host (Enter alone: no more):',
      {
        check: (text) =>
          text.trim() === ''
            ? !first || 'name at least one host, or leave with Ctrl-C'
            : problemOf(text, wishes, wayOf),
      },
    );
    if (answer.trim() === '') return wishes;
    const wish = parseWish(answer);
    const taken = new Set(wishes.map(({ name }) => name));
    const name = await questions.text('What to call it:', {
      default: wish.name ?? hostNameFor(wish.address, taken),
      check: (text) => hostNameProblem(text.trim(), taken) ?? true,
    });
    wishes.push({ ...wish, name: name.trim() });
  }
}

/** Names for hosts of the command line that have none. Throws BringupError for a name that cannot be. */
export function nameHosts(wishes: readonly HostWish[], reserved: readonly string[] = []): readonly NamedWish[] {
  const taken = new Set(reserved);
  const given = wishes.flatMap(({ name }) => name ?? []);
  for (const name of given) {
    const problem = hostNameProblem(name, taken);
    if (problem !== undefined) throw wrongName(name, problem);
    taken.add(name);
  }
  return wishes.map((wish) => {
    const name = wish.name ?? hostNameFor(wish.address, taken);
    taken.add(name);
    return { ...wish, name };
  });
}

/** What is wrong with a host as it was typed, so that it is asked for again. */
function problemOf(text: string, before: readonly NamedWish[], wayOf: (wish: HostWish) => Way): true | string {
  try {
    const way = wayOf(parseWish(text));
    const twin = twinOf(
      way,
      before.map((wish) => ({ name: wish.name, way: wayOf(wish) })),
    );
    return twin === undefined || `${twin.name} is ${way.address} port ${way.port} already: name each host once`;
  } catch (error) {
    if (error instanceof BringupError) return `${error.message}: ${error.remedy}`;
    throw error;
  }
}

function wrongName(name: string, problem: string): BringupError {
  return new BringupError({
    code: 'wrong-host-name',
    category: 'config',
    what: `a host cannot be called ${name}`,
    remedy: problem,
  });
}
