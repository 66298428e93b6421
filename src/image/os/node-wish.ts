import type { Secret } from '../../core/secret.ts';
import type { FileEdit } from '../file-edit.ts';

/** What one node shall be from its first boot on. Everything is known before an image is made, and equal wishes give equal images. */
export interface NodeWish {
  /** With its domain, if it has one. */
  readonly hostname: string;
  /** Absent: as the image does it, most often DHCP. */
  readonly network?: NetworkWish;
  /** Empty: the users of the image, with their passwords. Otherwise these, and no password that the image came with. */
  readonly users: readonly UserWish[];
  /** Absent or false: sshd takes keys only. */
  readonly sshPasswords?: boolean;
  /** Made in advance, so that the host is known before it first answers. Empty: it makes its own. */
  readonly hostKeys: readonly HostKeyPair[];
  /** In the root file system; after all else, so that they have the last word. */
  readonly files: readonly FileEdit[];
  /** A `#cloud-config` of one's own, only where cloud-init is. It has the say over the image's, and this wish over it. */
  readonly userData?: string;
  /** The content hash: what the node can be asked for to prove which image it runs. */
  readonly instanceId: string;
  /** Such as `Europe/Berlin`. */
  readonly timezone?: string;
  /** Such as `C.UTF-8`. */
  readonly locale?: string;
}

/** How the node's one wired interface is set. */
export interface NetworkWish {
  /** Chooses the interface; without it all whose names begin with `e`. */
  readonly mac?: string;
  /** IPv4 by DHCP. */
  readonly dhcp: boolean;
  /** With prefix length: `192.0.2.11/24`. */
  readonly addresses: readonly string[];
  readonly gateways: readonly string[];
  readonly dns: readonly string[];
  readonly searchDomains?: readonly string[];
}

export interface UserWish {
  readonly name: string;
  /** In crypt(3)'s form, such as `$6$...`; without it the user has no password. Never the password. */
  readonly passwordHash?: string;
  /** The password has to be changed at the first login; until then no command runs over SSH either. */
  readonly expired?: boolean;
  /** Lines of authorized_keys. */
  readonly authorizedKeys: readonly string[];
  readonly sudo?: 'with-password' | 'without-password';
  readonly groups?: readonly string[];
  /** `/bin/bash` when absent. */
  readonly shell?: string;
}

/** A host's SSH key. `public` is a line without its end. */
export interface HostKeyPair {
  readonly type: 'ed25519' | 'rsa' | 'ecdsa';
  readonly private: Secret;
  readonly public: string;
}
