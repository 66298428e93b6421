import { createServer, type IncomingMessage } from 'node:http';

/** What the service knows of a client. */
export interface ApiClient {
  readonly id: string;
  readonly secret: string;
  readonly scopes: readonly string[];
  readonly tags: readonly string[];
}

/** A device as the API tells it; what is left out is empty. */
export interface ApiDevice {
  readonly nodeId: string;
  readonly hostname: string;
  name: string;
  tags: readonly string[];
  enabledRoutes: readonly string[];
  readonly [field: string]: unknown;
}

interface ApiKey {
  readonly id: string;
  readonly key: string;
  readonly description: string;
  readonly created: string;
  readonly expires: string;
  readonly capabilities: unknown;
  invalid: boolean;
}

/** A server of ours that speaks the API of Tailscale, and the token service of GitHub. Sources: tailscale-client-go-v2, tailscale api.md. */
export interface TailscaleApiServer extends AsyncDisposable {
  readonly url: string;
  readonly tailnet: string;
  readonly devices: ApiDevice[];
  readonly keys: ApiKey[];
  /** `POST /api/v2/oauth/token`: every request, in order. */
  readonly asked: string[];
  /** What GitHub gives a job: address and token to ask for its identity. */
  readonly identityEnv: NodeJS.ProcessEnv;
  /** How long tokens live from now on. Default 3600. */
  tokenSeconds: number;
  /** Ends every token that was given. */
  endTokens(): void;
  /** Turns this many requests away as too many. */
  throttle: number;
  /** The devices as the service tells them now. */
  list(): Promise<readonly ApiDevice[]>;
  /** A key was used by a device that joined. */
  use(id: string): void;
}

/** A mesh that stands behind the service, so that keys are keys, and devices are those that joined with them. */
export interface MeshBehind {
  makeKey(wish: {
    readonly tags: readonly string[];
    readonly ephemeral: boolean;
    readonly expires: string;
  }): Promise<string>;
  isUsed(key: string): Promise<boolean>;
  endKey(key: string): Promise<void>;
  devices(): Promise<readonly ApiDevice[]>;
  remove(nodeId: string): Promise<void>;
  rename(nodeId: string, name: string): Promise<void>;
  setTags(nodeId: string, tags: readonly string[]): Promise<void>;
  approve(nodeId: string, routes: readonly string[]): Promise<void>;
}

export const CLIENT: ApiClient = {
  id: 'kCLIENT1CNTRL',
  secret: 'client-secret-made-for-this-test',
  scopes: ['auth_keys', 'devices:core', 'devices:routes'],
  tags: ['tag:worker', 'tag:server'],
};
/** What GitHub says who this job is, as far as the service looks at it. */
export const IDENTITY = 'header.identity-made-for-this-test.signature';
const REQUEST_TOKEN = 'request-token-made-for-this-test';
const TAILNET = 'example.com';

interface Reply {
  readonly status: number;
  readonly body?: unknown;
}
const failure = (status: number, message: string): Reply => ({ status, body: { message } });

