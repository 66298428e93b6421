import { z } from 'zod';
import { BringupError } from '../../core/error.ts';
import { Secret } from '../../core/secret.ts';
import { serverBusy, unreadable } from '../http/errors.ts';
import { BUSY, type Endpoint, patiently, send } from '../http/send.ts';
import { type CredentialName, credentialRefused } from './errors.ts';
import { saidBy } from './said.ts';

/** What a token is got with. Sources: tailscale api docs, oauth/token and oauth/token-exchange; GitHub's page on OpenID Connect. */
export interface Credential {
  readonly name: CredentialName;
  readonly path: '/api/v2/oauth/token' | '/api/v2/oauth/token-exchange';
  /** The fields of the form; asked for each time, because a proof of identity lives for minutes. */
  form(): Promise<Readonly<Record<string, string>>>;
}

/** A token that is kept as long as it is good, one for all who ask at once. */
export interface Tokens {
  get(): Promise<Secret>;
  /** The service did not take this one: the next is a new one. */
  forget(token: Secret): void;
}

/** One that ends within so long is not used any more. */
const MARGIN_MS = 60_000;

const tokenAnswer = z.looseObject({ access_token: z.string().min(1), expires_in: z.number().positive().catch(3_600) });

/** Tokens of an API from a credential. `get` throws BringupError. */
export function tokens(api: Endpoint, credential: Credential): Tokens {
  let kept: { readonly token: Secret; readonly untilMs: number } | undefined;
  let asking: Promise<Secret> | undefined;
  const fresh = async (): Promise<Secret> => {
    const { token, lifeMs } = await exchange(api, credential);
    // A token that lives for less than the margin serves for the half of its life.
    kept = { token, untilMs: performance.now() + Math.max(lifeMs - MARGIN_MS, lifeMs / 2) };
    return token;
  };
  return {
    async get() {
      if (kept !== undefined && performance.now() < kept.untilMs) return kept.token;
      asking ??= fresh().finally(() => {
        asking = undefined;
      });
      return asking;
    },
    forget(token) {
      if (kept?.token === token) kept = undefined;
    },
  };
}

async function exchange(
  api: Endpoint,
  { name, path, form }: Credential,
): Promise<{ readonly token: Secret; readonly lifeMs: number }> {
  const fields = await form();
  const { status, text } = await patiently('GET', api.signal, async () => {
    const answer = await send(api, {
      method: 'POST',
      path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
    if (BUSY.has(answer.status)) throw serverBusy(api.url, answer.status);
    return answer;
  });
  const asked = `POST ${path}`;
  if (status >= 400 && status < 500) {
    const hidden = Object.entries(fields).map(([field, value]) => new Secret(field, value));
    throw credentialRefused(api.url, name, saidBy(text, hidden));
  }
  if (status !== 200) throw unreadable(api.url, asked, `HTTP ${status}`);
  try {
    const { access_token: token, expires_in: seconds } = tokenAnswer.parse(JSON.parse(text));
    return { token: new Secret('access token', token), lifeMs: seconds * 1_000 };
  } catch (error) {
    if (error instanceof BringupError) throw error;
    throw unreadable(api.url, asked, 'it has no access_token');
  }
}
