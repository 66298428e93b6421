import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromXml, parseConfiguration } from './configuration-file.ts';
import { deviceIdOf } from './device-id.ts';
import { marked } from './marker.ts';

/** As Go writes it. Source: Go encoding/xml, EscapeText. */
const toXml = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&#34;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\t', '&#x9;')
    .replaceAll('\n', '&#xA;')
    .replaceAll('\r', '&#xD;');

const id = fc
  .array(fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'), { minLength: 56, maxLength: 56 })
  .map((letters) => letters.join('').match(/.{7}/g)?.join('-') ?? '');
const host = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const device = fc.record({
  id,
  name: fc.oneof(
    fc.string(),
    fc.record({ name: host, fleet: fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,10}$/) }).map(marked),
  ),
  addresses: fc.array(fc.oneof(fc.constant('dynamic'), fc.webUrl(), fc.string({ minLength: 1 })), { maxLength: 3 }),
});

test('marked devices are found among all others, with their addresses, whatever people called theirs', () => {
  fc.assert(
    fc.property(fc.array(device), fc.nat(), fc.boolean(), (devices, port, tls) => {
      const lines = [
        'home /home/me',
        'folder /home/me/.config/syncthing',
        '<configuration version="37">',
        ...devices.flatMap((one) => [
          `    <device id="${one.id}" name="${toXml(one.name)}" compression="metadata" introducedBy="">`,
          ...one.addresses.map((address) => `        <address>${toXml(address)}</address>`),
        ]),
        `    <gui enabled="true" tls="${tls}" debugging="false">`,
        `        <address>127.0.0.1:${port}</address>`,
        '    <options>',
        '        <address>of nobody</address>',
      ];
      const { peers, gui, format, folder } = parseConfiguration(lines.join('\n'));
      expect({ gui, format, folder }).toEqual({
        gui: { address: `127.0.0.1:${port}`, tls },
        format: 37,
        folder: '/home/me/.config/syncthing',
      });
      const ours = devices.filter(({ name }) => / \(bringup [a-z0-9-]+\)$/.test(name));
      expect(peers.map((peer) => [peer.id, marked(peer.mark), peer.addresses])).toEqual(
        ours.map((one) => [one.id, one.name, one.addresses]),
      );
    }),
  );
});

test('text of XML is what was meant', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(fromXml(toXml(text))).toBe(text);
    }),
  );
});

test('whatever was printed is read without an error', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(parseConfiguration(text)).toHaveProperty('peers');
      fromXml(text);
    }),
  );
});

// A certificate that Syncthing 2.1.3 made, and the id it printed for it.
const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBoDCCAVKgAwIBAgIJAK9bQSmMwKd6MAUGAytlcDBKMRIwEAYDVQQKEwlTeW5j
dGhpbmcxIDAeBgNVBAsTF0F1dG9tYXRpY2FsbHkgR2VuZXJhdGVkMRIwEAYDVQQD
EwlzeW5jdGhpbmcwHhcNMjYxMTIxMDAwMDAwWhcNNDYxMTE2MDAwMDAwWjBKMRIw
EAYDVQQKEwlTeW5jdGhpbmcxIDAeBgNVBAsTF0F1dG9tYXRpY2FsbHkgR2VuZXJh
dGVkMRIwEAYDVQQDEwlzeW5jdGhpbmcwKjAFBgMrZXADIQDXXSrumsb7MXiOTUzM
HiSAp97z/zqM95KhETB1O1dmcqNVMFMwDgYDVR0PAQH/BAQDAgWgMB0GA1UdJQQW
MBQGCCsGAQUFBwMBBggrBgEFBQcDAjAMBgNVHRMBAf8EAjAAMBQGA1UdEQQNMAuC
CXN5bmN0aGluZzAFBgMrZXADQQASmjnvbHxVv/nDsU3v/mYJfTcsVsc1kNvzY9Nd
XQbvTYAbXi1vWj/fvDGYL2SdEOVRGciwKva+lSaQ4Yhi0MgF
-----END CERTIFICATE-----`;

test('a certificate is the id that Syncthing itself tells', () => {
  expect(deviceIdOf(`home /x\n${CERTIFICATE}\n<configuration version="37">`)).toBe(
    '656BLJX-VW4QMOD-Z66DL5D-PGVIPBH-EHM47OD-HUHBLXN-WW7DH56-SSWEGAE',
  );
  expect(deviceIdOf('-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----')).toBeUndefined();
  expect(deviceIdOf('nothing')).toBeUndefined();
});
