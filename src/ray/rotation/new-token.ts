import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { BringupError } from '../../core/error.ts';
import { Secret } from '../../core/secret.ts';
import { TOKEN } from '../schema.ts';

/** A new token by the name of the environment variable that holds it. Throws BringupError. */
export function tokenFrom(name: string, env: Readonly<Record<string, string | undefined>>): Secret {
  const text = env[name] ?? '';
  if (text === '')
    throw new BringupError({
      code: 'ray-new-token-missing',
      category: 'secret',
      what: `the new token is to be in the environment variable ${name}, which is empty`,
      remedy: `set it (\`export ${name}=$(openssl rand -hex 32)\`; in a workflow: env: with a secret of that name)`,
    });
  return checked(new Secret(name, text), `the environment variable ${name}`);
}

/** A new token in a file for its owner alone; made there when there is no such file, so that the next try has the same. Throws BringupError. */
export async function tokenIn(path: string): Promise<Secret> {
  const made = randomBytes(32).toString('hex');
  try {
    await writeFile(path, `${made}\n`, { mode: 0o600, flag: 'wx' });
    return new Secret('new token', made);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw unusable(path, error);
  }
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw unusable(path, error);
  });
  return checked(new Secret('new token', text.trim()), path);
}

function checked(token: Secret, where: string): Secret {
  if (TOKEN.test(token.reveal())) return token;
  throw new BringupError({
    code: 'ray-new-token-form',
    category: 'secret',
    what: `the new token in ${where} is none that Ray can be given`,
    remedy: 'it has to be 32 to 256 printable characters without spaces, such as what `openssl rand -hex 32` prints',
  });
}

function unusable(path: string, cause: unknown): BringupError {
  return new BringupError({
    code: 'ray-new-token-file',
    category: 'config',
    what: `the new token cannot be kept in ${path}: ${(cause as Error).message}`,
    remedy: 'name a file in a folder that you can write to',
    cause,
  });
}
