import type { Secret } from '../../core/secret.ts';
import { serverBusy, unreadable } from '../http/errors.ts';
import { type Answer, BUSY, type Endpoint, type Method, patiently, send } from '../http/send.ts';
import { refusal } from '../refusals.ts';
import { type CredentialName, credentialRefused, scopeMissing, tailnetMissing } from './errors.ts';
import { saidBy } from './said.ts';
import type { Tokens } from './token.ts';

/** An API of Tailscale's shape: its own service, or a Headscale from 0.30 on. */
export interface TailscaleApi extends Endpoint {
  readonly tailnet: string;
  readonly credential: CredentialName;
  readonly tokens: Tokens;
}

export interface Call {
  readonly method: Method;
  /** Behind `/api/v2`. */
  readonly path: string;
  readonly body?: object;
  /** The right that it takes, as Tailscale calls it. */
  readonly scope: string;
  /** What is missing when the answer is 404. */
  readonly about: 'tailnet' | 'node' | 'key';
}

/** Whether something is gone is told by `undefined` for keys, and by errors else. */
export const GONE = Symbol('gone');

/**
 * Asks, and returns the JSON of the answer (`{}` for none), or `GONE` for a key that is not there. A token that ended in the
 * middle is replaced once, also where something changes: what was refused was not done. Throws BringupError.
 */
export async function call(api: TailscaleApi, { method, path, body, scope, about }: Call): Promise<unknown> {
  const asked = `${method} ${path.split('?')[0]}`;
  const once = async (token: Secret): Promise<Answer> => {
    const headers = {
      authorization: `Bearer ${token.reveal()}`,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const answer = await send(api, {
      method,
      path: `/api/v2${path}`,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (BUSY.has(answer.status)) throw serverBusy(api.url, answer.status);
    return answer;
  };
  return patiently(method, api.signal, async () => {
    let token = await api.tokens.get();
    let answer = await once(token);
    if (answer.status === 401) {
      api.tokens.forget(token);
      token = await api.tokens.get();
      answer = await once(token);
    }
    const { status, text } = answer;
    if (status >= 200 && status < 300) return jsonOf(text, api.url, asked);
    const said = saidBy(text, [token]);
    if (status === 401) throw credentialRefused(api.url, api.credential, said);
    if (status === 403) throw scopeMissing(api.url, asked, scope, said);
    if (status === 404 && about === 'key') return GONE;
    if (status === 404 && about === 'tailnet') throw tailnetMissing(api.url, api.tailnet);
    const missing = status === 404 ? 'node not found' : said;
    throw refusal({ asked: `${api.url} refused ${asked} (HTTP ${status})`, said: missing });
  });
}

function jsonOf(text: string, url: string, asked: string): unknown {
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw unreadable(url, asked, 'it is no JSON');
  }
}
