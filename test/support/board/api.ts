import { statfs } from 'node:fs/promises';
import type { NodeNumber } from '../../../src/bmc/board.ts';
import { NODES } from '../../../src/bmc/board.ts';
import { about, type Identity, systemInformation } from './about.ts';
import { type Chassis, ChassisError, type UsbMode } from './chassis.ts';
import type { Generation } from './generation.ts';
import { nodeOf, type Query, wholeNumber } from './query.ts';
import { failure, PANIC, type Reply, result, uartText } from './reply.ts';
import { decodeUart } from './uart.ts';

/** What the requests with `opt` and `type` are answered from. */
export interface ApiContext {
  readonly generation: Generation;
  readonly chassis: Chassis;
  readonly identity: Identity;
  /** Its own address. */
  readonly ip: string;
  /** Folder of its card; undefined: there is none in. */
  readonly sdcard: string | undefined;
  readonly fan: { speed: number };
  /** After the answer: the daemon restarts, or all of the board. */
  restart(what: 'daemon' | 'board'): void;
}

type Handler = (query: Query, context: ApiContext) => Reply | typeof PANIC | Promise<Reply | typeof PANIC>;

/** Every `type` that is known, by `get` and `set`. Source: bmcd legacy.rs. */
const HANDLERS: Readonly<Record<string, Handler>> = {
  'get about': (_query, { generation, identity }) => result(about(generation, identity)),
  'get other': (_query, { generation, identity, ip }) => result(systemInformation(generation, identity, ip)),
  'get info': async (_query, { ip, identity, sdcard }) =>
    result({ ip: [{ device: 'br0', ip, mac: identity.mac }], storage: await storage(sdcard) }),
  'get sdcard': async (_query, { sdcard }) => {
    if (sdcard === undefined) return failure(400, 'Failed to get microSD card info: {}');
    const { total, free } = await space(sdcard);
    return result([{ free, total, use: total - free }]);
  },
  'set sdcard': () => failure(501, 'microSD card formatting is not implemented'),
  'get nodeinfo': () => result([{ node1: 0, node2: 0, node3: 0, node4: 0 }]),
  'set nodeinfo': () => failure(501, 'Method type `set` on parameter `nodeinfo` is deprecated'),
  'get node_info': (_query, { chassis }) =>
    result(
      chassis.labels.map(({ name, module_name, uart_baud }, index) => ({
        module_name,
        name,
        power_on_time: chassis.onForSeconds((index + 1) as NodeNumber),
        uart_baud,
      })),
    ),
  'get power': (_query, { chassis }) =>
    result([Object.fromEntries(NODES.map((node) => [`node${node}`, chassis.remembered(node) ? '1' : '0']))]),
  'set power': async (query, { chassis }) => {
    const states = new Map<NodeNumber, boolean>();
    for (const node of NODES) {
      const given = query.get(`node${node}`);
      if (given === undefined) continue;
      if (given !== '0' && given !== '1')
        return failure(400, `Invalid value \`${given}\` for parameter \`node${node}\``);
      states.set(node, given === '1');
    }
    return attempt('set power state', () => chassis.setPower(states));
  },
  'set reset': withNode((node, _query, { chassis }) => attempt('', () => chassis.reset(node))),
  'get usb': (_query, { generation, chassis }) => {
    const { mode, node, route } = chassis.usb();
    const shown = route === 'Bmc' ? route : generation.otherRoute;
    const type = chassis.bus === 'hub' ? 'Usb hub' : 'Single bus';
    return result([{ ...(generation.usbBus && { bus_type: type }), mode, node: `Node ${node}`, route: shown }]);
  },
  'set usb': withNode((node, query, { chassis }) => {
    const given = query.get('mode');
    if (given === undefined) return failure(400, 'Missing `mode` parameter');
    const number = wholeNumber(given);
    if (number === undefined) return failure(400, 'Parameter `mode` is not a number');
    const mode = (['Host', 'Device', 'Flash'] as readonly UsbMode[])[number & 3];
    if (mode === undefined) return PANIC;
    const route = (number >> 2) & 1 ? 'Bmc' : 'AlternativePort';
    return attempt('set USB mode', () => chassis.configureUsb({ node, mode, route }));
  }),
  'get usb_node1': (_query, { chassis }) => result(chassis.node1Alternative()),
  'set usb_node1': (query, { chassis }) =>
    attempt('', () => chassis.setNode1Alternative(query.has('alternative_port'))),
  'set usb_boot': withNode((node, _query, { chassis }) => attempt('', () => chassis.setUsbBoot(node, true))),
  'set clear_usb_boot': (_query, { chassis }) => attempt('', () => chassis.clearUsbBoot()),
  'set node_to_msd': withNode((node, _query, { chassis }) => attempt('', () => chassis.asDrive(node))),
  'get cooling': (_query, { fan }) => result([{ device: FAN, max_speed: FAN_MAX, speed: fan.speed }]),
  'set cooling': (query, { fan }) => {
    const device = query.get('device');
    if (device === undefined) return failure(400, 'Missing `device` parameter');
    const given = query.get('speed');
    if (given === undefined) return failure(400, 'Missing `speed` parameter');
    if (!/^\+?\d+$/.test(given)) return failure(400, '`speed` parameter is not a number');
    return attempt('set Cooling state', () => {
      if (device !== FAN) throw new ChassisError(`cooling device: \`${device}\` does not exist`);
      if (Number(given) > FAN_MAX)
        throw new ChassisError(`given speed '${given}' exceeds maximum speed of '${FAN_MAX}'`);
      fan.speed = Number(given);
    });
  },
  'get uart': withNode((node, query, { chassis }) => {
    const shown = decodeUart(chassis.slot(node).uart.bytes(), query.get('encoding') ?? 'utf8');
    const names = 'utf8, utf16, utf16le, utf16be, utf32, utf32le, utf32be';
    return shown === undefined ? failure(400, `Invalid \`encoding\` parameter. Expected: ${names}.`) : uartText(shown);
  }),
  'set uart': withNode((node, query, { chassis }) => {
    const typed = query.get('cmd');
    if (typed === undefined) return failure(400, 'Missing `cmd` parameter');
    chassis.slot(node).machine.type(Buffer.from(`${typed}\r\n`));
    return result('ok');
  }),
  'set network': () => result('ok'),
  'set reboot': (_query, { restart }) => {
    restart('board');
    return result('ok');
  },
  'set reload': (_query, { restart }) => {
    restart('daemon');
    return result('ok');
  },
};

