import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { PROGRAM } from '../support/program.ts';
import { canMakeTerminals, openTerminal } from '../support/terminal.ts';
import { freshLab } from './support/fresh-lab.ts';
import { manifest } from './support/manifest.ts';
import { requireLab } from './support/require-lab.ts';
import { temporary } from './support/temporary.ts';

describe.skipIf(!requireLab() || !canMakeTerminals())('what a person answers to "Apply this?"', () => {
  const lab = freshLab([{ name: 'one', suite: 'trixie' }]);
  const place = temporary();

  beforeAll(async () => {
    const document = parse(lab().fleetYaml()) as { defaults: object };
    const base = { files: [{ path: '/etc/asked', content: 'yes\n' }] };
    await writeFile(join(place(), 'fleet.yaml'), stringify({ ...document, defaults: { ...document.defaults, base } }));
    await mkdir(join(place(), 'home'));
  });

  /** `bringup apply` at a terminal, as it asks; its process is named in a file. */
  const asked = async () => {
    const terminal = openTerminal(`sh -c 'echo $$ >pid; exec "$@"' sh ${process.execPath} ${PROGRAM} apply`, {
      cwd: place(),
      env: { PATH: process.env['PATH'], HOME: join(place(), 'home'), NO_COLOR: '1' },
      patienceMs: 60_000,
    });
    await terminal.shows('Apply this?');
    return terminal;
  };

  it.each([
    ['Ctrl-D', '\x04', 'nothing was changed', 0],
    ['n', 'n\r', 'nothing was changed', 0],
    ['Enter alone', '\r', 'nothing was changed', 0],
    ['Ctrl-C', '\x03', 'stopped at the question: nothing was changed', 130],
    ['SIGINT', undefined, 'stopped at the question: nothing was changed', 130],
  ])('%s is a no', async (_name, keys, told, code) => {
    const before = await manifest(lab(), 'one');
    await using terminal = await asked();
    if (keys === undefined) process.kill(Number(await readFile(join(place(), 'pid'), 'utf8')), 'SIGINT');
    else terminal.type(keys);
    const { shown, code: exit } = await terminal.end();
    expect(shown.split('Apply this?').at(-1)).toContain(told);
    expect(shown.match(/nothing was changed/g)).toHaveLength(1);
    expect([exit, await manifest(lab(), 'one')]).toEqual([code, before]);
  });

  it('y is a yes', async () => {
    await using terminal = await asked();
    terminal.type('y\r');
    expect((await terminal.end()).code).toBe(0);
    expect(await lab().run('one', 'cat /etc/asked')).toMatchObject({ stdout: 'yes\n' });
  });
});
