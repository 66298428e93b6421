import type { NodeNumber } from '../../../src/bmc/board.ts';

export type GenerationName = '2.0.5' | '2.3.4' | '2.3.7' | 'fork';

/** What a daemon of one version does otherwise than the others. Source: bmcd v2.0.5, v2.3.4, v2.3.7; `fork` is the community's, from its change log. */
export interface Generation {
  readonly name: GenerationName;
  /** Version of the daemon, as it says it. */
  readonly daemon: string;
  readonly firmware: string;
  /** Which key of `about` has the daemon's version. */
  readonly versionKeys: 'daemon-in-version' | 'daemon-in-bmcd-version';
  /** What `about` and `other` call the firmware's version where `version` is the daemon's. */
  readonly knowsBoard: boolean;
  /** The NUL bytes of the EEPROM's field are part of the name. */
  readonly paddedModel: boolean;
  readonly decodesXz: boolean;
  readonly pulls: boolean;
  readonly checksSha256: boolean;
  readonly skipsCrc: boolean;
  /** `bytes_written` begins again while it reads back. */
  readonly countsAgain: boolean;
  /** Who notices that bytes are missing: the handler of the upload or the worker at the end. */
  readonly shortUpload: 'handler' | 'worker';
  /** The node of a failed transfer is powered off. */
  readonly tidiesUp: boolean;
  /** Pages outside the API want a login too, and unknown ones are 404. */
  readonly closedPages: boolean;
  /** The page on port 80 that answers without a login. */
  readonly openPage: string | undefined;
  readonly nodeInfo: boolean;
  readonly cooling: boolean;
  /** `usb_node1`, `node_to_msd` by name of USB buses; `bus_type` in the answer of `usb`. */
  readonly usbBus: boolean;
  readonly serialSocket: boolean;
  readonly otherRoute: 'AlternativePort' | 'UsbA';
  readonly notFound: string;
  /** With the network device that it looks for. */
  readonly linkName: 'eth0' | 'br0';
  /** The fork refuses most requests while the password is the factory's, and answers a ban with 429. */
  readonly strict: boolean;
  /** How much of an upload is handed on at once; sixteen such pieces are queued before it waits. */
  readonly pieceBytes: number;
  processName(node: NodeNumber): string;
}

const v237: Generation = {
  name: '2.3.7',
  daemon: '2.3.7',
  firmware: 'v2.3.7',
  versionKeys: 'daemon-in-bmcd-version',
  knowsBoard: true,
  paddedModel: true,
  decodesXz: true,
  pulls: true,
  checksSha256: true,
  skipsCrc: true,
  countsAgain: true,
  shortUpload: 'handler',
  tidiesUp: true,
  closedPages: false,
  openPage: '/info',
  nodeInfo: true,
  cooling: true,
  usbBus: true,
  serialSocket: true,
  otherRoute: 'AlternativePort',
  notFound: "Compute module's USB interface not found or supported",
  linkName: 'br0',
  strict: false,
  pieceBytes: 32_768,
  processName: (node) => `Node ${node} os install service`,
};

const v234: Generation = {
  ...v237,
  name: '2.3.4',
  daemon: '2.3.4',
  firmware: 'v2.1.0',
  versionKeys: 'daemon-in-version',
  paddedModel: false,
  linkName: 'eth0',
};

const v205: Generation = {
  ...v234,
  name: '2.0.5',
  daemon: '2.0.5',
  firmware: 'v2.0.5',
  knowsBoard: false,
  decodesXz: false,
  pulls: false,
  checksSha256: false,
  skipsCrc: false,
  countsAgain: false,
  shortUpload: 'worker',
  tidiesUp: false,
  closedPages: true,
  openPage: '/api/bmc/info',
  nodeInfo: false,
  cooling: false,
  usbBus: false,
  serialSocket: false,
  otherRoute: 'UsbA',
  notFound: 'No supported devices found',
  pieceBytes: 65_536,
  processName: (node) => `Node ${node} upgrade service`,
};

const fork: Generation = {
  ...v237,
  name: 'fork',
  daemon: '2.29.0',
  firmware: 'v2.29.0',
  paddedModel: false,
  openPage: undefined,
  strict: true,
};

const GENERATIONS: Readonly<Record<GenerationName, Generation>> = {
  '2.0.5': v205,
  '2.3.4': v234,
  '2.3.7': v237,
  fork,
};

/** The row of a generation. */
export const generation = (name: GenerationName): Generation => GENERATIONS[name];