const FAN = 'system fan';
const FAN_MAX = 10;

/** Which types an older daemon does not have. */
const MISSING: readonly { readonly types: readonly string[]; readonly has: (row: Generation) => boolean }[] = [
  { types: ['get node_info', 'set reload'], has: (row) => row.nodeInfo },
  { types: ['get cooling', 'set cooling'], has: (row) => row.cooling },
  { types: ['get usb_node1', 'set usb_node1'], has: (row) => row.usbBus },
];

/** Answers a request with `opt` and `type` that is not about transfers. */
export function ordinary(query: Query, context: ApiContext): ReturnType<Handler> {
  const opt = query.get('opt');
  if (opt !== 'get' && opt !== 'set') return failure(400, 'Missing `opt` parameter');
  const type = query.get('type');
  if (type === undefined) return failure(400, 'Missing `type` parameter');
  const name = `${opt} ${type}`;
  const missing = MISSING.some(({ types, has }) => types.includes(name) && !has(context.generation));
  const handler = missing ? undefined : HANDLERS[name];
  return handler === undefined ? failure(400, `Invalid \`type\` parameter ${type}`) : handler(query, context);
}

function withNode(handler: (node: NodeNumber, query: Query, context: ApiContext) => ReturnType<Handler>): Handler {
  return (query, context) => {
    const node = nodeOf(query);
    return typeof node === 'number' ? handler(node, query, context) : node;
  };
}

/** `ok`, or 500 with what was tried and the cause; where nothing says what was tried, the cause is there twice. */
async function attempt(what: string, work: () => void | Promise<void>): Promise<Reply> {
  try {
    await work();
    return result('ok');
  } catch (error) {
    if (!(error instanceof ChassisError)) throw error;
    return failure(500, `Failed to ${what === '' ? error.message : what}: ${error.message}`);
  }
}

async function space(folder: string): Promise<{ readonly total: number; readonly free: number }> {
  const { bsize, blocks, bfree } = await statfs(folder);
  return { total: bsize * blocks, free: bsize * bfree };
}

async function storage(sdcard: string | undefined): Promise<readonly object[]> {
  const bmc = { bytes_free: 24 * 1024 ** 2, name: 'BMC', total_bytes: 140 * 1024 ** 2 };
  if (sdcard === undefined) return [bmc];
  const { total, free } = await space(sdcard);
  return [bmc, { bytes_free: free, name: 'SD card', total_bytes: total }];
}
