import { type Sh, sh } from '../core/sh.ts';
import { DEVICE_ID, deviceIdOf } from './device-id.ts';
import { type Mark, markOf } from './marker.ts';

/** A device of a configuration that a fleet paired. */
export interface Peer {
  readonly mark: Mark;
  readonly id: string;
  readonly addresses: readonly string[];
}

/** What can be told of a Syncthing from its files, whether it runs or not. */
export interface Configuration {
  /** Home of its account; undefined when there is no such account. */
  readonly home?: string;
  /** Where its files are; undefined when there are none. */
  readonly folder?: string;
  /** Its own id; undefined when its certificate cannot be read. */
  readonly id?: string;
  /** Version of the format: 36 is Syncthing 1.19, 37 is 1.20 to 1.30, from 50 on it is 2. */
  readonly format?: number;
  readonly gui?: { readonly address: string; readonly tls: boolean };
  /** Devices that bringup made, of this fleet and of others. */
  readonly peers: readonly Peer[];
}

/**
 * Where the files of an account's Syncthing are, into `bu_d`, and its home, into `bu_h`; empty when there are none. Up to 1.26
 * the first, newer ones and 2 look there first and make the second. Source: syncthing lib/locations/locations.go.
 */
export function locate(user: string): Sh {
  return sh`bu_d=; eval bu_h=~${user}; case $bu_h in /*) ;; *) bu_h= ;; esac
if [ -n "$bu_h" ]; then for bu_i in "$bu_h/.config/syncthing" "$bu_h/.local/state/syncthing"; do
if [ -f "$bu_i/config.xml" ]; then bu_d=$bu_i; break; fi
done; fi`;
}

/** Prints what `parseConfiguration` reads: the certificate, and of the configuration the lines that hold no secret. */
export function printConfiguration(user: string): Sh {
  return sh`${locate(user)}
[ -z "$bu_h" ] || echo "home $bu_h"
if [ -n "$bu_d" ]; then echo "folder $bu_d"
sed -n -e '/^-----BEGIN CERTIFICATE/,/^-----END CERTIFICATE/p' -e '/^<configuration /p' -e '/^    <device /p' -e '/^    <gui /p' -e '/^    <options>/p' -e '/^        <address>/p' "$bu_d/cert.pem" "$bu_d/config.xml"
fi`;
}

/** What `printConfiguration` printed. Syncthing writes its configuration line by line, indented by four (Go encoding/xml). */
export function parseConfiguration(output: string): Configuration {
  const said = (pattern: RegExp) => pattern.exec(output)?.[1];
  const format = said(/^<configuration version="(\d+)"/m);
  const home = said(/^home (.*)$/m);
  const folder = said(/^folder (.*)$/m);
  const id = deviceIdOf(output);
  const { gui, peers } = devicesOf(output);
  return {
    ...(home === undefined ? {} : { home }),
    ...(folder === undefined ? {} : { folder }),
    ...(id === undefined ? {} : { id }),
    ...(format === undefined ? {} : { format: Number(format) }),
    ...(gui === undefined ? {} : { gui }),
    peers,
  };
}

function devicesOf(output: string): Pick<Configuration, 'gui' | 'peers'> {
  const peers: { mark: Mark; id: string; addresses: string[] }[] = [];
  let gui: { address: string; tls: boolean } | undefined;
  let at: ((address: string) => void) | undefined;
  for (const line of output.split('\n')) {
    const address = /^ {8}<address>(.*)<\/address>/.exec(line)?.[1];
    if (address !== undefined) at?.(fromXml(address));
    else if (/^ {4}<gui /.test(line)) {
      const own = { address: '', tls: / tls="true"/.test(line) };
      gui = own;
      at = (text) => {
        own.address = text;
      };
    } else if (/^ {4}</.test(line)) {
      at = undefined;
      const mark = markOf(fromXml(/ name="([^"]*)"/.exec(line)?.[1] ?? ''));
      const id = / id="([^"]*)"/.exec(line)?.[1] ?? '';
      if (mark === undefined || !DEVICE_ID.test(id)) continue;
      const addresses: string[] = [];
      peers.push({ mark, id, addresses });
      at = (text) => void addresses.push(text);
    }
  }
  return { ...(gui === undefined ? {} : { gui }), peers };
}

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Text of an XML file as it is meant. Go writes `&#34;` and `&#39;` for quotes. */
export function fromXml(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([0-9a-fA-F]+)|(\w+));/g, (whole, decimal?: string, hex?: string, name = '') => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return Number.isNaN(code) ? (NAMED[name as string] ?? whole) : String.fromCodePoint(Math.min(code, 0x10ffff));
  });
}
