import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseKeyValues } from './key-values.ts';
import type { Masker } from './masker.ts';

/** A longer summary is dropped whole. Source: actions/runner FileCommandManager.cs, CreateStepSummaryCommand. */
const SUMMARY_LIMIT_BYTES = 1024 * 1024;

/** The files through which a step speaks with the runner, by the end of the variable that names each. */
export interface CommandFiles {
  readonly OUTPUT: string;
  readonly STATE: string;
  readonly ENV: string;
  readonly PATH: string;
  readonly STEP_SUMMARY: string;
}

/** Fresh empty files for one step. */
export function newCommandFiles(temp: string): CommandFiles {
  const folder = mkdtempSync(join(temp, 'commands-'));
  const make = (name: string): string => {
    const path = join(folder, name);
    writeFileSync(path, '');
    return path;
  };
  return {
    OUTPUT: make('output'),
    STATE: make('state'),
    ENV: make('env'),
    PATH: make('path'),
    STEP_SUMMARY: make('summary'),
  };
}

/** What a step wrote: `parsed` as the runner understands it, `readable` as text that others may see, with the files that outputs name. */
export function readCommandFiles(files: CommandFiles, masker: Masker) {
  const read = (file: string): string => readFileSync(file, 'utf8');
  const summary = read(files.STEP_SUMMARY);
  const kept = Buffer.byteLength(summary) > SUMMARY_LIMIT_BYTES ? '' : summary;
  const parsed = {
    summary: kept.split('\n').map(masker.mask).join('\n'),
    outputs: parseKeyValues(read(files.OUTPUT)),
    state: parseKeyValues(read(files.STATE)),
    exported: parseKeyValues(read(files.ENV)),
    addedPath: read(files.PATH)
      .split('\n')
      .filter((line) => line !== ''),
  };
  const named = Object.values(parsed.outputs).filter((value) => value.startsWith('/') && isFile(value));
  const paths = [files.OUTPUT, files.STATE, files.ENV, files.PATH, ...named];
  return { parsed, readable: [parsed.summary, ...paths.map(read)] };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
