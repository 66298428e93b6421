import { readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = resolve(import.meta.dirname, '../..');

/** What the runner reads of an action.yml. Source: actions/runner action_yaml.json. */
const Manifest = z.object({
  name: z.string(),
  inputs: z
    .record(z.string(), z.object({ default: z.string().optional(), required: z.boolean().optional() }).loose())
    .default({}),
  outputs: z.record(z.string(), z.object({ description: z.string() }).loose()).default({}),
  runs: z.object({ using: z.literal('node24'), main: z.string(), post: z.string().optional() }),
});

/** One action on disk: its inputs with their defaults, and the files that are started. */
export interface ActionOnDisk {
  readonly inputs: Readonly<Record<string, string>>;
  readonly outputs: readonly string[];
  readonly main: string;
  readonly post: string | undefined;
}

/** Reads an action's folder (`.` is the root). BRINGUP_DIST names another folder to take instead of the committed dist. */
export function readAction(folder: string): ActionOnDisk {
  const home = resolve(ROOT, folder);
  const manifest = Manifest.parse(parse(readFileSync(join(home, 'action.yml'), 'utf8')));
  const inputs = Object.entries(manifest.inputs).map(([name, input]) => [name, input.default ?? ''] as const);
  const { main, post } = manifest.runs;
  return {
    inputs: Object.fromEntries(inputs),
    outputs: Object.keys(manifest.outputs),
    main: built(resolve(home, main)),
    post: post === undefined ? undefined : built(resolve(home, post)),
  };
}

function built(path: string): string {
  const dist = join(ROOT, 'dist') + sep;
  const other = process.env['BRINGUP_DIST'];
  return other !== undefined && path.startsWith(dist) ? join(resolve(ROOT, other), path.slice(dist.length)) : path;
}
