import type { FileEdit } from '../file-edit.ts';
import { textOf, type VolumeFacts } from './image-facts.ts';
import { rootFile } from './root-edits.ts';

/** /etc/hostname, and the name in /etc/hosts, so that it resolves before and without DNS. Source: hosts(5), Debian's 127.0.1.1. */
export function hostNameEdits(hostname: string, root: VolumeFacts): readonly FileEdit[] {
  const short = hostname.split('.')[0] ?? hostname;
  const names = hostname === short ? short : `${hostname} ${short}`;
  const before = textOf(root, '/etc/hosts') || '127.0.0.1 localhost\n::1 localhost ip6-localhost ip6-loopback\n';
  const lines = before
    .replace(/\n*$/, '\n')
    .split('\n')
    .filter((line) => !/^127\.0\.1\.1\s/.test(line));
  const at = lines.findIndex((line) => /^127\.0\.0\.1\s/.test(line)) + 1;
  return [
    rootFile('/etc/hostname', `${short}\n`),
    rootFile('/etc/hosts', lines.toSpliced(at, 0, `127.0.1.1 ${names}`).join('\n')),
  ];
}
