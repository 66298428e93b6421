import type { FlashSdk } from './api.ts';
import { imageBuilder } from './image-builder.ts';
import { turingPi } from './turing-pi.ts';

/** What the package exports as `./flash`. Light: what works on boards is loaded by the first run. */
export const sdk: FlashSdk = {
  turingPi: (config) => turingPi(config),
  ubuntu: () => imageBuilder((module) => (module === 'rk1' ? 'ubuntu-rk1' : 'ubuntu-raspi')),
  debian: () => imageBuilder(() => 'debian-cloud'),
  raspios: () => imageBuilder(() => 'raspios'),
  armbian: () => imageBuilder(() => 'armbian'),
  anyImage: () => imageBuilder(() => undefined),
};
