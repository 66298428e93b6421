import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { withFileLock } from '../../../src/lab/file-lock.ts';
import { labCacheDir } from '../../../src/lab/paths.ts';

const PACKAGE = '@vscode/tree-sitter-wasm@0.3.1';
/** SHA-512 of its archive, as the registry tells it. */
const INTEGRITY = 'RJFoomET6FajjG511fmQxeBQfU6M24a0aFZPqpid+ttIxanWf1VGytBG0UmsGjt07qmIPJS8U31D+aecuCucsQ==';

/** A node of the tree that the grammar of PowerShell made of a script. */
export interface SyntaxNode {
  readonly type: string;
  readonly text: string;
  readonly isNamed: boolean;
  readonly isError: boolean;
  readonly isMissing: boolean;
  readonly hasError: boolean;
  readonly childCount: number;
  readonly startPosition: { readonly row: number; readonly column: number };
  child(index: number): SyntaxNode | null;
}

interface TreeSitter {
  readonly Parser: {
    new (): { setLanguage(language: unknown): void; parse(text: string): { readonly rootNode: SyntaxNode } };
    init(): Promise<void>;
  };
  readonly Language: { load(path: string): Promise<unknown> };
}

let loading: Promise<(text: string) => SyntaxNode> | undefined;

/** Gives the function that parses PowerShell with the grammar that VS Code uses; it is fetched once into the user's cache. */
export function powershellParser(): Promise<(text: string) => SyntaxNode> {
  loading ??= load();
  return loading;
}

/** Whether there is a parser. Without one the tests are skipped, and one line says so; with BRINGUP_LAB=required that is a failure. */
export async function requirePowershellParser(): Promise<boolean> {
  try {
    await powershellParser();
    return true;
  } catch (error) {
    if (process.env['BRINGUP_LAB'] === 'required') throw error;
    process.stderr.write(
      `\n*** TESTS OF POWERSHELL SKIPPED: ${PACKAGE} could not be fetched (${String(error)}) ***\n\n`,
    );
    return false;
  }
}

async function load(): Promise<(text: string) => SyntaxNode> {
  const folder = join(labCacheDir(), '..', 'peers-tree-sitter-wasm-0.3.1');
  const wasm = join(folder, 'package/wasm');
  await mkdir(folder, { recursive: true });
  await withFileLock(folder, undefined, async () => {
    if (existsSync(wasm)) return;
    execFileSync('npm', ['pack', '--silent', PACKAGE], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 120_000,
    });
    const archive = join(folder, 'vscode-tree-sitter-wasm-0.3.1.tgz');
    if (createHash('sha512').update(readFileSync(archive)).digest('base64') !== INTEGRITY)
      throw new Error('the archive is not the one that was looked at');
    await mkdir(join(folder, 'new'), { recursive: true });
    execFileSync('tar', ['-xzf', archive, '-C', join(folder, 'new')]);
    await rename(join(folder, 'new/package'), join(folder, 'package'));
    await rm(join(folder, 'new'), { recursive: true });
  });
  const { Parser, Language } = createRequire(import.meta.url)(join(wasm, 'tree-sitter.js')) as TreeSitter;
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(join(wasm, 'tree-sitter-powershell.wasm')));
  return (text) => parser.parse(text).rootNode;
}

/** Where the grammar found no sense, as `line:column text`; empty when the script is PowerShell. */
export function syntaxErrors(root: SyntaxNode): readonly string[] {
  if (!root.hasError) return [];
  const found: string[] = [];
  const visit = (node: SyntaxNode) => {
    if (node.isError || node.isMissing)
      found.push(`${node.startPosition.row + 1}:${node.startPosition.column + 1} ${node.text.slice(0, 80)}`);
    for (let index = 0; index < node.childCount; index++) visit(node.child(index) as SyntaxNode);
  };
  visit(root);
  return found;
}
