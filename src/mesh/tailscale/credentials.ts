import type { Secret } from '../../core/secret.ts';
import { Secret as SecretValue } from '../../core/secret.ts';
import { serverBusy, unreadable } from '../http/errors.ts';
import { BUSY, type Endpoint, patiently, send } from '../http/send.ts';
import { credentialRefused, noWorkloadIdentity } from './errors.ts';
import { saidBy } from './said.ts';
import type { Credential } from './token.ts';

/** An OAuth client, made in the admin console. */
export function oauthClient(clientId: string, secret: Secret): Credential {
  return {
    name: {
      what: `the OAuth client ${clientId} with the secret in ${secret.name}`,
      remedy:
        'make a new client in the admin console (Trust credentials), and put its id and secret into the fleet file',
    },
    path: '/api/v2/oauth/token',
    form: async () => ({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: secret.reveal().trim(),
    }),
  };
}

export interface WorkloadIdentity {
  readonly clientId: string;
  /** Whom the proof is for. Default: what Tailscale expects of this client. */
  readonly audience: string | undefined;
  readonly signal?: AbortSignal;
}

/** A job of GitHub Actions that proves what it is; no secret is kept anywhere. Source: GitHub, OpenID Connect reference. */
export function workloadIdentity(
  { clientId, audience = `api.tailscale.com/${clientId}`, ...endpoint }: WorkloadIdentity,
  env: NodeJS.ProcessEnv,
): Credential {
  return {
    name: {
      what: `the identity of this job for the client ${clientId}`,
      remedy: `see that the client of that id trusts this repository (issuer https://token.actions.githubusercontent.com, its subject) and the audience ${audience}`,
    },
    path: '/api/v2/oauth/token-exchange',
    form: async () => ({ client_id: clientId, jwt: await proofOfIdentity(audience, endpoint, env) }),
  };
}

/** What GitHub signs about this job. Neither the token it is asked with nor the answer is shown anywhere. */
async function proofOfIdentity(
  audience: string,
  { signal }: Pick<Endpoint, 'signal'>,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const [url, request] = [env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '', env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? ''];
  if (!URL.canParse(url) || request === '') throw noWorkloadIdentity();
  const at = new URL(url);
  at.searchParams.set('audience', audience);
  const { status, text } = await patiently('GET', signal, async () => {
    const sent = { path: `${at.pathname}${at.search}`, headers: { authorization: `Bearer ${request}` } };
    const answer = await send({ url: at.origin, ...(signal ? { signal } : {}) }, { method: 'GET', ...sent });
    if (BUSY.has(answer.status)) throw serverBusy(at.origin, answer.status);
    return answer;
  });
  if (status === 401 || status === 403) {
    const name = { what: 'this job', remedy: 'give the job `permissions: { id-token: write }`' };
    throw credentialRefused(at.origin, name, saidBy(text, [new SecretValue('request token', request)]));
  }
  const value = valueIn(text);
  if (status !== 200 || value === undefined)
    throw unreadable(at.origin, 'GET of the identity of this job', `HTTP ${status}`);
  return value;
}

function valueIn(text: string): string | undefined {
  try {
    const { value } = JSON.parse(text) as { readonly value?: unknown };
    return typeof value === 'string' && value !== '' ? value : undefined;
  } catch {
    return undefined;
  }
}
