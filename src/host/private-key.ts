import { readFile, stat } from 'node:fs/promises';
import ssh2, { type ParsedKey } from 'ssh2';
import { BringupError } from '../core/error.ts';
import { sha256 } from '../core/json.ts';
import { fingerprint } from './host-key.ts';
import { readKeyText } from './key-text.ts';
import { cipherOf, outerPublicKey } from './openssh-key.ts';
import { fromPkcs8 } from './pkcs8.ts';
import type { Identity } from './target.ts';

/** A private key that is ready to sign. */
export interface PrivateKey {
  readonly parsed: ParsedKey;
  readonly type: string;
  readonly fingerprint: string;
  /** The path, or `secret NAME`. */
  readonly origin: string;
  /** Things a person should know that do not stop anything: permissions too open. */
  readonly notes: readonly string[];
}

/** Asks a person at a terminal; undefined when nobody is there or wants to answer. */
export type AskPassphrase = (origin: string) => Promise<string | undefined>;

/** Decrypted keys by the hash of their text: bcrypt blocks the process for most of a second, and a fleet shares its key. */
const decrypted = new Map<string, Promise<ParsedKey>>();

/** Reads and decrypts the key of an identity. Throws BringupError (category `secret`) that says what is wrong with it. */
export async function loadPrivateKey(identity: Identity, ask?: AskPassphrase): Promise<PrivateKey> {
  const { text, origin, notes } = await readIdentity(identity);
  const form = readKeyText(text);
  if (form.kind === 'wrong') {
    throw problem(form.code, `The private key (${origin}) ${form.what}.`, form.remedy);
  }
  const passphrase = identity.passphrase?.reveal();
  const parsed = await parseOnce(form.pem, form.label, passphrase, origin, ask);
  if (parsed.type === 'ssh-dss') {
    throw problem(
      'key-dsa',
      `The private key (${origin}) is a DSA key, which OpenSSH no longer accepts.`,
      'Make an Ed25519 key: ssh-keygen -t ed25519',
    );
  }
  return { parsed, type: parsed.type, fingerprint: fingerprint(parsed.getPublicSSH()), origin, notes };
}

/** The public half of an identity in wire form without its passphrase, when the file tells it: for finding it in an agent. */
export async function publicHalf(identity: Identity): Promise<Buffer | undefined> {
  const { text } = await readIdentity(identity);
  const form = readKeyText(text);
  if (form.kind === 'wrong') return undefined;
  const outer = form.label === 'OPENSSH PRIVATE KEY' ? outerPublicKey(form.pem) : undefined;
  if (outer !== undefined || identity.kind !== 'file') return outer;
  const line = await readFile(`${identity.path}.pub`, 'utf8').catch(() => '');
  const base64 = line.trim().split(/\s+/)[1];
  return base64 === undefined ? undefined : Buffer.from(base64, 'base64');
}

function problem(code: string, what: string, remedy: string, cause?: unknown): BringupError {
  return new BringupError({ code, category: 'secret', what, remedy, cause });
}

async function readIdentity(identity: Identity): Promise<{ text: string; origin: string; notes: readonly string[] }> {
  if (identity.kind === 'secret')
    return { text: identity.key.reveal(), origin: `secret ${identity.key.name}`, notes: [] };
  const path = identity.path;
  try {
    const info = await stat(path);
    if (info.isDirectory()) {
      throw problem(
        'key-is-directory',
        `The private key ${path} is a directory.`,
        'Give the path of the key file inside it.',
      );
    }
    const open = process.platform !== 'win32' && (info.mode & 0o077) !== 0;
    const notes = open
      ? [`The private key ${path} can be read by others (mode ${(info.mode & 0o777).toString(8)}): chmod 600 ${path}`]
      : [];
    return { text: await readFile(path, 'utf8'), origin: path, notes };
  } catch (error) {
    if (error instanceof BringupError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw problem(
        'key-missing',
        `There is no private key at ${path}.`,
        'Correct the path, or make a key: ssh-keygen -t ed25519',
        error,
      );
    }
    const why = code === 'EACCES' || code === 'EPERM' ? 'this user may not read it' : String(code ?? error);
    throw problem(
      'key-unreadable',
      `The private key ${path} cannot be read: ${why}.`,
      `Make it readable for the user who runs bringup: chmod 600 ${path}`,
      error,
    );
  }
}

