import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cliPage, helpPages } from '../../../tools/gen-cli-docs.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/cli.md'), 'utf8');

test('docs/cli.md says of every command what the command says of itself', async () => {
  expect(await cliPage(page)).toBe(page);
});

test('a command without a block, and a block without a command, are told', async () => {
  await expect(cliPage(page.replaceAll('cli: plan', 'cli: plain'))).rejects.toThrow(/has no block for: plan/);
  await expect(cliPage(`${page}\n<!-- cli: gone -->\n<!-- /cli -->`)).rejects.toThrow(/no command gone/);
});

test('the help of every command fits into 80 columns, its examples too', async () => {
  const pages = await helpPages();
  expect([...pages.keys()]).toEqual(expect.arrayContaining(['bringup', 'bringup apply', 'bringup lab up']));
  const wide = [...pages].flatMap(([path, text]) =>
    text.split('\n').flatMap((line) => (line.length > 80 ? [`${path}: ${line}`] : [])),
  );
  expect(wide).toEqual([]);
});
