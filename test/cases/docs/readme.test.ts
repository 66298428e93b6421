import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { habits } from '../../../tools/check/workflow-habits.ts';

const root = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const readme = read('README.md');
const blocks = (language: string): readonly string[] => [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text);

describe('README.md', () => {
  test('its workflow has good habits, and only inputs that the action has', () => {
    const [workflow = ''] = blocks('yaml');
    expect(habits(workflow, 'README.md')).toEqual([]);
    const { steps } = parse(workflow).jobs.apply;
    const action = parse(read('action.yml'));
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(steps[1].with)));
  });

  test('its workflow is one that GitHub understands', async () => {
    const { registerHooks } = await import('node:module');
    registerHooks({ load: (url, context, next) => next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context) });
    const { validate } = await import('@actions/languageservice/validate');
    const { TextDocument } = await import('vscode-languageserver-textdocument');
    const document = TextDocument.create('file:///readme/.github/workflows/fleet.yml', 'yaml', 1, blocks('yaml')[0] ?? '');
    expect(await validate(document)).toEqual([]);
  });

  test('every npm script and every command of bringup that it names is there', () => {
    const scripts = Object.keys(JSON.parse(read('package.json')).scripts);
    for (const [, name] of readme.matchAll(/npm run (\w+)/g)) expect(scripts).toContain(name);
    const commands = [...read('docs/cli.md').matchAll(/<!-- cli: ([a-z -]+) -->/g)].map(([, path = '']) => path);
    const named = [...readme.matchAll(/(?:bin\/|`|\$ )bringup ((?:(?:lab|mesh|flash|ray|providers) )?[a-z-]+)/g)].map(([, path]) => path);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((path) => !commands.includes(path ?? ''))).toEqual([]);
  });
});

test.each(['README.md', 'SECURITY.md', 'CONTRIBUTING.md', 'docs/actions.md', 'docs/architecture.md', 'docs/cli.md', 'docs/threat-model.md', 'docs/reliability.md', 'docs/workflows.md', 'actions/setup-mesh/README.md', 'actions/prepare-host/README.md', 'actions/flash-node/README.md', 'actions/join-ray/README.md', 'actions/ray-status/README.md', 'actions/onboard/README.md', 'docs/onboarding.md', 'docs/providers.md', 'docs/ray.md', 'docs/ray-environment.md', 'docs/flash.md', 'docs/flash-sdk.md'])('every link of %s leads somewhere', (page) => {
  const folder = join(root, page, '..');
  const links = [...read(page).matchAll(/\]\(([^)#]*)(#[^)]*)?\)/g)].filter(([, target = '']) => !target.includes('://'));
  expect(links.filter(([, target = '']) => target !== '' && !existsSync(join(folder, target)))).toEqual([]);
  for (const [, target = '', anchor] of links) {
    if (anchor === undefined) continue;
    const headings = [...read(target === '' ? page : join(page, '..', target)).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => `#${heading.toLowerCase().replace(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-')}`);
    expect(headings).toContain(anchor);
  }
});

test.each(['docs/threat-model.md', 'docs/reliability.md'])('%s names files and tests that are there', (page) => {
  const named = [...read(page).matchAll(/`((?:src|test|tools|\.github)\/[^`]+)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('every page pins bringup by a commit, as the examples do', () => {
  const folders = ['docs', 'actions'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((name) => join(folder, String(name))));
  const calls = ['README.md', ...folders.filter((name) => name.endsWith('.md'))].flatMap((page) => [...read(page).matchAll(/uses: (OWNER\/bringup\S*.*)/g)].map(([, call = '']) => call));
  expect(calls.length).toBeGreaterThan(9);
  for (const call of calls) expect(call).toMatch(/@0{40} # v1$/);
});

test('no page tells to put a secret into the arguments of sudo, where all on the machine read it', () => {
  const pages = ['README.md', ...readdirSync(join(root, 'docs'), { recursive: true }).map((name) => join('docs', String(name)))].filter((page) => page.endsWith('.md'));
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter((page) => /sudo [A-Z_]+=/.test(read(page)))).toEqual([]);
});