/** Starts one on the loopback; without a mesh behind it nobody can join what it tells of. */
export async function startTailscaleApi(
  client: Partial<ApiClient> = {},
  behind?: MeshBehind,
): Promise<TailscaleApiServer> {
  const known = { ...CLIENT, ...client };
  const tokens = new Map<string, number>();
  const state = {
    tokenSeconds: 3_600,
    throttle: 0,
    devices: [] as ApiDevice[],
    keys: [] as ApiKey[],
    asked: [] as string[],
  };
  let made = 0;

  const give = (): Reply => {
    const token = `access-token-${++made}-made-for-this-test`;
    tokens.set(token, performance.now() + state.tokenSeconds * 1_000);
    return {
      status: 200,
      body: {
        access_token: token,
        token_type: 'Bearer',
        expires_in: state.tokenSeconds,
        scope: known.scopes.join(' '),
      },
    };
  };
  const may = (scope: string) =>
    known.scopes.includes(scope) || (scope === 'devices:core:read' && known.scopes.includes('devices:core'));
  const badTags = (tags: readonly string[]) => tags.filter((tag) => !known.tags.includes(tag));

  const devices = async () => (await behind?.devices()) ?? state.devices;

  const keys = async (method: string, id: string | undefined, text: string): Promise<Reply> => {
    if (!may('auth_keys'))
      return failure(403, 'calling actor does not have enough permissions to perform this function');
    const key = state.keys.find((one) => one.id === id);
    const shown = ({ key: _secret, ...rest }: ApiKey) => rest;
    if (method === 'GET' && id === undefined)
      return { status: 200, body: { keys: state.keys.map((one) => ({ id: one.id })) } };
    if (id !== undefined && key === undefined) return failure(404, 'key not found');
    if (method === 'GET' && key !== undefined) {
      key.invalid ||= (await behind?.isUsed(key.key)) ?? false;
      return { status: 200, body: shown(key) };
    }
    if (method === 'DELETE' && key !== undefined) {
      await behind?.endKey(key.key);
      state.keys.splice(state.keys.indexOf(key), 1);
      return { status: 200 };
    }
    const { capabilities, expirySeconds, description } = JSON.parse(text);
    const tags: readonly string[] = capabilities.devices.create.tags ?? [];
    if (tags.length === 0) return failure(400, 'tags required for OAuth clients');
    if (badTags(tags).length > 0) return failure(400, `requested tags [${badTags(tags)}] are invalid or not permitted`);
    if (description.length > 50) return failure(400, 'description must be at most 50 characters');
    const number = ++made;
    const expires = new Date(Date.now() + expirySeconds * 1_000).toISOString();
    const ephemeral = capabilities.devices.create.ephemeral === true;
    const fresh: ApiKey = {
      id: `kKEY${number}CNTRL`,
      key: (await behind?.makeKey({ tags, ephemeral, expires })) ?? `key-${number}-made-for-this-test`,
      description,
      capabilities,
      created: new Date().toISOString(),
      expires,
      invalid: false,
    };
    state.keys.push(fresh);
    return { status: 200, body: fresh };
  };

  const device = async (method: string, id: string, what: string | undefined, text: string): Promise<Reply> => {
    const scope = what === 'routes' ? 'devices:routes' : 'devices:core';
    if (!may(scope)) return failure(403, 'calling actor does not have enough permissions to perform this function');
    const found = (await devices()).find(({ nodeId }) => nodeId === id);
    if (found === undefined) return failure(404, 'no manageable device matching ID found');
    const body = text === '' ? {} : JSON.parse(text);
    if (what === 'tags' && badTags(body.tags).length > 0)
      return failure(400, `requested tags [${badTags(body.tags)}] are invalid or not permitted`);
    if (method === 'DELETE' && behind === undefined) state.devices.splice(state.devices.indexOf(found), 1);
    if (method === 'DELETE') await behind?.remove(id);
    else if (what === 'name') await behind?.rename(id, body.name);
    else if (what === 'routes') await behind?.approve(id, body.routes);
    else await behind?.setTags(id, body.tags);
    if (what === 'name') found.name = `${body.name}.tail1234.ts.net`;
    if (what === 'routes') found.enabledRoutes = body.routes;
    if (what === 'tags') found.tags = body.tags;
    return { status: 200 };
  };

  const answer = async (request: IncomingMessage, text: string): Promise<Reply> => {
    const { method = '', headers } = request;
    const url = new URL(request.url ?? '', 'http://api');
    const parts = url.pathname.split('/').slice(1).map(decodeURIComponent);
    const bearer = headers.authorization?.replace(/^Bearer /, '') ?? '';
    if (parts[0] === 'idtoken') {
      if (bearer !== REQUEST_TOKEN) return failure(401, `bad token ${bearer}`);
      return { status: 200, body: { value: `${IDENTITY}.${url.searchParams.get('audience')}`, count: 1 } };
    }
    if (state.throttle > 0) {
      state.throttle -= 1;
      return failure(429, 'too many requests');
    }
    const form = new URLSearchParams(text);
    if (url.pathname === '/api/v2/oauth/token') {
      const right =
        form.get('client_id') === known.id &&
        form.get('client_secret') === known.secret &&
        form.get('grant_type') === 'client_credentials';
      return right ? give() : { status: 401, body: { message: `API token invalid: ${form.get('client_secret')}` } };
    }
    if (url.pathname === '/api/v2/oauth/token-exchange') {
      const right =
        form.get('client_id') === known.id && form.get('jwt') === `${IDENTITY}.api.tailscale.com/${known.id}`;
      return right ? give() : { status: 403, body: { message: `jwt not accepted: ${form.get('jwt')}` } };
    }
    if ((tokens.get(bearer) ?? 0) <= performance.now()) return failure(401, 'API token invalid');
    const [, , kind, name, what, id] = parts;
    if (kind === 'device') return device(method, name ?? '', what, text);
    if (kind !== 'tailnet' || (name !== '-' && name !== TAILNET)) return failure(404, 'tailnet not found');
    if (what === 'keys') return keys(method, id, text);
    if (!may('devices:core:read'))
      return failure(403, 'calling actor does not have enough permissions to perform this function');
    return { status: 200, body: { devices: await devices() } };
  };

  const server = createServer(async (request, response) => {
    let text = '';
    for await (const part of request) text += String(part);
    state.asked.push(`${request.method} ${request.url}`);
    const { status, body } = await answer(request, text);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(body === undefined ? '' : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const url = `http://127.0.0.1:${address.port}`;
  return Object.assign(state, {
    url,
    tailnet: TAILNET,
    identityEnv: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${url}/idtoken?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: REQUEST_TOKEN,
    },
    endTokens: () => tokens.clear(),
    list: devices,
    use(id: string) {
      const key = state.keys.find((one) => one.id === id);
      if (key !== undefined) key.invalid = true;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}
