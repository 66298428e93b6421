import type { Readable } from 'node:stream';
import type { Secret } from '../core/secret.ts';

/** A slot of the board, as it is printed on it. */
export type NodeNumber = 1 | 2 | 3 | 4;

export const NODES: readonly NodeNumber[] = [1, 2, 3, 4];

/** Where a board is, who it is, and who we are to it. */
export interface BoardAddress {
  /** Name or IP address. */
  readonly host: string;
  /** Default: 443. */
  readonly port?: number;
  /** SHA-256 of its certificate, in hex, with or without colons. Whoever shows another is sent nothing; `certificateOf` tells which it shows. */
  readonly fingerprint: string;
  readonly credentials: { readonly username: string; readonly password: Secret };
}

/** How patient the client is. In milliseconds; only tests have a reason to change them. */
export interface BoardTiming {
  /** For one request. Default: 15 s. */
  readonly requestMs?: number;
  /** Between two questions for the state of a transfer; a board that is asked more often runs out of memory. Default: 2 s. */
  readonly pollMs?: number;
  /** How long the board may be away in the middle of a transfer. Default: 60 s. */
  readonly awayMs?: number;
  /** How long the send timer of an earlier request can still hit a new one. Default: 10.5 s. */
  readonly sendTimerMs?: number;
  /** What the daemon needs to tidy up after a transfer that ended. Default: 1.5 s. */
  readonly settleMs?: number;
  /** For all of the cleaning up after a failure. Default: 20 s. */
  readonly tidyMs?: number;
}

export interface BoardOptions extends BoardAddress {
  /** Ends everything that is under way. */
  readonly signal?: AbortSignal;
  readonly timing?: BoardTiming;
  /** Single sentences for a log, without secrets. */
  readonly log?: (text: string) => void;
}

/** The families of the daemon that differ in what they can do. */
export type Generation = '2.0' | '2.3' | 'fork';

/** What a daemon of some generation can do. */
export interface Abilities {
  /** It decodes names that end in `.xz`; else those bytes would be written as they are. */
  readonly xz: boolean;
  /** It fetches images itself. */
  readonly pull: boolean;
  /** It compares SHA-256 of what it was sent. */
  readonly sha256: boolean;
  /** Reading back can be left out. */
  readonly skipVerify: boolean;
  /** Labels of nodes can be read and written. */
  readonly nodeInfo: boolean;
  /** `bytesWritten` begins anew when it reads back. */
  readonly tellsVerify: boolean;
  /** A node is off before its transfer is told to be done: one that is on was not written by it. */
  readonly powersOffBeforeDone: boolean;
}

export interface About {
  readonly generation: Generation;
  /** `2.3.7`. */
  readonly daemon: string;
  /** Version of the firmware around it; undefined when it does not know. */
  readonly firmware: string | undefined;
  readonly api: string;
  readonly hostname: string | undefined;
  /** `Turing Pi 2`; undefined when it cannot be read. */
  readonly boardModel: string | undefined;
  /** `2.5.2`. */
  readonly boardRevision: string | undefined;
  readonly can: Abilities;
}

/** What the board believes, not what it measures: `undefined` for one it does not know. */
export type Power = Readonly<Record<NodeNumber, boolean | undefined>>;

export type UsbMode = 'host' | 'device' | 'flash';

/** Where the one USB connection leads. */
export interface Usb {
  readonly node: NodeNumber;
  readonly mode: UsbMode;
  /** To the BMC itself instead of to the port on the board. */
  readonly toBmc: boolean;
  /** All nodes hang on one hub (v2.5 and newer): a flash takes the first module that it finds there. Undefined: it does not say. */
  readonly hub: boolean | undefined;
}

export interface BoardInfo {
  readonly interfaces: readonly { readonly device: string; readonly address: string; readonly mac: string }[];
  /** `SD card` is there only when one is mounted. In bytes. */
  readonly storage: readonly { readonly name: string; readonly totalBytes: number; readonly freeBytes: number }[];
}

