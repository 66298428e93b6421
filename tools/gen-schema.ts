#!/usr/bin/env node
// Writes schema/fleet.schema.json from the zod schemas; with --check it only says whether the file is in step.
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fleetJsonSchema } from '../src/fleet/json-schema.ts';
import type { CapabilitySchema } from '../src/fleet/schema.ts';

const target = new URL('../schema/fleet.schema.json', import.meta.url);
const table = new URL('../src/capabilities.ts', import.meta.url);

const loaded: { CAPABILITIES?: readonly CapabilitySchema[] } = existsSync(table) ? await import(table.href) : {};
const text = `${JSON.stringify(fleetJsonSchema(loaded.CAPABILITIES ?? []), null, 2)}\n`;

if (process.argv.includes('--check')) {
  const current = await readFile(target, 'utf8').catch(() => '');
  if (current !== text) {
    console.error('schema/fleet.schema.json is out of step with the schemas: run `node tools/gen-schema.ts`');
    process.exitCode = 1;
  }
} else {
  await mkdir(new URL('.', target), { recursive: true });
  await writeFile(target, text);
}
