import { expect, test } from 'vitest';
import { clientTooOld } from './client-floor.ts';

const ask = (version: string, client: string) =>
  clientTooOld({ version, url: 'https://mesh.example.org' }, client)?.message;

test.each([
  ['0.29.2', '1.78.1', '1.80'],
  ['0.30.0', '1.78.1', '1.80'],
  ['0.28.0', '1.72.1', '1.74'],
  ['0.27.1', '1.62.0', '1.64'],
  ['0.26 or 0.27', '1.60.1', '1.62'],
])('Headscale %s refuses %s', (server, client, floor) => {
  expect(ask(server, client)).toContain(`takes Tailscale ${floor} and newer, and the host has ${client}`);
});

test.each([
  ['0.29.2', '1.80.0'],
  ['0.29.2', '1.102.3'],
  ['0.29.2', '2.0.0'],
  ['0.26 or 0.27', '1.62.0'],
  ['0.23 to 0.25', '1.44.0'],
  ['0.29.2', 'unknown'],
  ['', '1.2.3'],
])('Headscale %s takes %s, as far as is known', (server, client) => {
  expect(ask(server, client)).toBeUndefined();
});
