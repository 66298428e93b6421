/*
 * The whole API of the package's `./flash`, as types that need no other file: dist/sdk/index.d.ts is this text.
 */

/** A slot of the board, as it is printed on it. */
export type NodeNumber = 1 | 2 | 3 | 4;

/** What is in a slot. The board writes rk1 and cm4 (with eMMC); of others an error names the way. */
export type Module = 'rk1' | 'cm4' | 'cm4-lite' | 'cm5' | 'cm3' | 'jetson';

/** A Turing Pi 2 and its nodes. */
export interface TuringPiConfig {
  /** Name or IP address of the BMC. */
  readonly address: string;
  /** Default: 443. */
  readonly port?: number;
  /** SHA-256 of its certificate. Without it nothing is sent, and the error of the first run tells the line to write here. */
  readonly fingerprint?: string;
  /** `accept-new`: without `fingerprint` the first certificate is trusted, whoever shows it, and kept in `stateDir`. Default: strict. */
  readonly certificate?: 'strict' | 'accept-new';
  /** Default: root. */
  readonly user?: string;
  readonly password: string;
  /** What the board is called in messages, and first part of derived host names. Small letters, digits, hyphens. Default: tpi. */
  readonly name?: string;
  readonly nodes: Readonly<Partial<Record<NodeNumber, NodeConfig>>>;
  /** What nodes have in common. */
  readonly network?: SharedNetwork;
  /** How nodes are reached once they run. */
  readonly ssh?: SshConfig;
  /** `push` and `auto` (default): images are sent, encrypted. `pull`: the board fetches them, over plain HTTP: who listens in that network gets the private host keys in them. */
  readonly transfer?: 'auto' | 'pull' | 'push';
  /** Address of this machine that the board reaches. Default: the one from which this machine reaches the board. */
  readonly pullAddress?: string;
  /** TCP port of this machine that the board fetches from. Default: any that is free. */
  readonly pullPort?: number;
  /** The board reads back what it wrote. Default: true. */
  readonly verify?: boolean;
  /** Other nodes that are on, where all hang on one USB hub (v2.5 and newer). Default: refuse. */
  readonly otherNodes?: 'refuse' | 'power-off' | 'ignore';
  /** Restart the daemon of the BMC before each flash. Default: false. */
  readonly reloadDaemon?: boolean;
  /** Folder for stock images and what is made of them. Default: that of the user. */
  readonly cacheDir?: string;
  /** Folder for what this machine remembers of boards: phases, host keys, serial lines. Default: that of bringup. */
  readonly stateDir?: string;
  /** Takes lines for people. Default: nobody does. */
  readonly log?: (line: string) => void;
}

export interface SharedNetwork {
  /** Default: the first address of the network of the node. */
  readonly gateway?: string;
  /** Default: the gateway. */
  readonly dns?: readonly string[];
  /** Default: 24, of IPv6 64. */
  readonly prefixLength?: number;
  /** Derived host names end in it. */
  readonly domain?: string;
}

export interface SshConfig {
  /** The user that images get for us, who may become root without a password. Default: bringup. */
  readonly user?: string;
  /** Default: 22. */
  readonly port?: number;
  /** Path of a private key. Default: an ssh-agent, ~/.ssh/config and the usual files. */
  readonly key?: string;
  /** The private key itself, instead of its path. */
  readonly privateKey?: string;
}

export interface NodeConfig {
  /** That the node has once it runs. */
  readonly address: string;
  readonly module: Module;
  /** Of its wired interface. Default: every wired one is meant. */
  readonly mac?: string;
  /** Default: name of the board, `-node` and the slot. */
  readonly hostname?: string;
  /** Default: that of `ssh`. */
  readonly sshPort?: number;
  /** What differs from the network that nodes share. */
  readonly gateway?: string;
  readonly dns?: readonly string[];
  readonly prefixLength?: number;
}

/** A node with everything that was derived for it. */
export interface NodeInfo {
  readonly id: NodeNumber;
  /** `tpi/1`, as messages call it. */
  readonly name: string;
  readonly module: Module;
  readonly address: string;
  readonly prefixLength: number;
  readonly hostname: string;
  readonly gateway: string | undefined;
  readonly dns: readonly string[];
  readonly mac: string | undefined;
}

/** What every callback gets. */
export interface Context {
  readonly node: NodeInfo;
  /** Aborted when the run is to end. */
  readonly signal: AbortSignal;
  /** A line for people, with the name of the node before it. */
  log(line: string): void;
}

