import type { OnboardSdk } from './api.ts';

/** What the package exports as `./onboard`. Light: what works on hosts is loaded by the first call. */
export const sdk: OnboardSdk = {
  async onboard(wish) {
    const { onboardOne } = await import('./onboard-one.ts');
    return onboardOne(wish);
  },
};
