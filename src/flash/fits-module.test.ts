import { expect, test } from 'vitest';
import { bufferBytes } from '../image/joined.ts';
import { OPERATING_SYSTEMS } from '../image/os/operating-systems.ts';
import { asIs } from '../image/os/rows/as-is.ts';
import { requireFittingImage } from './fits-module.ts';
import type { ModuleId } from './modules.ts';
import type { FlashTarget } from './target.ts';

const target = (module: ModuleId) =>
  ({ board: 'rack', node: 1, section: { module }, image: { name: 'os' }, place: () => ({}) }) as unknown as FlashTarget;
const empty = bufferBytes(Buffer.alloc(65_536));
const rockchip = Buffer.alloc(65_536);
rockchip.write('RKNS', 32_768);

const row = (id: string) => {
  const found = [...OPERATING_SYSTEMS, asIs].find((one) => one.id === id);
  if (found === undefined) throw new Error(`no row ${id}`);
  return found;
};

test.each([
  ['ubuntu-rk1', 'rk1', empty],
  ['ubuntu-raspi', 'cm4', empty],
  ['raspios', 'cm5', empty],
  ['armbian', 'cm4', empty],
  ['armbian', 'rk1', bufferBytes(rockchip)],
  ['as-is', 'rk1', bufferBytes(rockchip)],
  ['as-is', 'cm4', bufferBytes(Buffer.alloc(10))],
] as const)('%s boots on %s', async (id, module, raw) => {
  await expect(requireFittingImage(target(module), { os: row(id), raw })).resolves.toBeUndefined();
});

test.each([
  ['ubuntu-rk1', 'cm4', empty, /is a CM4, and the image os boots only on RK1 \(it is Ubuntu for RK1\)/],
  ['raspios', 'rk1', empty, /is an RK1, and the image os boots only on CM4, CM4 Lite, CM5, CM3/],
  ['armbian', 'cm4', bufferBytes(rockchip), /begins with a loader for Rockchip/],
  ['as-is', 'cm4', bufferBytes(rockchip), /begins with a loader for Rockchip/],
] as const)('%s does not boot on %s', async (id, module, raw, what) => {
  await expect(requireFittingImage(target(module), { os: row(id), raw })).rejects.toMatchObject({
    code: 'flash-module-image',
    message: expect.stringMatching(what),
  });
});
