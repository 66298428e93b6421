import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { KnownHostsSource } from '../host/target.ts';

const cache = new Map<string, Promise<KnownHostsSource | undefined>>();

/** The known_hosts files that count on this machine: those given, the user's, the system's. Missing ones are passed over. */
export async function knownHostsFiles(first: readonly string[]): Promise<readonly KnownHostsSource[]> {
  const paths = [...first, join(homedir(), '.ssh', 'known_hosts'), '/etc/ssh/ssh_known_hosts'];
  const sources = await Promise.all(paths.map((path) => read(path)));
  return sources.filter((source) => source !== undefined);
}

/** Each file is read once in a process, however many hosts ask. */
function read(path: string): Promise<KnownHostsSource | undefined> {
  const known = cache.get(path);
  if (known !== undefined) return known;
  const reading = readFile(path, 'utf8').then(
    (text) => ({ origin: path, text }),
    () => undefined,
  );
  cache.set(path, reading);
  return reading;
}
