import { CAPABILITIES } from '../../capabilities.ts';
import { BringupErrors } from '../../core/error.ts';
import { connector } from '../../engine/connect-host.ts';
import type { Fleet } from '../../fleet/fleet.ts';
import { loadFleet } from '../../fleet/load-fleet.ts';
import { problemText, toProblem } from '../../report/problem.ts';
import type { OnboardWords } from '../commands/onboard.ts';
import { type Chosen, SECRETS } from './choose.ts';
import { TOKEN } from './direct-fleet.ts';
import type { Questions } from './questions.ts';
import { signIn } from './sign-in.ts';

const TRIES = 3;

/**
 * Sees that every secret is there and good, before anything is changed: asks for what is missing, tries all of them, and asks again
 * for those that are turned away, three times. They are left in the environment of this process, where the fleet is loaded from.
 * Throws BringupErrors.
 */
export async function haveSecrets(
  chosen: Chosen,
  words: OnboardWords,
  questions: Questions | undefined,
  tell: (text: string) => void,
): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const fleet = await loaded(chosen, words, questions, tell);
    const host = fleet.hosts.find(({ name }) => name === chosen.host);
    if (host === undefined) return;
    const { refused, notes } = await signIn({
      fleet,
      host,
      connect: connector(fleet, words.acceptNewHostKeys ? { hostKeys: 'accept-new' } : {}),
      signal: new AbortController().signal,
      headElsewhere: chosen.direct,
    });
    if (refused.length === 0) {
      for (const note of notes) tell(`! ${note}\n`);
      return;
    }
    if (questions === undefined || attempt === TRIES) throw new BringupErrors(refused.map(({ problem }) => problem));
    for (const { secret, problem } of refused) {
      tell(`${problemText(toProblem(problem), { colour: false })}\n`);
      process.env[secret] = await ask(secret, questions, ` (try ${attempt + 1} of ${TRIES})`);
    }
  }
}

/** The fleet, with what was missing asked for. */
async function loaded(
  chosen: Chosen,
  words: OnboardWords,
  questions: Questions | undefined,
  tell: (text: string) => void,
): Promise<Fleet> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await loadFleet({
        file: chosen.file,
        ...(words.env === undefined || chosen.direct ? {} : { environment: words.env }),
        capabilities: CAPABILITIES,
        env: process.env,
        secrets: 'require',
      });
    } catch (error) {
      const names = secretsIn(error);
      if (questions === undefined || names.length === 0 || attempt > TRIES) throw error;
      for (const { name, why } of names) {
        if (why !== '') tell(`✖ ${why}\n`);
        process.env[name] = await ask(name, questions, '');
      }
    }
  }
}

/** Forms that are known without asking anybody. */
const FORMS: Readonly<Record<string, { readonly pattern: RegExp; readonly told: string }>> = {
  [TOKEN]: { pattern: /^[\x21-\x7e]{32,256}$/, told: 'has 32 to 256 characters, without spaces' },
};

async function ask(name: string, questions: Questions, more: string): Promise<string> {
  const meaning = SECRETS[name];
  const message = `${name}${meaning === undefined ? '' : `, ${meaning}`}${more}: `;
  for (let attempt = 1; ; attempt += 1) {
    const answer = await questions.hidden(message);
    const form = FORMS[name];
    if (form === undefined || form.pattern.test(answer) || attempt === TRIES) return answer;
    process.stderr.write(`✖ ${name} ${form.told}\n`);
  }
}

/** Names of secrets that are missing, or whose form is wrong. */
function secretsIn(error: unknown): readonly { readonly name: string; readonly why: string }[] {
  if (!(error instanceof BringupErrors)) return [];
  const found = error.problems.map(({ code, message, category }) => {
    const name = /^the secret ([A-Z][A-Z0-9_]*) is /.exec(message)?.[1];
    if (code === 'secret-missing' && name !== undefined) return { name, why: '' };
    return category === 'secret' && name !== undefined ? { name, why: message } : undefined;
  });
  return found.every((one) => one !== undefined) ? found : [];
}
