import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Path of a file in the temporary folder of the job, which later steps can read and which is gone when the job ends. */
export function jobFile(name: string): string {
  return join(process.env['RUNNER_TEMP'] ?? tmpdir(), 'bringup', name);
}

/** Writes text that only the runner's user can read, with the folders above it. Returns the path. */
export function writePrivate(path: string, text: string): string {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  writeFileSync(path, text, { mode: 0o600 });
  return path;
}

/** JSON for people and tools: two spaces, a line break at the end. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
