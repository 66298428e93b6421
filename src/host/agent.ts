import { connect } from 'node:net';
import ssh2, { type BaseAgent, type IdentityCallback, type ParsedKey } from 'ssh2';
import { blobType, fingerprint } from './host-key.ts';
import type { SshTarget } from './target.ts';

/** A key that an ssh-agent holds. */
export interface AgentKey {
  readonly type: string;
  readonly fingerprint: string;
  readonly comment: string;
  readonly blob: Buffer;
  /** A user certificate: only the system's ssh can use it. */
  readonly certificate: boolean;
}

const REQUEST_IDENTITIES = 11;
const IDENTITIES_ANSWER = 12;
const ANSWER_WITHIN_MS = 5_000;

/** The agent's socket for a target: its own, or that of the environment; undefined when there is none. */
export function agentSocket(target: Pick<SshTarget, 'agent'>): string | undefined {
  if (target.agent === false) return undefined;
  const path = target.agent ?? process.env['SSH_AUTH_SOCK'];
  return path === undefined || path === '' ? undefined : path;
}

/** The keys of an agent; an agent that does not answer is a note, no error. Source: draft-ietf-sshm-ssh-agent section 3. */
export async function agentKeys(
  socket: string | undefined,
): Promise<{ readonly keys: readonly AgentKey[]; readonly notes: readonly string[] }> {
  if (socket === undefined) return { keys: [], notes: [] };
  try {
    return { keys: parseIdentities(await ask(socket)), notes: [] };
  } catch (error) {
    return {
      keys: [],
      notes: [`The ssh-agent at ${socket} does not answer: ${error instanceof Error ? error.message : String(error)}.`],
    };
  }
}

/** One request and its answer: length, type, content. */
function ask(path: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    let answer = Buffer.alloc(0);
    const timer = setTimeout(
      () => socket.destroy(new Error(`no answer within ${ANSWER_WITHIN_MS / 1000} s`)),
      ANSWER_WITHIN_MS,
    );
    socket.once('connect', () => socket.write(Buffer.from([0, 0, 0, 1, REQUEST_IDENTITIES])));
    socket.on('data', (data) => {
      answer = Buffer.concat([answer, data]);
      if (answer.length < 4 || answer.length < 4 + answer.readUInt32BE(0)) return;
      resolve(answer.subarray(4, 4 + answer.readUInt32BE(0)));
      socket.destroy();
    });
    socket.once('error', reject);
    socket.once('close', () => {
      clearTimeout(timer);
      reject(new Error('it closed the connection'));
    });
  });
}

function parseIdentities(answer: Buffer): AgentKey[] {
  if (answer[0] !== IDENTITIES_ANSWER) throw new Error('it refused to list its keys');
  const keys: AgentKey[] = [];
  let at = 5;
  const next = () => {
    const length = answer.readUInt32BE(at);
    const value = answer.subarray(at + 4, at + 4 + length);
    at += 4 + length;
    return value;
  };
  for (let left = answer.readUInt32BE(1); left > 0; left--) {
    const blob = Buffer.from(next());
    const comment = next().toString('utf8');
    const type = blobType(blob) ?? 'unknown';
    keys.push({ type, fingerprint: fingerprint(blob), comment, blob, certificate: type.includes('-cert-v01@') });
  }
  return keys;
}

/** An agent for the SSH library that knows one key only, so that each offered key can be named in messages. */
export function signWithAgent(socket: string, key: AgentKey): BaseAgent {
  return new OneKeyAgent(socket, key.blob);
}

class OneKeyAgent extends ssh2.OpenSSHAgent {
  readonly #blob: Buffer;

  constructor(socket: string, blob: Buffer) {
    super(socket);
    this.#blob = blob;
  }

  override getIdentities(callback: IdentityCallback<ParsedKey>): void {
    const parsed = ssh2.utils.parseKey(this.#blob);
    if (parsed instanceof Error) callback(parsed);
    else callback(undefined, [parsed]);
  }
}
