import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { Generation } from './generation.ts';
import { createLock } from './lock.ts';
import type { Reply } from './reply.ts';
import { durationWords } from './words.ts';

const REALM = 'Access to Baseboard Management Controller';
const BAN_LEVELS = 10;

export interface AuthOptions {
  readonly generation: Generation;
  readonly username: string;
  readonly password: string;
  /** How long a token lives after its last use. The daemon's own default is 3 h. */
  readonly tokenLifeMs: number;
  /** The failure that bans. The daemon's own default is 5. */
  readonly attempts: number;
  readonly banMs: number;
  readonly clock: Clock;
}

/** Who may ask. All of it is under one lock, which a request holds until its answer is there. */
export interface Auth {
  lock(): Promise<() => void>;
  /** The answer to a login with this body. */
  login(peer: string, body: Buffer): Reply;
  /** Why a request is refused; undefined when it is not. @param path of the request */
  refuse(peer: string, authorization: string | undefined, path: string): Reply | undefined;
  /** Changes the password of the account; tokens stay. */
  setPassword(password: string): void;
}

/** Source: bmcd authentication_context.rs, authentication_service.rs, ban_patrol.rs. */
export function createAuth(options: AuthOptions): Auth {
  const { generation } = options;
  let { password } = options;
  const tokens = new Map<string, bigint>();
  const penalties = new Map<string, { attempts: number; until: bigint }>();
  const { now } = options.clock;
  const life = BigInt(options.tokenLifeMs) * 1_000_000n;

  const banned = (peer: string): Failure | undefined => {
    const until = penalties.get(peer)?.until ?? 0n;
    if (until <= now()) return undefined;
    const left = () => durationWords(until > now() ? until - now() : 0n);
    return {
      words: () => `Exceeded allowed authentication attempts. Access blocked for ${left()}`,
      banSeconds: Number((until - now()) / 1_000_000_000n) + 1,
    };
  };
  const penalize = (peer: string): Failure | undefined => {
    const attempts = (penalties.get(peer)?.attempts ?? 0) + 1;
    const over = attempts - options.attempts;
    const until = over < 0 ? 0n : now() + BigInt(options.banMs) * 1_000_000n * 2n ** BigInt(Math.min(over, BAN_LEVELS));
    penalties.set(peer, { attempts, until });
    return banned(peer);
  };
  const check = (peer: string, user: string, given: string): Failure | undefined => {
    const ban = banned(peer);
    if (ban !== undefined) return ban;
    if (user !== options.username || given !== password) return penalize(peer) ?? say('credentials incorrect');
    penalties.delete(peer);
    return undefined;
  };
  const bearer = (peer: string, token: string): Failure | undefined => {
    const ban = banned(peer);
    if (ban !== undefined) return ban;
    const used = tokens.get(token);
    if (used === undefined) return penalize(peer) ?? say(`token ${token} is not registered`);
    if (now() - used < life) {
      tokens.set(token, now());
      penalties.delete(peer);
      return undefined;
    }
    tokens.delete(token);
    return { words: () => `token expired ${durationWords(now() - used)} ago` };
  };
  const basic = (peer: string, encoded: string): Failure | undefined => {
    const odd = encoded.search(/[^A-Za-z0-9+/=]/);
    if (odd >= 0) return say(`${PARSE}Invalid symbol ${encoded.charCodeAt(odd)}, offset ${odd}.`);
    const [, user, given] = /^([^:]*):([\s\S]*)$/.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
    if (user === undefined || given === undefined) return say(`${PARSE}basic authentication formatted wrong`);
    return check(peer, user, given);
  };
  const unauthorized = (failure: Failure, challenge: string): Reply => {
    const ban = generation.strict ? failure.banSeconds : undefined;
    const headers = { 'www-authenticate': challenge, ...(ban !== undefined && { 'retry-after': String(ban) }) };
    return { status: ban === undefined ? 401 : 429, headers, body: failure.words() };
  };

  return {
    lock: createLock(),
    login(peer, body) {
      const login = parseLogin(body);
      const failure = typeof login === 'string' ? say(`${PARSE}${login}`) : check(peer, login.username, login.password);
      if (typeof login === 'string' || failure !== undefined) {
        const ban = generation.strict ? failure?.banSeconds : undefined;
        if (ban === undefined) return { status: 403, body: failure?.words() ?? '' };
        return { status: 429, headers: { 'retry-after': String(ban) }, body: failure?.words() ?? '' };
      }
      for (const [token, used] of tokens) if (now() - used > life) tokens.delete(token);
      const id = randomBytes(32).toString('hex');
      tokens.set(id, now());
      const session = { id, name: 'User Session', description: 'User Session', username: login.username };
      return { status: 200, headers: { 'x-auth-token': id }, body: JSON.stringify(session) };
    },
    refuse(peer, authorization, path) {
      const plain = `Basic realm="${REALM}"`;
      if (authorization === undefined) return unauthorized(say('no authorization header provided'), plain);
      const [, scheme, rest] = /^([^ ]*) ([\s\S]*)$/.exec(authorization) ?? [];
      if (scheme === undefined || rest === undefined)
        return unauthorized(say(`cannot parse authorization header: ${authorization}`), plain);
      if (scheme === 'Bearer') {
        const failure = bearer(peer, rest);
        if (failure !== undefined) {
          const about = `error="invalid_token" error_description="${failure.words()}"`;
          return unauthorized(failure, `Bearer realm="${REALM}" ${about}`);
        }
      } else if (scheme === 'Basic') {
        const failure = basic(peer, rest);
        if (failure !== undefined) return unauthorized(failure, plain);
      } else return unauthorized(say(`${scheme} authentication not supported`), `realm="${REALM}"`);
      return generation.strict && password === FACTORY && !path.startsWith('/api/bmc/password')
        ? MUST_CHANGE
        : undefined;
    },
    setPassword(next) {
      password = next;
    },
  };
}

/** What every board leaves the factory with. */
export const FACTORY = 'turing';

const PARSE = 'error trying to parse credentials: ';

/** The fork's answer as long as the password is the factory's. */
const MUST_CHANGE: Reply = {
  status: 403,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({
    type: 'about:blank',
    title: 'Forbidden',
    status: 403,
    detail: 'the default password must be changed before this API can be used',
  }),
};

interface Failure {
  /** Made anew at each use: what is left of a ban runs. */
  words(): string;
  readonly banSeconds?: number;
}

const say = (words: string): Failure => ({ words: () => words });

/** The login, or why it is none, in the words of serde. */
function parseLogin(body: Buffer): { readonly username: string; readonly password: string } | string {
  const given = body.toString('utf8');
  try {
    const { username, password } = JSON.parse(given) as Record<string, unknown>;
    if (typeof username === 'string' && typeof password === 'string') return { username, password };
    return `missing field \`${typeof username === 'string' ? 'password' : 'username'}\` at line 1 column ${given.length}`;
  } catch {
    return `EOF while parsing a value at line 1 column ${given.length}`;
  }
}
