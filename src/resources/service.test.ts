import { expect, test } from 'vitest';
import { serviceKind } from './service.ts';
import { type ServiceState, unknownService } from './service-managers/service-manager.ts';

const unit = (active: ServiceState['active'], over: Partial<ServiceState> = {}): ServiceState => ({
  ...unknownService('systemd', 'a.service'),
  load: 'loaded',
  active,
  ...over,
});

test.each([
  ['restarting', 'failed', true],
  ['restarting', 'inactive', true],
  ['starting', 'active', true],
  ['failed', 'inactive', true],
  ['active', 'failed', false],
  ['active', 'restarting', false],
  ['inactive', 'restarting', false],
  ['restarting', 'active', false],
] as const)('a service that was found %s and is %s now: back is %s', (found, now, back) => {
  expect(serviceKind.isBack?.(unit(now), unit(found))).toBe(back);
});

test('a service that starts at boot since then is not back, whatever runs', () => {
  expect(serviceKind.isBack?.(unit('failed', { enabled: true }), unit('restarting'))).toBe(false);
});
