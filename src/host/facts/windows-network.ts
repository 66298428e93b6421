import type { AddressFacts } from './addresses.ts';
import { scopeOf } from './addresses.ts';
import type { Listener } from './listeners.ts';
import { listenerAt } from './listeners.ts';
import { listMember, numberMember, textMember, textsMember } from './loose-json.ts';
import type { NetworkFacts } from './network-facts.ts';
import type { DefaultRoute } from './routes.ts';

/** Network facts from the answer of the PowerShell facts program. Windows tells no metric and no process here. */
export function windowsNetwork(answer: unknown): NetworkFacts {
  const nics = listMember(answer, 'nics');
  const named = nics.flatMap((nic) => {
    const name = textMember(nic, 'n');
    return name === null ? [] : [{ name, nic }];
  });
  return {
    interfaces: named.map(({ name, nic }) => ({
      name,
      mac: macOf(textMember(nic, 'm')),
      mtuBytes: null,
      up: textMember(nic, 'u') === null ? null : textMember(nic, 'u') === 'Up',
      speedMbps: speedOf(numberMember(nic, 's')),
      addresses: listMember(nic, 'a').flatMap(addressOf),
    })),
    defaultRoutes: named.flatMap(({ name, nic }) =>
      textsMember(nic, 'g').map((text): DefaultRoute => {
        const gateway = text.replace(/%.*$/, '');
        return { family: gateway.includes(':') ? 6 : 4, interface: name, gateway, metric: null };
      }),
    ),
    listeners: [...listenersOf('tcp', textsMember(answer, 'tcp')), ...listenersOf('udp', textsMember(answer, 'udp'))],
    nameservers: [...new Set(nics.flatMap((nic) => textsMember(nic, 'd').map((text) => text.replace(/%.*$/, ''))))],
  };
}

function listenersOf(protocol: Listener['protocol'], endpoints: readonly string[]): readonly Listener[] {
  return endpoints.flatMap((endpoint) => listenerAt(protocol, endpoint, []));
}

function addressOf(value: unknown): readonly AddressFacts[] {
  const address = textMember(value, 'a')?.replace(/%.*$/, '');
  if (address === undefined) return [];
  const family = address.includes(':') ? 6 : 4;
  return [{ address, family, prefixLength: numberMember(value, 'p'), scope: scopeOf(address, undefined) }];
}

/** `3C063011AABB` with colons. */
function macOf(text: string | null): string | null {
  return text !== null && /^[0-9A-F]{12}$/i.test(text) && !/^0+$/.test(text)
    ? (text.toLowerCase().match(/../g) ?? []).join(':')
    : null;
}

function speedOf(bitsPerSecond: number | null): number | null {
  return bitsPerSecond === null || bitsPerSecond === 0 ? null : Math.round(bitsPerSecond / 1e6);
}
