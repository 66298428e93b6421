import { z } from 'zod';
import type { BoardInfo, NodeInfo, NodeNumber, Power, TransferState, Usb } from '../board.ts';

/** Firmware stores fixed-width fields; an empty chip reads as replacement characters. */
const label = z
  .string()
  .optional()
  .catch(undefined)
  .transform((text) => {
    const clean = text?.replaceAll('\u0000', '').trim() ?? '';
    return clean === '' || clean === 'unknown' || /^�+$/.test(clean) ? undefined : clean;
  });

/** 2.3.7 says `v2.5.2`, 2.3.4 `2.5.2`, an empty chip `v31.31.63`. */
const revision = label.transform((text) => {
  const plain = text?.replace(/^v/, '');
  return plain === '31.31.63' ? undefined : plain;
});

/** Up to 2.3.4 `version` is the daemon's and `build_version` the firmware's, later `bmcd_version` and `version`. */
export const about = z
  .looseObject({
    api: z.string(),
    version: z.string(),
    bmcd_version: z.string().optional(),
    build_version: label,
    hostname: label,
    board_model: label,
    board_revision: revision,
  })
  .transform((raw) => ({
    api: raw.api,
    daemon: (raw.bmcd_version ?? raw.version).replace(/^v/, ''),
    firmware: raw.bmcd_version === undefined ? raw.build_version : label.parse(raw.version),
    hostname: raw.hostname,
    boardModel: raw.board_model,
    boardRevision: raw.board_revision,
  }));

const on = z
  .string()
  .optional()
  .transform((text) => (text === '1' ? true : text === '0' ? false : undefined));

export const power: z.ZodType<Power> = z
  .tuple([z.looseObject({ node1: on, node2: on, node3: on, node4: on })])
  .transform(([raw]) => ({ 1: raw.node1, 2: raw.node2, 3: raw.node3, 4: raw.node4 }));

const nodeNamed = z
  .string()
  .regex(/^Node [1-4]$/)
  .transform((text) => Number(text.slice(-1)) as NodeNumber);

/** 2.0 calls the port on the board `UsbA`, and does not tell of a hub. */
export const usb: z.ZodType<Usb> = z
  .tuple([
    z.looseObject({
      node: nodeNamed,
      mode: z.enum(['Host', 'Device', 'Flash']),
      route: z.string(),
      bus_type: z.string().optional(),
    }),
  ])
  .transform(([raw]) => ({
    node: raw.node,
    mode: raw.mode.toLowerCase() as Usb['mode'],
    toBmc: raw.route === 'Bmc',
    hub: raw.bus_type === undefined ? undefined : raw.bus_type === 'Usb hub',
  }));

export const info: z.ZodType<BoardInfo> = z
  .looseObject({
    ip: z.array(z.looseObject({ device: z.string(), ip: z.string(), mac: z.string() })),
    storage: z.array(z.looseObject({ name: z.string(), total_bytes: z.number(), bytes_free: z.number() })),
  })
  .transform((raw) => ({
    interfaces: raw.ip.map(({ device, ip, mac }) => ({ device, address: ip, mac: mac.trim() })),
    storage: raw.storage.map(({ name, total_bytes, bytes_free }) => ({
      name,
      totalBytes: total_bytes,
      freeBytes: bytes_free,
    })),
  }));

const one = z
  .looseObject({
    name: z.string().nullish(),
    module_name: z.string().nullish(),
    power_on_time: z.number().nullish(),
    uart_baud: z.number().nullish(),
  })
  .transform(
    (raw): NodeInfo => ({
      name: raw.name ?? undefined,
      module: raw.module_name ?? undefined,
      poweredOnFor: raw.power_on_time ?? undefined,
      uartBaud: raw.uart_baud ?? undefined,
    }),
  );

export const nodeInfo = z.tuple([one, one, one, one]).transform(([first, second, third, fourth]) => ({
  1: first,
  2: second,
  3: third,
  4: fourth,
}));

/** What setters say. */
export const ok = z.literal('ok');

export const handle = z.looseObject({ handle: z.int().nonnegative() }).transform((raw) => raw.handle);

const count = z.int().nonnegative();

/** 2.3 calls a flash `Node 1 os install service`, 2.0 `Node 1 upgrade service`; an upgrade of the firmware has no node in its name. */
export const transfer: z.ZodType<TransferState> = z.union([
  z.literal('Ready').transform((): TransferState => ({ state: 'ready' })),
  z
    .looseObject({
      Transferring: z.looseObject({ id: count, process_name: z.string(), size: count, bytes_written: count }),
    })
    .transform(({ Transferring: raw }): TransferState => {
      const named = /^Node ([1-4])\b/.exec(raw.process_name)?.[1];
      return {
        state: 'transferring',
        id: raw.id,
        processName: raw.process_name,
        node: named === undefined ? undefined : (Number(named) as NodeNumber),
        sizeBytes: raw.size,
        bytesWritten: raw.bytes_written,
      };
    }),
  z.looseObject({ Done: z.tuple([z.looseObject({ secs: count, nanos: count }), count]) }).transform(
    ({ Done: [took, sizeBytes] }): TransferState => ({
      state: 'done',
      tookMs: took.secs * 1_000 + took.nanos / 1e6,
      sizeBytes,
    }),
  ),
  z.looseObject({ Error: z.string() }).transform(({ Error: message }): TransferState => ({ state: 'error', message })),
]);