function parseOnce(
  pem: string,
  label: string,
  passphrase: string | undefined,
  origin: string,
  ask: AskPassphrase | undefined,
): Promise<ParsedKey> {
  const id = sha256(`${pem}\0${passphrase ?? ''}`);
  const known = decrypted.get(id);
  if (known !== undefined) return known;
  const parsing = parse(pem, label, passphrase, origin, ask);
  decrypted.set(id, parsing);
  parsing.catch(() => decrypted.delete(id));
  return parsing;
}

async function parse(
  pem: string,
  label: string,
  passphrase: string | undefined,
  origin: string,
  ask: AskPassphrase | undefined,
): Promise<ParsedKey> {
  if (!isEncrypted(pem, label)) return attempt(pem, label, undefined, origin);
  if (passphrase !== undefined && passphrase !== '') return attempt(pem, label, passphrase, origin);
  for (let tries = 0; ask !== undefined && tries < 3; tries++) {
    const answer = await ask(origin);
    if (answer === undefined) break;
    try {
      return attempt(pem, label, answer, origin);
    } catch (error) {
      if (tries === 2 || (error as BringupError).code !== 'key-wrong-passphrase') throw error;
    }
  }
  throw problem(
    'key-needs-passphrase',
    `The private key (${origin}) is encrypted and no passphrase was given.`,
    'Give its passphrase as a secret, add the key to ssh-agent (ssh-add), or use a key without one for this job.',
  );
}

/** Whether a private key in its usual form needs a passphrase. */
function isEncrypted(pem: string, label: string): boolean {
  if (label === 'ENCRYPTED PRIVATE KEY' || pem.includes('Proc-Type: 4,ENCRYPTED')) return true;
  if (label !== 'OPENSSH PRIVATE KEY') return false;
  const cipher = cipherOf(pem);
  return cipher !== undefined && cipher !== 'none';
}

function attempt(pem: string, label: string, passphrase: string | undefined, origin: string): ParsedKey {
  let parsed: ParsedKey | Error;
  try {
    const text = label === 'PRIVATE KEY' || label === 'ENCRYPTED PRIVATE KEY' ? fromPkcs8(pem, passphrase) : pem;
    const all: unknown = ssh2.utils.parseKey(text, text === pem ? passphrase : undefined);
    parsed = (Array.isArray(all) ? all[0] : all) as ParsedKey | Error;
  } catch (error) {
    parsed = error instanceof Error ? error : new Error(String(error));
  }
  if (!(parsed instanceof Error)) return parsed;
  const reason = parsed.message;
  if (/^sk-|Unsupported OpenSSH private key type: sk-/.test(reason)) {
    throw problem(
      'key-hardware',
      `The private key (${origin}) lives on a security key, which has to be touched.`,
      'Use a key of its own for automation: ssh-keygen -t ed25519',
      parsed,
    );
  }
  if (passphrase !== undefined && /integrity check failed|bad decrypt|bad password|Malformed/i.test(reason)) {
    throw problem(
      'key-wrong-passphrase',
      `The passphrase does not open the private key (${origin}).`,
      'Correct the passphrase.',
      parsed,
    );
  }
  throw problem(
    'key-damaged',
    `The private key (${origin}) does not parse and is probably cut off or damaged: ${reason}.`,
    'Copy the whole file again; `ssh-keygen -y -f <file>` tells whether a key is whole.',
    parsed,
  );
}