/** What people wrote on a node. */
export interface NodeInfo {
  readonly name: string | undefined;
  readonly module: string | undefined;
  /** Seconds since it was powered on; undefined when it is off. */
  readonly poweredOnFor: number | undefined;
  readonly uartBaud: number | undefined;
}

/** The one transfer that the daemon knows. `done` and `error` stay until the next one begins, and do not tell whose they are. */
export type TransferState =
  | { readonly state: 'ready' }
  | {
      readonly state: 'transferring';
      /** Its handle. */
      readonly id: number;
      readonly processName: string;
      /** Undefined for an upgrade of the firmware. */
      readonly node: NodeNumber | undefined;
      /** Length of what is sent. */
      readonly sizeBytes: number;
      /** Decompressed, on the node; falls when it begins to read back. */
      readonly bytesWritten: number;
    }
  | { readonly state: 'done'; readonly tookMs: number; readonly sizeBytes: number }
  | { readonly state: 'error'; readonly message: string };

/** Bytes that the board is to get, from their beginning each time. */
export interface ImageStream {
  /** Name of the file: ends in `.xz` exactly when the bytes are xz. */
  readonly name: string;
  readonly sizeBytes: number;
  /** Of these bytes, in hex. */
  readonly sha256: string;
  /** What its streams give belongs to who takes it, and may be freed after use. Default: false. */
  readonly givesAway?: boolean;
  /** May be called again for a second attempt. Ends what it began when its signal is aborted or the stream destroyed. */
  open(signal: AbortSignal): Readable | Promise<Readable>;
}

/** Where the image comes from, and who moves it. */
export type FlashSource =
  /** We send it, over the encrypted connection. */
  | { readonly mode: 'push'; readonly image: ImageStream }
  /** The board fetches it from us, over plain HTTP. `address` and `port`: what the board reaches us by; default: as we reach it, any port. */
  | { readonly mode: 'pull'; readonly image: ImageStream; readonly address?: string; readonly port?: number }
  /** The board fetches it from a server, which we look at first. */
  | { readonly mode: 'mirror'; readonly url: string; readonly sizeBytes?: number; readonly sha256: string }
  /** It is on the SD card of the board: `/mnt/sdcard/…`. The board checks no hash of it; of `sizeBytes`, when it is given, the length is checked. */
  | { readonly mode: 'sdcard'; readonly path: string; readonly sizeBytes?: number };

export type FlashPhase = 'starting' | 'sending' | 'writing' | 'verifying' | 'cleaning-up';

export interface FlashProgress {
  readonly node: NodeNumber;
  /** 1, or 2 when the first attempt found no module. */
  readonly attempt: number;
  readonly phase: FlashPhase;
  readonly doneBytes: number;
  readonly totalBytes: number | undefined;
  /** The board does not say this itself; it follows from what was sent or seen. */
  readonly inferred: boolean;
  readonly bytesPerSecond: number | undefined;
  /** Of the whole flash, reading back included. */
  readonly etaMs: number | undefined;
}

/** How far a transfer has come, as far as it is proven. `asked`: the board was asked for it, and the node is as it was. */
export type Reached = 'asked' | 'may-be-written';

/** Enough to cancel our transfer, and only ours, from another process, and to leave the board as it was. No secrets. */
export interface TransferRecord {
  readonly version: 1;
  readonly host: string;
  readonly port: number;
  /** Of the certificate that was seen. */
  readonly fingerprint: string;
  readonly node: NodeNumber;
  readonly mode: FlashSource['mode'];
  /** Undefined between the request and its answer. */
  readonly handle: number | undefined;
  readonly reached: Reached;
  /** RFC 3339; the same for all records of one flash. */
  readonly began: string;
  /** What the board was like before. */
  readonly before: BoardBefore;
}

export interface BoardBefore {
  readonly power: Power;
  readonly usb: Usb | undefined;
}

