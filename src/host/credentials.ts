import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { AgentAuthMethod, PublicKeyAuthMethod } from 'ssh2';
import { BringupError } from '../core/error.ts';
import { type AgentKey, agentKeys, agentSocket, signWithAgent } from './agent.ts';
import { placeOf } from './place.ts';
import { type AskPassphrase, loadPrivateKey, publicHalf } from './private-key.ts';
import type { Identity, SshTarget } from './target.ts';

/** A key that may be offered to a host, and how the SSH library offers it. */
export interface Offer {
  readonly type: string;
  readonly fingerprint: string;
  readonly origin: string;
  readonly method: PublicKeyAuthMethod | AgentAuthMethod;
}

/** What can be offered to one host. `offers` is in the order of trying. */
export interface Credentials {
  readonly offers: readonly Offer[];
  /** For a person: permissions too open, keys left out and why. */
  readonly notes: readonly string[];
}

/** sshd counts every offered key as a failure and hangs up after six (MaxAuthTries); newer ones also ban the source. */
const OFFERED_AT_MOST = 5;
const USUAL_FILES = ['id_ed25519', 'id_ecdsa', 'id_rsa'] as const;

/**
 * The keys to offer: the one of the target's identity (by the agent, when it is encrypted and the agent has it), or the
 * agent's and the usual files of ~/.ssh. Throws BringupError (category `secret`) when there is none or it is unusable.
 */
export async function gatherCredentials(target: SshTarget, ask?: AskPassphrase): Promise<Credentials> {
  const identity = target.identity;
  const socket = agentSocket(target);
  const found =
    identity === undefined ? await anyKeys(target, socket, ask) : await oneKey(target, identity, socket, ask);
  if (found.offers.length === 0) throw noKey(target, found.notes, socket !== undefined);
  return found;
}

async function oneKey(
  target: SshTarget,
  identity: Identity,
  socket: string | undefined,
  ask: AskPassphrase | undefined,
): Promise<Credentials> {
  try {
    return await fromKey(target.user, identity);
  } catch (error) {
    if (!(error instanceof BringupError)) throw error;
    if (error.code !== 'key-needs-passphrase') throw error.at({ host: target.name });
    const half = await publicHalf(identity);
    const held = half === undefined ? undefined : (await agentKeys(socket)).keys.find((key) => key.blob.equals(half));
    if (held !== undefined && socket !== undefined)
      return { offers: [agentOffer(target.user, socket, held)], notes: [] };
    return fromKey(target.user, identity, ask);
  }
}

async function fromKey(username: string, identity: Identity, ask?: AskPassphrase): Promise<Credentials> {
  const { parsed, type, fingerprint, origin, notes } = await loadPrivateKey(identity, ask);
  // The library takes a parsed key as well, which its types do not say.
  const method: PublicKeyAuthMethod = { type: 'publickey', username, key: parsed as unknown as Buffer };
  return { offers: [{ type, fingerprint, origin, method }], notes };
}

function agentOffer(username: string, socket: string, key: AgentKey): Offer {
  const { type, fingerprint, comment } = key;
  return {
    type,
    fingerprint,
    origin: `agent: ${comment}`,
    method: { type: 'agent', username, agent: signWithAgent(socket, key) },
  };
}

/** Agent keys of known files first, then the agent's other keys, then files: the order of OpenSSH. */
async function anyKeys(
  target: SshTarget,
  socket: string | undefined,
  ask: AskPassphrase | undefined,
): Promise<Credentials> {
  const agent = await agentKeys(socket);
  const notes = [...agent.notes];
  const held = agent.keys.filter((key) => !key.certificate);
  const loose: Identity[] = [];
  const first: AgentKey[] = [];
  for (const path of target.identityFiles ?? USUAL_FILES.map((name) => join(homedir(), '.ssh', name))) {
    if (!existsSync(path)) continue;
    const identity: Identity = { kind: 'file', path };
    const half = await publicHalf(identity).catch(() => undefined);
    const inAgent = half === undefined ? undefined : held.find((key) => key.blob.equals(half));
    if (inAgent === undefined) loose.push(identity);
    else first.push(inAgent);
  }
  const others = target.identitiesOnly === true ? [] : held.filter((key) => !first.includes(key));
  const offers = socket === undefined ? [] : [...first, ...others].map((key) => agentOffer(target.user, socket, key));
  for (const identity of loose) {
    try {
      const one = await fromKey(target.user, identity, offers.length === 0 ? ask : undefined);
      notes.push(...one.notes);
      offers.push(...one.offers);
    } catch (error) {
      // An encrypted or broken file among several is not worth stopping for; it is told if nothing else works.
      notes.push(error instanceof Error ? error.message : String(error));
    }
  }
  if (offers.length > OFFERED_AT_MOST) {
    notes.push(
      `Only the first ${OFFERED_AT_MOST} of ${offers.length} keys are offered, because sshd counts each: name one with ssh-private-key.`,
    );
  }
  return { offers: offers.slice(0, OFFERED_AT_MOST), notes };
}

function noKey(target: SshTarget, notes: readonly string[], hasAgent: boolean): BringupError {
  const agent = hasAgent ? 'the ssh-agent holds none that can be used' : 'there is no ssh-agent';
  return new BringupError({
    code: 'no-private-key',
    category: 'secret',
    what: `There is no private key to offer to ${placeOf(target)}: none is configured, ${agent}, and none of ${target.identityFiles?.join(', ') ?? `~/.ssh/${USUAL_FILES.join(', ')}`} can be used.${notes.length === 0 ? '' : ` ${notes.join(' ')}`}`,
    remedy: 'Give a key with the input ssh-private-key or in the fleet file, or load one: ssh-add.',
    where: { host: target.name },
  });
}
