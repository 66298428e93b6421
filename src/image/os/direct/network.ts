import { createHash } from 'node:crypto';
import { parseDocument } from 'yaml';
import type { FileEdit } from '../../file-edit.ts';
import { notWithThisOs } from '../errors.ts';
import { namesIn, textOf, type VolumeFacts } from '../image-facts.ts';
import type { NetworkWish } from '../node-wish.ts';
import { rootFile, rootLink } from '../root-edits.ts';
import { netplanFile } from '../seed/network-config.ts';
import { isOutOfReach, usableResolvers } from '../seed/reach.ts';

const WANTED = '/etc/systemd/system/multi-user.target.wants';
const NETWORKD = 'systemd-networkd.service';

/** The network of a node without cloud-init, for what the image sets it with: netplan, else NetworkManager, else systemd-networkd. Throws BringupError. */
export function networkEdits(network: NetworkWish | undefined, root: VolumeFacts): readonly FileEdit[] {
  if (network === undefined) return [];
  const plans = namesIn(root, '/etc/netplan').filter((name) => name.endsWith('.yaml'));
  if (plans.length > 0) {
    const renderer = rendererOf(plans.map((name) => textOf(root, `/etc/netplan/${name}`)));
    return [
      // They would be joined with ours, and most ask for DHCP on every interface.
      ...plans.map((name): FileEdit => ({ type: 'remove', path: `/etc/netplan/${name}` })),
      rootFile('/etc/netplan/60-bringup.yaml', netplanFile(network, renderer), 0o600),
    ];
  }
  if (root.files.has('/etc/NetworkManager/system-connections'))
    return [rootFile('/etc/NetworkManager/system-connections/wired.nmconnection', keyfile(network), 0o600)];
  const units = namesIn(root, WANTED);
  if (units.includes('dhcpcd.service'))
    throw notWithThisOs(
      'The image',
      'sets its network with dhcpcd, which bringup does not write for',
      'Leave `network` away, and give the node its address by DHCP; or use a newer image.',
    );
  return [
    rootFile('/etc/systemd/network/10-wired.network', networkd(network)),
    ...(units.includes(NETWORKD) ? [] : [rootLink(`${WANTED}/${NETWORKD}`, `/lib/systemd/system/${NETWORKD}`)]),
  ];
}

/** What a netplan of several files, the last with the say, is carried out by; undefined where it is not said. */
function rendererOf(files: readonly string[]): string | undefined {
  const said = files.map((text): unknown => {
    const plan: unknown = parseDocument(text, { version: '1.1' }).toJS();
    return (plan as { network?: { renderer?: unknown } } | null)?.network?.renderer;
  });
  return said.findLast((renderer) => typeof renderer === 'string') as string | undefined;
}

/** Source: nm-settings-keyfile(5). */
function keyfile({ mac, dhcp, addresses, gateways, dns, searchDomains }: NetworkWish): string {
  const family = (six: boolean) => {
    const own = addresses.filter((address) => address.includes(':') === six);
    const gateway = gateways.find((address) => address.includes(':') === six);
    const servers = dns.filter((address) => address.includes(':') === six);
    const automatic = six ? own.length === 0 : dhcp;
    // With a resolver or a domain in a family that is off, NetworkManager refuses all of the connection.
    if (!automatic && own.length === 0) return [`[ipv${six ? 6 : 4}]`, 'method=disabled', ''];
    return [
      `[ipv${six ? 6 : 4}]`,
      `method=${automatic ? 'auto' : 'manual'}`,
      ...own.map((address, index) => `address${index + 1}=${address}`),
      ...(gateway ? [`gateway=${gateway}`] : []),
      ...(servers.length > 0 ? [`dns=${servers.join(';')};`] : []),
      ...(searchDomains?.length ? [`dns-search=${searchDomains.join(';')};`] : []),
      '',
    ];
  };
  const lines = [
    '[connection]',
    'id=wired',
    `uuid=${uuidFrom(JSON.stringify([mac, addresses]))}`,
    'type=ethernet',
    'autoconnect-priority=10',
    '',
    '[ethernet]',
    ...(mac ? [`mac-address=${mac.toUpperCase()}`] : []),
    '',
    ...family(false),
    ...family(true),
  ];
  return lines.join('\n');
}

/** The same for the same text. Source: RFC 9562, version 8. */
function uuidFrom(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Source: systemd.network(5). */
function networkd(network: NetworkWish): string {
  const { mac, dhcp, addresses, gateways, searchDomains } = network;
  const far = gateways.filter((gateway) => isOutOfReach(gateway, network));
  const lines = [
    '[Match]',
    mac ? `MACAddress=${mac.toLowerCase()}` : 'Name=e*',
    '',
    '[Link]',
    'RequiredForOnline=no',
    '',
    '[Network]',
    `DHCP=${dhcp ? 'ipv4' : 'no'}`,
    ...addresses.map((address) => `Address=${address}`),
    ...gateways.filter((gateway) => !far.includes(gateway)).map((gateway) => `Gateway=${gateway}`),
    ...usableResolvers(network).map((server) => `DNS=${server}`),
    ...(searchDomains?.length ? [`Domains=${searchDomains.join(' ')}`] : []),
    '',
    ...far.flatMap((gateway) => ['[Route]', `Gateway=${gateway}`, 'GatewayOnLink=yes', '']),
  ];
  return lines.join('\n');
}
