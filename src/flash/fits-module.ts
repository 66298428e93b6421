import { BringupError } from '../core/error.ts';
import type { Bytes } from '../image/bytes.ts';
import type { StockImage } from '../image/stock-image.ts';
import { aModule, MODULES, type ModuleId } from './modules.ts';
import { type FlashTarget, nameOf } from './target.ts';

const RASPBERRY: readonly ModuleId[] = ['cm4', 'cm4-lite', 'cm5', 'cm3'];

/** What boots only on some modules; others may boot anywhere. */
const ONLY: Readonly<Record<string, readonly ModuleId[]>> = {
  'ubuntu-rk1': ['rk1'],
  'ubuntu-raspi': RASPBERRY,
  raspios: RASPBERRY,
  'raspios-firstrun': RASPBERRY,
};

/** Where the boot ROM of a Rockchip looks for its loader, and how that begins. Source: U-Boot tools/rkcommon.c, RK_MAGIC_V2. */
const LOADER = { position: 64 * 512, magic: 'RKNS' };

/** An image that cannot boot on a module is not written to it. Throws BringupError (`flash-module-image`). */
export async function requireFittingImage(
  target: FlashTarget,
  { os, raw }: Pick<StockImage, 'os' | 'raw'>,
): Promise<void> {
  const { module } = target.section;
  const rockchip = await hasLoader(raw);
  const fits = ONLY[os.id] ?? (rockchip ? (['rk1'] as const) : undefined);
  if (fits === undefined || fits.includes(module)) return;
  const on = fits.map((id) => MODULES[id].title).join(', ');
  const why = os.id === 'as-is' || rockchip ? 'it begins with a loader for Rockchip' : `it is ${os.title}`;
  throw new BringupError({
    code: 'flash-module-image',
    category: 'config',
    what: `node ${nameOf(target)} is ${aModule(module)}, and the image ${target.image.name} boots only on ${on} (${why})`,
    remedy: `choose an image for ${aModule(module)}, or correct module: of the node`,
    where: target.place('image'),
  });
}

async function hasLoader(raw: Bytes): Promise<boolean> {
  const { position, magic } = LOADER;
  if (raw.size < position + magic.length) return false;
  return (await raw.read(position, magic.length)).toString('latin1') === magic;
}
