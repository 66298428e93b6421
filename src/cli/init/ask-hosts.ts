import { BringupError } from '../../core/error.ts';
import { hostNameFor, hostNameProblem } from './host-names.ts';
import type { Questions } from './questions.ts';
import { type HostWish, parseWish } from './wish.ts';

/** A host with its name. */
export interface NamedWish extends HostWish {
  readonly name: string;
}

/** Asks for hosts until an empty answer; at least one. Throws BringupError (cancelled). */
export async function askHosts(questions: Questions, user: string): Promise<readonly NamedWish[]> {
  const wishes: NamedWish[] = [];
  for (;;) {
    const first = wishes.length === 0;
    const answer = await questions.text(
      first
        ? `A host, like ${user}@192.0.2.11 (user and :port may be left out):`
        : 'Another host (Enter alone: no more):',
      {
        check: (text) =>
          text.trim() === '' ? !first || 'name at least one host, or leave with Ctrl-C' : problemOf(text),
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

function problemOf(text: string): true | string {
  try {
    parseWish(text);
    return true;
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
