import type { z } from 'zod';
import { BringupError } from '../core/error.ts';
import { isDamaged } from '../core/sqlite-file.ts';
import { listed } from '../report/counted.ts';

/** What the system or SQLite says of the registry's file, as what a person can act on; a fault of ours stays what it is. */
export function cannotKeep(file: string, error: unknown): unknown {
  if (error instanceof BringupError) return error.at({ file });
  const isOurs = !(error instanceof Error) || !('code' in error || 'errcode' in error);
  if (isOurs) return error;
  const said = error.message;
  if (isDamaged(error))
    return new BringupError({
      code: 'providers-damaged',
      category: 'filesystem',
      what: `the registry of providers is damaged, or is none (${said}); nothing was written to it`,
      where: { file },
      remedy:
        'move it aside with its -wal and -shm files, then put a backup in its place, `bringup providers rebuild` it from its hosts, or `import` exports of other runners',
      cause: error,
    });
  return new BringupError({
    code: 'providers-unusable',
    category: 'filesystem',
    what: `the registry of providers cannot be read or written: ${said}`,
    where: { file },
    remedy:
      'see that there is room and that the folder belongs to the user of this run, or name another with --state-dir',
    cause: error,
  });
}

export function newer(version: number, known: number): BringupError {
  return new BringupError({
    code: 'providers-newer',
    category: 'unsupported',
    what: `the registry of providers was written by a newer bringup (form ${version}; this one knows ${known}); it was left as it is`,
    remedy: 'use that bringup, or name another folder with --state-dir',
  });
}

/** What a schema says, as the first place that is wrong. The value itself is not told: it may be a secret. */
export function wrongRecord(error: z.ZodError, file?: string): BringupError {
  const [issue] = error.issues;
  const path = (issue?.path ?? []).map(String).join('.');
  return new BringupError({
    code: 'providers-wrong-record',
    category: 'config',
    what: `what is to be recorded of a provider is wrong${path === '' ? '' : ` at ${path}`}: ${issue?.message ?? 'not as the schema says'}`,
    ...(file === undefined ? {} : { where: { file } }),
    remedy: 'docs/providers.md says what can be recorded; nothing was written',
  });
}

export function holdsSecret(path: string, what: string): BringupError {
  return new BringupError({
    code: 'providers-secret',
    category: 'secret',
    what: `${path} looks like ${what}, and the registry holds no secret; nothing was written`,
    remedy: 'leave it out; where it was ever stored or sent, revoke it',
  });
}

export function unknownProvider(word: string): BringupError {
  return new BringupError({
    code: 'provider-unknown',
    category: 'config',
    what: `no provider is called ${word}, or has an id that begins so`,
    remedy: '`bringup providers list` shows names, `list --verbose` ids too',
  });
}

export function ambiguousProvider(word: string, ids: readonly string[]): BringupError {
  return new BringupError({
    code: 'provider-ambiguous',
    category: 'config',
    what: `${ids.length} providers are called ${word}, or have ids that begin so: ${listed(ids, 8)}`,
    remedy: 'name one by its id',
  });
}

/** @param others names or ids of who has one half of the identity */
export function identityTaken(same: 'machine-id' | 'host key', others: readonly string[]): BringupError {
  const cures = {
    'machine-id':
      'give one of them a machine-id of its own (`rm /etc/machine-id /var/lib/dbus/machine-id; systemd-machine-id-setup`, then reboot)',
    'host key': 'give one of them a host key of its own (`rm /etc/ssh/ssh_host_*; ssh-keygen -A`), and trust that one',
  };
  return new BringupError({
    code: 'provider-identity-taken',
    category: 'config',
    what: `its ${same} is that of ${listed(others)}, with another ${same === 'machine-id' ? 'host key' : 'machine-id'}: a copied disk, or the same machine installed or keyed anew`,
    remedy: `where both are there: ${cures[same]}; where the other is no more: \`bringup providers remove ${others[0]} --force\``,
  });
}