/** A stock image and what is to be in it. Every call gives a new one, and changes none. */
export interface ImageBuilder {
  /** Path or http(s) address of an image: raw, .xz, .zst or .gz. `sha256`: of the file as it comes; default: what a .sha256 beside it says. */
  base(from: string, options?: { readonly sha256?: string }): ImageBuilder;
  /** Static addresses of the node, with what is given here instead; or DHCP. Default: static, all derived. */
  network(wish: NetworkOptions | 'dhcp'): ImageBuilder;
  /** Files of the root file system, written before the node first boots. Runs on this machine; no command can be run in the image. */
  files(write: (image: ImageWriter, context: Context) => void | Promise<void>): ImageBuilder;
  /** Default: the derived one. */
  hostname(name: string): ImageBuilder;
  /** A #cloud-config, joined with that of the image. */
  userData(text: string): ImageBuilder;
  /** Such as `Europe/Berlin`. */
  timezone(name: string): ImageBuilder;
  /** Such as `C.UTF-8`. */
  locale(name: string): ImageBuilder;
  /** Write it only as long as what it holds; its last file system grows again at the first boot. */
  shrink(): ImageBuilder;
  /** It is of a disk that was in use: what its journals hold is written where it belongs, on a copy. Without, such an image is refused. */
  recoverJournal(): ImageBuilder;
}

export interface NetworkOptions {
  /** With prefix length. Default: the address of the node. */
  readonly addresses?: readonly string[];
  readonly gateways?: readonly string[];
  readonly dns?: readonly string[];
  readonly search?: readonly string[];
  readonly mac?: string;
}

/** Owner and permissions in the image. Default: root, 0o644, of directories 0o755. */
export interface FileOptions {
  readonly mode?: number;
  readonly uid?: number;
  readonly gid?: number;
}

/** Notes what is to be in the image. Paths in it are absolute; directories that are missing on the way are made. */
export interface ImageWriter {
  writeFile(path: string, data: string | Uint8Array, options?: FileOptions): void;
  /** A file of this machine. */
  copyFile(from: string, path: string, options?: FileOptions): Promise<void>;
  mkdir(path: string, options?: FileOptions): void;
  symlink(target: string, path: string, options?: Omit<FileOptions, 'mode'>): void;
  /** With all that is below it; that it is not there is right, too. */
  remove(path: string): void;
}

export interface User {
  readonly name: string;
  readonly authorizedKeys?: readonly string[];
  /** Has to be changed at the first login. Only its hash goes into the image. */
  readonly initialPassword?: string;
  /** As `mkpasswd -m sha-512` prints it. */
  readonly passwordHash?: string;
  /** May become root. Default: may not. The user of `ssh` does without a password, and has to. */
  readonly sudo?: 'with-password' | 'without-password';
  readonly groups?: readonly string[];
  readonly shell?: string;
}

export interface InstallOptions {
  /** Lines of authorized_keys of every user, the user of `ssh` first. */
  readonly authorizedKeys?: readonly string[];
  /** Besides the user of `ssh`. */
  readonly users?: readonly User[];
  /** sshd takes passwords, too. Default: false. */
  readonly sshPasswords?: boolean;
  /** Private ed25519 host key in OpenSSH form. Default: one is made and kept in `stateDir`. */
  readonly hostKey?: string;
}

/** What a command on the node printed, and how it ended. */
export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface CommandOptions {
  /** Then it is given up. Default: 300,000. */
  readonly timeoutMs?: number;
  /** Default: root. */
  readonly as?: 'root' | 'user';
  readonly input?: string | Uint8Array;
  /** false: an exit code other than 0 is no error. Default: true. */
  readonly check?: boolean;
}

/** The node, over SSH. */
export interface Remote {
  /** Runs a line of sh. Throws BringupError. */
  run(command: string, options?: CommandOptions): Promise<CommandResult>;
  writeFile(
    path: string,
    data: string | Uint8Array,
    options?: { readonly mode?: number; readonly owner?: string },
  ): Promise<void>;
  readFile(path: string): Promise<Uint8Array>;
  readonly apt: {
    /** Installs what is missing of these, and tells which those were. */
    install(...names: readonly string[]): Promise<readonly string[]>;
  };
}

/** This machine. */
export interface Local {
  /** Copies a file of this machine to the node. A file that has changed since is a reason to run the callback again. */
  copy(from: string, to: string, options?: { readonly mode?: number; readonly owner?: string }): Promise<void>;
  /** Copies a file of the node to this machine. */
  fetch(from: string, to: string): Promise<void>;
}

