import { z } from 'zod';
import { BringupError } from '../../core/error.ts';
import { Secret } from '../../core/secret.ts';
import type { BoardAddress } from '../board.ts';
import { notTheDaemon, uploadByOther } from '../wire/errors.ts';
import { jsonOf } from '../wire/json.ts';
import type { Answer, Link, Sent } from '../wire/link.ts';
import { banned, banOf } from './ban.ts';
import { factoryPassword, loginLost, wrongCredentials } from './errors.ts';

/** Who we are to the board. Requests go one after another, because a stale token that is shown twice counts twice. */
export interface Session {
  send(sent: Sent): Promise<Answer>;
  /** For a request that is not sent with `send`; logs in where that is needed. Nothing else is sent while `work` lasts. */
  alone<T>(
    signal: AbortSignal | undefined,
    work: (headers: Readonly<Record<string, string>>) => Promise<T>,
  ): Promise<T>;
  /** The daemon forgot all tokens. */
  forget(): void;
}

const LOGIN = '/api/bmc/authenticate';

const loggedIn = z.looseObject({ id: z.string().min(1) });

/**
 * A session that logs in when it has to. A 401 is followed by one login and one repetition, never more: an unknown token
 * counts as a failed login, five of which ban this machine (bmcd authentication_context.rs, ban_patrol.rs). Once a password
 * was refused or a ban was told, the board is not asked again. @param probeMs how long a page has to answer where the API does not
 */
export function openSession(link: Link, credentials: BoardAddress['credentials'], probeMs: number): Session {
  const { board } = link;
  let token: Secret | undefined;
  /** Loopback peers are asked for nothing, and have no login. */
  let open = false;
  let refused: BringupError | undefined;
  let bannedUntil = 0;
  let turn: Promise<unknown> = Promise.resolve();

  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  }

  function requireWelcome(): void {
    if (refused !== undefined) throw refused;
    const leftMs = bannedUntil - performance.now();
    if (leftMs > 0) throw banned(board, leftMs);
  }

  /** From now on every request ends so, without being sent. */
  function refuse(error: BringupError): never {
    refused = error;
    throw error;
  }

  /** Throws what ends all conversation. */
  function judge(answer: Answer): Answer {
    const banMs = banOf(answer);
    if (banMs !== undefined && [401, 403, 429].includes(answer.status)) {
      bannedUntil = performance.now() + banMs;
      throw banned(board, banMs);
    }
    if (answer.status === 403 && answer.type === 'application/problem+json') refuse(factoryPassword(board));
    return answer;
  }

  async function logIn(signal: AbortSignal | undefined): Promise<void> {
    requireWelcome();
    token = undefined;
    const { username, password } = credentials;
    const answer = judge(
      await link.send({
        method: 'POST',
        path: LOGIN,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ username, password: password.reveal() }),
        once: true,
        signal,
      }),
    );
    const { status, type, text } = answer;
    // 2.3 has a page for every path that it does not know, 2.0 a 404.
    if (status === 404 || (status === 200 && type === 'text/html')) {
      open = true;
      return;
    }
    if (status === 401 || (status === 403 && /^credentials incorrect/.test(text)))
      refuse(wrongCredentials(board, username));
    if (status !== 200) throw notTheDaemon(board, 'a login', `HTTP ${status}`);
    const parsed = loggedIn.safeParse(jsonOf(text));
    if (!parsed.success) throw notTheDaemon(board, 'a login', 'there is no token in it');
    token = new Secret('board token', parsed.data.id);
  }

  function headers(): Readonly<Record<string, string>> {
    return token === undefined ? {} : { authorization: `Bearer ${token.reveal()}` };
  }

  async function attempt(sent: Sent): Promise<Answer> {
    requireWelcome();
    if (token === undefined && !open) await logIn(sent.signal);
    const ask = async () => judge(await link.send({ ...sent, headers: { ...sent.headers, ...headers() } }));
    const first = await ask();
    if (first.status !== 401) return first;
    if (open) throw notTheDaemon(board, 'a login', 'it has none, and asks for one');
    await logIn(sent.signal);
    const second = await ask();
    // The text has the token in it.
    if (second.status === 401) refuse(loginLost(board, second.text.replace(/token \S+ is/, 'the token is')));
    return second;
  }

  /** Whether its pages answer while its API does not. */
  async function pagesAnswer(signal: AbortSignal | undefined): Promise<boolean> {
    const page = await link
      .send({ method: 'GET', path: '/', once: true, timeoutMs: probeMs, signal })
      .catch(() => undefined);
    return page !== undefined && page.status < 500;
  }

  return {
    send: (sent) =>
      inTurn(async () => {
        try {
          return await attempt(sent);
        } catch (error) {
          if (error instanceof BringupError && error.code === 'bmc-slow' && (await pagesAnswer(sent.signal)))
            throw uploadByOther(board, `${sent.method} ${sent.path.split('?')[0]}`);
          throw error;
        }
      }),
    alone: (signal, work) =>
      inTurn(async () => {
        requireWelcome();
        if (token === undefined && !open) await logIn(signal);
        return work(headers());
      }),
    forget() {
      token = undefined;
    },
  };
}
