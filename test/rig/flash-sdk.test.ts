import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { sdk } from '../../src/flash/sdk/sdk.ts';
import { sdkTypes } from '../../tools/bundle/entries.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DIST = resolve(ROOT, process.env['BRINGUP_DIST'] ?? 'dist');

/** The built file that the package exports as `./flash`. */
function exported(kind: 'types' | 'default'): string {
  const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return String(exports['./flash'][kind]).replace('./dist', DIST);
}

test('a program that imports the package gets the SDK, and what works on boards is in it', async () => {
  const program = `
    import * as all from ${JSON.stringify(pathToFileURL(exported('default')).href)};
    const { turingPi, ubuntu } = all;
    const board = turingPi({ address: '192.0.2.90', password: 'x', nodes: { 1: { address: '192.0.2.11', module: 'rk1' } } });
    const tell = ({ name, code, message }) => ({ name, code, message });
    const early = (() => { try { board.node(2); } catch (error) { return tell(error); } })();
    const late = await board.node(1).image(ubuntu()).run().catch(tell);
    console.log(JSON.stringify({ names: Object.keys(all), early, late }));
  `;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]);
  const { names, early, late } = JSON.parse(stdout);
  expect(names).toEqual(expect.arrayContaining(Object.keys(sdk)));
  expect(early).toMatchObject({ name: 'BringupError', code: 'flash-sdk-config', message: 'nodes.2 is not there' });
  expect(late).toMatchObject({ code: 'flash-sdk-config', message: 'node tpi/1 has no stock image' });
});

test('its types are those of the sources', () => {
  expect(readFileSync(exported('types'), 'utf8')).toBe(sdkTypes('flash'));
});