export interface PostInstall extends Context {
  readonly local: Local;
  readonly remote: Remote;
}

/** One node on its way from a stock image to a host that is finished. Every call gives a new one, and changes none. */
export interface NodeFlow {
  image(image: ImageBuilder): NodeFlow;
  install(options: InstallOptions): NodeFlow;
  /**
   * What is done once the node has proven what it runs. It is done again when its own text, `inputs` or a file that it copied
   * has changed, or the node was written anew. What it uses from around it belongs into `inputs`.
   */
  postInstall(work: (post: PostInstall) => void | Promise<void>, options?: { readonly inputs?: unknown }): NodeFlow;
  /** Throws BringupError when the node is not what it is to be in the end. */
  run(options?: RunOptions): Promise<NodeResult>;
  plan(options?: RunOptions): Promise<NodePlan>;
}

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Write also nodes that run the right image, or that are on and cannot be asked: everything on them is lost. Default: false. */
  readonly force?: boolean;
  /** From power on to an answer. Default: 600,000. */
  readonly bootTimeoutMs?: number;
  /** How long to wait for a board that another run of this machine holds. Default: 40,000. */
  readonly lockTimeoutMs?: number;
  /** Instead of that of the board. */
  readonly log?: (line: string) => void;
  /** `report`: trouble of nodes is in their results, and nothing is thrown for it. Default: throw, when all are through. */
  readonly failures?: 'throw' | 'report';
}

export interface Problem {
  /** Stable, in kebab-case: docs/errors.md. */
  readonly code: string;
  readonly what: string;
  readonly remedy: string;
  readonly retryable: boolean;
}

export interface NodeResult {
  readonly id: NodeNumber;
  /** `tpi/1` */
  readonly name: string;
  readonly hostname: string;
  /** `changed`, `converged` (nothing had to be done), or how it failed. */
  readonly outcome: string;
  /** Content hash of its image. */
  readonly image?: string;
  /** What this run did. */
  readonly phases: readonly { readonly phase: string; readonly tookMs: number }[];
  readonly durationMs: number;
  /** Path of what it wrote on its serial line. */
  readonly serialLog?: string;
  /** Its line of known_hosts. */
  readonly knownHost?: string;
  /** Where a run was cancelled, or has left something: what the node is now, and what the next run does. */
  readonly now?: string;
  readonly problem?: Problem;
}

/** What a run would do with a node. */
export interface NodePlan {
  readonly id: NodeNumber;
  readonly name: string;
  /** What would be done: `nothing`, `write` (everything on it is lost), `boot` or `finish` (its post-install). */
  readonly begin?: string;
  readonly image?: string;
  /** In bytes: on the node, what of it differs from the stock image, and what would be sent. */
  readonly size?: { readonly raw: number; readonly changed: number; readonly sent: number };
  /** What the board would be asked, in order. */
  readonly calls?: readonly string[];
  readonly problem?: Problem;
}

export interface TuringPi {
  readonly nodes: readonly NodeInfo[];
  node(id: NodeNumber): NodeFlow;
  /** The same for several nodes: images are made in parallel and written one after the other, and all boot at once. */
  run(
    nodes: readonly NodeNumber[],
    workflow: (flow: NodeFlow, node: NodeInfo) => NodeFlow,
    options?: RunOptions,
  ): Promise<readonly NodeResult[]>;
  plan(
    nodes: readonly NodeNumber[],
    workflow: (flow: NodeFlow, node: NodeInfo) => NodeFlow,
    options?: RunOptions,
  ): Promise<readonly NodePlan[]>;
}

/** Whatever `./flash` exports. */
export interface FlashSdk {
  /** A board and its nodes. Throws BringupError for a configuration that cannot be right; nothing is asked yet. */
  turingPi(config: TuringPiConfig): TuringPi;
  /** The server image of Ubuntu for the module. */
  ubuntu(): ImageBuilder;
  debian(): ImageBuilder;
  raspios(): ImageBuilder;
  armbian(): ImageBuilder;
  /** Whatever system is found in the image. */
  anyImage(): ImageBuilder;
}

export declare const turingPi: FlashSdk['turingPi'];
export declare const ubuntu: FlashSdk['ubuntu'];
export declare const debian: FlashSdk['debian'];
export declare const raspios: FlashSdk['raspios'];
export declare const armbian: FlashSdk['armbian'];
export declare const anyImage: FlashSdk['anyImage'];
