import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { ps } from '../../core/powershell.ts';
import type { Supply } from '../resource.ts';
import type { PowershellSession } from './session.ts';

type Files = NonNullable<Supply['files']>;

/** Windows judges a file by the end of its name, so it keeps that of the name it is supplied under. */
const at = (sha256: string, name: string): string => `%ProgramData%\\bringup\\files\\${sha256.slice(0, 16)}-${name}`;

/** Slowest way that is still waited for: 256 KiB a second, and a minute besides. */
function timeoutFor(sizeBytes: number): number {
  return 60_000 + (sizeBytes / (256 * 1024)) * 1000;
}

/** Puts files below bringup's own directory, which only administrators may enter, and checks what arrived; their paths by name. */
export async function pushToWindows(
  session: PowershellSession,
  files: Files,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>();
  if (Object.keys(files).length > 0)
    await session.run(ps`Start-BuRoot`, { name: 'make C:\\ProgramData\\bringup', timeoutMs: 60_000, signal });
  for (const [name, { path, sha256 }] of Object.entries(files)) {
    const { size } = await stat(path);
    const source = createReadStream(path, { highWaterMark: 1 << 20 });
    await session.push(
      source,
      { path: at(sha256, name), sha256 },
      { name: `send ${name}`, timeoutMs: timeoutFor(size), signal },
    );
    paths.set(name, at(sha256, name));
  }
  return paths;
}

/** Takes the files away again. */
export async function removeFromWindows(session: PowershellSession, files: Files): Promise<void> {
  const paths = Object.entries(files).map(([name, { sha256 }]) => at(sha256, name));
  if (paths.length === 0) return;
  await session.run(ps`foreach($f in ${paths}){[IO.File]::Delete([Environment]::ExpandEnvironmentVariables($f))}`, {
    name: 'remove files',
    timeoutMs: 60_000,
  });
}
