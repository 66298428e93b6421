import type { z } from 'zod';
import * as schemas from './answers/schemas.ts';
import type { BoardInfo, NodeInfo, NodeNumber, Power, TransferState, Usb, UsbMode } from './board.ts';
import { daemonError } from './daemon-errors.ts';
import type { Session } from './login/session.ts';
import { type Read, readEmpty, readResult, readTransferAnswer, readUart } from './wire/envelope.ts';
import type { Answer, Sent } from './wire/link.ts';

/** The requests of the daemon, one function each; all take the signal that ends them. */
export interface Api {
  readonly board: string;
  about(signal?: AbortSignal): Promise<z.infer<typeof schemas.about>>;
  power(signal?: AbortSignal): Promise<Power>;
  setPower(wanted: Partial<Readonly<Record<NodeNumber, boolean>>>, signal?: AbortSignal): Promise<void>;
  usb(signal?: AbortSignal): Promise<Usb>;
  setUsb(wanted: Pick<Usb, 'node' | 'mode' | 'toBmc'>, signal?: AbortSignal): Promise<void>;
  clearUsbBoot(signal?: AbortSignal): Promise<void>;
  info(signal?: AbortSignal): Promise<BoardInfo>;
  nodeInfo(signal?: AbortSignal): Promise<Readonly<Record<NodeNumber, NodeInfo>>>;
  setNodeInfo(node: NodeNumber, wanted: { name?: string; module?: string }, signal?: AbortSignal): Promise<void>;
  uart(node: NodeNumber, signal?: AbortSignal): Promise<string>;
  sendUart(node: NodeNumber, line: string, signal?: AbortSignal): Promise<void>;
  transfer(signal?: AbortSignal): Promise<TransferState>;
  /** Begins a transfer, which silently ends any other. Answers with its handle. */
  startTransfer(params: Params, node: NodeNumber, timeoutMs: number | undefined, signal?: AbortSignal): Promise<number>;
  /** Ends whatever transfer runs: the daemon does not look at the handle. */
  cancelTransfer(handle: number, signal?: AbortSignal): Promise<void>;
  reload(signal?: AbortSignal): Promise<void>;
}

/** In this order; `true` for one that counts by being there. */
export type Params = Readonly<Record<string, string | number | true | undefined>>;

/** Mode 3 and 7 crash the handler, so there is nothing above `flash`. Source: bmcd legacy.rs set_usb_mode. */
const MODES: Readonly<Record<UsbMode, number>> = { host: 0, device: 1, flash: 2 };
const TO_BMC = 4;

/** @param session who asks */
export function apiOf(session: Session, board: string): Api {
  const path = (opt: 'get' | 'set', type: string, params: Params = {}) =>
    `/api/bmc?opt=${opt}&type=${type}${Object.entries(params)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => (value === true ? `&${name}` : `&${name}=${encodeURIComponent(value ?? '')}`))
      .join('')}`;

  async function ask<T>(
    sent: Sent,
    what: { readonly asked: string; readonly node?: NodeNumber | undefined },
    read: (answer: Answer) => Read<T>,
  ): Promise<T> {
    const got = read(await session.send(sent));
    if ('value' in got) return got.value;
    throw daemonError({ board, ...(what.node === undefined ? {} : { node: what.node }) }, got.refusal.message);
  }

  const get = <T>(type: string, schema: z.ZodType<T>, signal: AbortSignal | undefined) =>
    ask({ method: 'GET', path: path('get', type), signal }, { asked: type }, (answer) =>
      readResult(answer, schema, { board, asked: type }),
    );

  async function set(
    type: string,
    params: Params,
    options: { node?: NodeNumber; once?: true; signal?: AbortSignal | undefined },
  ) {
    const { node, once = false, signal } = options;
    const asked = `set ${type}`;
    await ask({ method: 'GET', path: path('set', type, params), once, signal }, { asked, node }, (answer) =>
      readResult(answer, schemas.ok, { board, asked }),
    );
  }

  return {
    board,
    about: (signal) => get('about', schemas.about, signal),
    power: (signal) => get('power', schemas.power, signal),
    setPower: (wanted, signal) => {
      const params = Object.entries(wanted).map(([node, on]) => [`node${node}`, on ? 1 : 0] as const);
      return params.length === 0 ? Promise.resolve() : set('power', Object.fromEntries(params), { signal });
    },
    usb: (signal) => get('usb', schemas.usb, signal),
    setUsb: ({ node, mode, toBmc }, signal) =>
      set('usb', { node: node - 1, mode: MODES[mode] + (toBmc ? TO_BMC : 0) }, { node, signal }),
    clearUsbBoot: (signal) => set('clear_usb_boot', {}, { signal }),
    info: (signal) => get('info', schemas.info, signal),
    nodeInfo: (signal) => get('node_info', schemas.nodeInfo, signal),
    setNodeInfo: (node, { name, module }, signal) => {
      const asked = 'set node_info';
      const body = JSON.stringify({ [`Node${node}`]: { name, module_name: module } });
      const headers = { 'content-type': 'application/json' };
      return ask({ method: 'POST', path: path('set', 'node_info'), headers, body, signal }, { asked, node }, (answer) =>
        readEmpty(answer, { board, asked }),
      );
    },
    uart: (node, signal) =>
      ask({ method: 'GET', path: path('get', 'uart', { node: node - 1 }), signal }, { asked: 'uart', node }, (answer) =>
        readUart(answer, { board, asked: 'uart' }),
      ),
    sendUart: (node, line, signal) => set('uart', { node: node - 1, cmd: line }, { node, once: true, signal }),
    transfer: (signal) => {
      const asked = 'the state of its transfer';
      return ask({ method: 'GET', path: path('get', 'flash'), signal }, { asked }, (answer) =>
        readTransferAnswer(answer, schemas.transfer, { board, asked }),
      );
    },
    startTransfer: (params, node, timeoutMs, signal) => {
      const asked = 'a new transfer';
      const sent: Sent = {
        method: 'GET',
        path: path('set', 'flash', { node: node - 1, ...params }),
        once: true,
        signal,
        ...(timeoutMs === undefined ? {} : { timeoutMs }),
      };
      return ask(sent, { asked, node }, (answer) => readTransferAnswer(answer, schemas.handle, { board, asked }));
    },
    cancelTransfer: (handle, signal) => {
      const asked = 'a cancel';
      return ask({ method: 'GET', path: `/api/bmc/upload/${handle}/cancel`, once: true, signal }, { asked }, (answer) =>
        readEmpty(answer, { board, asked }),
      );
    },
    reload: (signal) => set('reload', {}, { once: true, signal }),
  };
}
