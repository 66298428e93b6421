import { BringupError } from '../core/error.ts';
import type { HostKey } from './connection.ts';
import { algorithmsFor, HOST_KEY_TYPES, type HostKeyAlgorithm, hostKeyOf } from './host-key.ts';
import { type BadLine, formatKnownHost, judge, type KnownHost, lookup, parseKnownHosts } from './known-hosts.ts';
import { placeOf } from './place.ts';
import type { SshTarget } from './target.ts';

/** Decides about a key that nobody knows, when the policy is `accept-new`: false refuses it. */
export type OnNewHostKey = (key: HostKey, target: SshTarget) => boolean | Promise<boolean>;

/** What to ask the host for, and how to judge what it shows. */
export interface HostKeyCheck {
  /** Signature algorithms to offer: those of the key types on file, or all when nothing is on file. */
  readonly algorithms: HostKeyAlgorithm[];
  /** Key types on file; empty when the host is not known yet. */
  readonly onFile: readonly string[];
  readonly badLines: readonly BadLine[];
  /** Throws BringupError (category `host-key`) when the key must not be trusted. */
  verify(blob: Uint8Array): Promise<{ readonly hostKey: HostKey; readonly newKnownHost: string | undefined }>;
}

/** Prepares the check of one endpoint. Throws BringupError when what is on file can never be verified. */
export function prepareHostKeyCheck(target: SshTarget, onNew?: OnNewHostKey): HostKeyCheck {
  const known = parseKnownHosts(target.knownHosts);
  const name = target.hostKeyAlias ?? target.address;
  const port = target.hostKeyAlias === undefined ? target.port : 22;
  const found = lookup(known, name, port);
  // OpenSSH accepts the key of the plain name for another port too, but takes a difference there for "not known".
  const plain = port !== 22 && found.keys.length === 0 ? lookup(known, name, 22).keys : [];
  const types = [...new Set(found.keys.map((entry) => entry.key.type))];
  const anyOf = [...algorithmsFor(plain.map((entry) => entry.key.type)), ...algorithmsFor(HOST_KEY_TYPES)];
  const algorithms = types.length > 0 ? algorithmsFor(types) : [...new Set(anyOf)];
  if (types.length === 0 && found.authorities[0] !== undefined) throw onlyAuthority(target, found.authorities[0]);
  if (algorithms.length === 0) throw unusableTypes(target, found.keys);
  return {
    algorithms,
    onFile: types,
    badLines: known.bad,
    async verify(blob) {
      const hostKey = hostKeyOf(blob);
      const verdict = judge(found, hostKey);
      if (verdict.verdict === 'known') return { hostKey, newKnownHost: undefined };
      if (verdict.verdict === 'revoked') throw revoked(target, hostKey, verdict.entry);
      if (verdict.verdict === 'changed') throw changed(target, hostKey, verdict.entries);
      if (plain.some((entry) => entry.key.key === hostKey.key)) return { hostKey, newKnownHost: undefined };
      const line = formatKnownHost(name, port, hostKey);
      if (target.hostKeys === 'strict') throw unknown(target, hostKey, line, known.bad);
      if (onNew !== undefined && !(await onNew(hostKey, target))) throw unknown(target, hostKey, line, known.bad);
      return { hostKey, newKnownHost: line };
    },
  };
}

const place = (entry: { readonly origin: string; readonly line: number }) => `${entry.origin}:${entry.line}`;

function unknown(target: SshTarget, key: HostKey, line: string, bad: readonly BadLine[]): BringupError {
  const unread =
    bad.length === 0
      ? ''
      : ` Lines that could not be read: ${bad.map((one) => `${place(one)} (${one.problem})`).join(', ')}.`;
  return new BringupError({
    code: 'host-key-unknown',
    category: 'host-key',
    what: `${placeOf(target)} shows a host key that is not on file: ${key.type} ${key.fingerprint}.${unread}`,
    remedy: `Compare it on the host itself (ssh-keygen -lf /etc/ssh/ssh_host_*_key.pub); when it is the same, add this line to known_hosts: ${line}`,
    where: { host: target.name },
  });
}

function changed(target: SshTarget, key: HostKey, entries: readonly KnownHost[]): BringupError {
  const first = entries[0];
  const onFile = entries.map((entry) => `${entry.key.fingerprint} (${place(entry)})`).join(' or ');
  return new BringupError({
    code: 'host-key-changed',
    category: 'host-key',
    what: `${placeOf(target)} shows another ${key.type} host key than the one on file: shown ${key.fingerprint}, on file ${onFile}.`,
    remedy: `Either the machine was installed anew, or somebody sits in between. Compare on the host itself; only then replace ${first === undefined ? 'the line' : place(first)} by: ${formatKnownHost(target.hostKeyAlias ?? target.address, target.hostKeyAlias === undefined ? target.port : 22, key)}`,
    where: { host: target.name, ...(first === undefined ? {} : { file: first.origin, line: first.line }) },
  });
}

function revoked(target: SshTarget, key: HostKey, entry: KnownHost): BringupError {
  return new BringupError({
    code: 'host-key-revoked',
    category: 'host-key',
    what: `${placeOf(target)} shows a host key that is revoked: ${key.type} ${key.fingerprint} (${place(entry)}).`,
    remedy: 'Give the host a new key (ssh-keygen -A after removing the old files), and put the new one on file.',
    where: { host: target.name, file: entry.origin, line: entry.line },
  });
}

function onlyAuthority(target: SshTarget, entry: KnownHost): BringupError {
  return new BringupError({
    code: 'host-certificate-unsupported',
    category: 'host-key',
    what: `${placeOf(target)} is known only by a certificate authority (@cert-authority, ${place(entry)}), and bringup's own SSH cannot verify host certificates.`,
    remedy:
      "Add a line with the host's own key beside it (ssh-keyscan on a trusted network), or install the ssh program on this machine, which is then used.",
    where: { host: target.name, file: entry.origin, line: entry.line },
  });
}

function unusableTypes(target: SshTarget, entries: readonly KnownHost[]): BringupError {
  return new BringupError({
    code: 'host-key-type-unsupported',
    category: 'host-key',
    what: `${placeOf(target)} is known only by key types that bringup cannot verify: ${entries.map((entry) => `${entry.key.type} (${place(entry)})`).join(', ')}.`,
    remedy: `Add a line with a key of one of these types: ${HOST_KEY_TYPES.join(', ')}.`,
    where: { host: target.name },
  });
}
