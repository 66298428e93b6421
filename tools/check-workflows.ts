import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ActionMetadata, ActionReference } from '@actions/languageservice/action';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';
import { callProblems } from './check/workflow-calls.ts';
import { habits } from './check/workflow-habits.ts';
import { safeguards } from './check/workflow-safeguards.ts';

/**
 * Reads every action.yml, workflow and example as GitHub will: with its own language service, offline, and with the rules
 * of ours that GitHub does not enforce. Calls of our own actions and workflows are checked against the files of the tree,
 * which is this one when no other is named.
 */
const root = process.argv[2] ?? join(import.meta.dirname, '..');

// The service imports JSON without saying so, which Node refuses.
registerHooks({
  load: (url, context, next) =>
    next(
      url,
      url.endsWith('.json') ? { ...context, importAttributes: { ...context.importAttributes, type: 'json' } } : context,
    ),
});
const { validate } = await import('@actions/languageservice/validate');

const files = ['.github/workflows', 'workflows-examples', 'actions']
  .flatMap((folder) => listed(folder))
  .concat('action.yml')
  .filter((path) => (path.startsWith('actions/') ? path.endsWith('/action.yml') : /\.ya?ml$/.test(path)));

const problems: string[] = [];
for (const path of files) {
  const text = readFileSync(join(root, path), 'utf8');
  const document = TextDocument.create(pathToFileURL(join(root, path)).href, 'yaml', 1, text);
  const diagnostics = await validate(document, {
    fileProvider: { getFileContent: async (ref) => ownFile(ref.path) },
    actionsMetadataProvider: { fetchActionMetadata: async (action) => metadataOf(action) },
  });
  for (const { message, range } of diagnostics) problems.push(`${path}:${range.start.line + 1}: ${message}`);
  if (!path.endsWith('action.yml')) problems.push(...habits(text, path), ...(await callProblems(text, path, textOf)));
  if (reachesHosts(path)) problems.push(...safeguards(text, path));
}
for (const problem of problems) console.error(problem);
console.log(`${files.length} files`);
process.exitCode = problems.length === 0 ? 0 : 1;

function listed(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`);
}

/** Workflows that others call or copy; our own CI is none of them. */
function reachesHosts(path: string): boolean {
  return path.startsWith('workflows-examples/') || /^\.github\/workflows\/(provision|flash)\.yml$/.test(path);
}

function textOf(path: string): string | undefined {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
}

/** What is known of an action: all of our own, nothing of others, so that their inputs are not judged. */
function metadataOf({ name, path = '.' }: ActionReference): ActionMetadata | undefined {
  if (name !== 'bringup') return { name: '', description: '' };
  const file = join(root, path, 'action.yml');
  return existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined;
}

/** A file of this tree that a workflow refers to. The service takes an error for "there is no such file". */
function ownFile(path: string): { readonly name: string; readonly content: string } {
  return { name: path, content: readFileSync(join(root, path), 'utf8') };
}
