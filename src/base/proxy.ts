import { z } from 'zod';
import type { ProxyVariables } from '../resources/download-fetch.ts';

const address = z
  .string()
  .regex(
    /^https?:\/\/[^\s/]+(?::\d+)?\/?$/,
    'must be the address of an HTTP proxy, such as http://proxy.example.org:3128',
  );

/** `proxy:` the way out, for everything bringup fetches on the host. */
export const proxySchema = z
  .strictObject({
    http: address.optional().describe('Proxy for http addresses.'),
    https: address.optional().describe('Proxy for https addresses.'),
    'no-proxy': z.array(z.string().min(1)).optional().describe('Hosts and domains that are reached directly.'),
    apt: address
      .optional()
      .describe('Proxy for apt (Debian, Ubuntu): written to /etc/apt/apt.conf.d before packages are installed.'),
  })
  .describe('HTTP proxies for downloads, archives and apt.');

/** The same, as it was written. */
export type ProxySettings = z.output<typeof proxySchema>;

/** The apt settings that make it use a proxy. */
export function aptProxyText(proxy: string): string {
  return `Acquire::http::Proxy "${proxy}";\nAcquire::https::Proxy "${proxy}";\n`;
}

/** A name that sorts behind what installers write, so that it wins. */
export const APT_PROXY_PATH = '/etc/apt/apt.conf.d/95bringup-proxy';

/** The proxies as a fetching program on the host gets them; undefined when there are none. */
export function proxyVariables({ http, https, 'no-proxy': noProxy }: ProxySettings): ProxyVariables | undefined {
  if (http === undefined && https === undefined) return undefined;
  return {
    ...(http === undefined ? {} : { http }),
    ...(https === undefined ? {} : { https }),
    ...(noProxy === undefined ? {} : { noProxy }),
  };
}
