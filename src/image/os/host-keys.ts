import type { FileEdit } from '../file-edit.ts';
import { namesIn, type VolumeFacts } from './image-facts.ts';
import type { HostKeyPair } from './node-wish.ts';
import { rootFile } from './root-edits.ts';

/** The keys of a wish in /etc/ssh, and none that an image brought: those would be the same on all nodes. */
export function hostKeyEdits(keys: readonly HostKeyPair[], root: VolumeFacts): readonly FileEdit[] {
  if (keys.length === 0) return [];
  const old = namesIn(root, '/etc/ssh').filter((name) => /^ssh_host_.*_key(\.pub)?$/.test(name));
  return [
    ...old.map((name): FileEdit => ({ type: 'remove', path: `/etc/ssh/${name}` })),
    ...keys.flatMap(({ type, private: secret, public: line }) => [
      rootFile(`/etc/ssh/ssh_host_${type}_key`, ended(secret.reveal()), 0o600),
      rootFile(`/etc/ssh/ssh_host_${type}_key.pub`, ended(line)),
    ]),
  ];
}

function ended(text: string): string {
  return `${text.trimEnd()}\n`;
}