export interface FlashRequest {
  readonly node: NodeNumber;
  readonly source: FlashSource;
  /** What will be on the node, decompressed; undefined when nobody knows. */
  readonly rawBytes: number | undefined;
  /** Whether the board reads back what it wrote. Default: true. */
  readonly verify?: boolean;
  /** While others are on where all nodes hang on one hub, the wrong one may be written. Default: `refuse`. */
  readonly otherNodes?: 'refuse' | 'ignore';
  /** Without a single byte for so long it is given up. Default: 120 s. */
  readonly stallMs?: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: FlashProgress) => void;
  /**
   * Awaited before anything begins and again whenever the record changes: with the handle, when the node may be written, and when it turned
   * out that it was not. `undefined` when there is nothing left to cancel.
   */
  readonly onRecord?: (record: TransferRecord | undefined) => void | Promise<void>;
}

export interface FlashResult {
  readonly handle: number;
  readonly attempts: number;
  /** By the board's clock. */
  readonly tookMs: number;
  /** That the board read it back, or was told not to. */
  readonly verified: boolean;
  /** The most bytes that the board told to be on the node; 0 when it was done before it was asked. */
  readonly bytesSeen: number;
}

/** A board that knows who we are. One request at a time; while an upload is open, all others wait. */
export interface Board extends AsyncDisposable {
  /** As it was called. */
  readonly host: string;
  readonly port: number;
  /** SHA-256 of its certificate: `AA:BB:…`. */
  readonly fingerprint: string;
  /** The address of this machine on the way to the board: what the board can fetch from. */
  readonly localAddress: string;
  readonly about: About;
  /** `signal`: instead of that of the board, also below. */
  power(signal?: AbortSignal): Promise<Power>;
  setPower(wanted: Partial<Readonly<Record<NodeNumber, boolean>>>, signal?: AbortSignal): Promise<void>;
  usb(signal?: AbortSignal): Promise<Usb>;
  /** Mode host is refused by v2.5 boards. */
  setUsb(wanted: Pick<Usb, 'node' | 'mode' | 'toBmc'>): Promise<void>;
  /** Of all nodes. */
  clearUsbBoot(): Promise<void>;
  info(): Promise<BoardInfo>;
  /** Undefined where the generation has none. */
  nodeInfo(): Promise<Readonly<Record<NodeNumber, NodeInfo>> | undefined>;
  /** Does nothing where the generation has none. */
  setNodeInfo(node: NodeNumber, wanted: { readonly name?: string; readonly module?: string }): Promise<void>;
  /** The last 16 KiB that the node wrote, again at each call. */
  uart(node: NodeNumber, signal?: AbortSignal): Promise<string>;
  /** What the node writes after this has resolved, each piece once, however soon it comes. Ends with its signal. Throws BringupError. */
  watchUart(node: NodeNumber, signal: AbortSignal): Promise<AsyncIterable<UartPiece>>;
  /** A line, which gets its line ending. */
  sendUart(node: NodeNumber, line: string): Promise<void>;
  transfer(signal?: AbortSignal): Promise<TransferState>;
  /** Restarts the daemon and waits until it is back; frees memory it lost. Refused while a transfer runs. */
  reload(): Promise<void>;
  /** Writes an image to a node, which is off afterwards. Throws BringupError when it is not proven written; the board is tidy then, too. */
  flash(request: FlashRequest): Promise<FlashResult>;
  /**
   * Cancels the transfer of the record if it is still the one that runs, and tidies up, unless `onlyEnd` says that whoever began it does.
   * Only a node that was seen being written is powered off. Safe to call twice, and for one that ended.
   */
  cancel(record: TransferRecord, options?: { readonly onlyEnd?: boolean }): Promise<CancelResult>;
}

export interface UartPiece {
  readonly text: string;
  /** More was written since the last look than the board keeps: something is missing before this. */
  readonly gap: boolean;
}

/** `left`: what could not be put back, in words; it is worth another try. */
export interface CancelResult {
  readonly outcome: CancelOutcome;
  readonly left: readonly string[];
}

/** `foreign`: another transfer runs, and was left alone. `unknown`: ours was never confirmed, and one runs that may be it. */
export type CancelOutcome = 'cancelled' | 'not-running' | 'foreign' | 'unknown';
