import { isIP, isIPv4 } from 'node:net';
import type { NodeConfig, NodeInfo, NodeNumber, TuringPiConfig } from './api.ts';
import { wrongConfig } from './config-error.ts';

const NODES = [1, 2, 3, 4] as const;
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** The name of a board. */
export function boardName({ name = 'tpi' }: TuringPiConfig): string {
  if (!NAME.test(name))
    throw wrongConfig('name', `is ${JSON.stringify(name)}`, 'use small letters, digits and hyphens, at most 63');
  return name;
}

/** All nodes of a configuration, with what follows from it. Throws BringupError. */
export function nodeInfos(config: TuringPiConfig): readonly NodeInfo[] {
  const board = boardName(config);
  if (config.address.trim() === '') throw wrongConfig('address', 'is empty', 'give the name or IP address of the BMC');
  const unknown = Object.keys(config.nodes).find((id) => !NODES.some((node) => String(node) === id));
  if (unknown !== undefined) throw wrongConfig(`nodes.${unknown}`, 'is no slot', 'slots are 1, 2, 3 and 4');
  const infos = NODES.flatMap((id) => {
    const node = config.nodes[id];
    return node === undefined ? [] : [nodeInfo(id, node, board, config)];
  });
  if (infos.length === 0)
    throw wrongConfig('nodes', 'has no node', 'give at least one, such as 1: { address, module }');
  return infos;
}

function nodeInfo(id: NodeNumber, node: NodeConfig, board: string, { network = {} }: TuringPiConfig): NodeInfo {
  const { address, module, mac } = node;
  const at = `nodes.${id}`;
  if (isIP(address) === 0)
    throw wrongConfig(`${at}.address`, `is ${JSON.stringify(address)}`, 'give the IP address that the node is to have');
  const bits = isIPv4(address) ? 32 : 128;
  const prefixLength = node.prefixLength ?? network.prefixLength ?? (bits === 32 ? 24 : 64);
  if (!Number.isInteger(prefixLength) || prefixLength < 1 || prefixLength > bits)
    throw wrongConfig(`${at}.prefixLength`, `is ${prefixLength}`, `give a whole number from 1 to ${bits}`);
  const gateway = node.gateway ?? network.gateway ?? firstAddress(address, prefixLength);
  const domain = network.domain === undefined ? '' : `.${network.domain}`;
  return {
    id,
    name: `${board}/${id}`,
    module,
    address,
    prefixLength,
    hostname: node.hostname ?? `${board}-node${id}${domain}`,
    gateway,
    dns: node.dns ?? network.dns ?? (gateway === undefined ? [] : [gateway]),
    mac,
  };
}

/** By custom the router has the first address of an IPv4 network. Undefined where that is the node itself, or nobody knows. */
export function firstAddress(address: string, prefixLength: number): string | undefined {
  if (!isIPv4(address) || prefixLength > 30) return undefined;
  const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const first = number - (number % 2 ** (32 - prefixLength)) + 1;
  if (first === number) return undefined;
  return [24, 16, 8, 0].map((shift) => Math.floor(first / 2 ** shift) % 256).join('.');
}
