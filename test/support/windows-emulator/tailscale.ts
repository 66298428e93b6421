import type { WindowsMachine } from './machine.ts';
import { HANG, type ProgramEnd } from './programs.ts';

/** What a control server decides about a key; a text is its refusal. */
export type Register = (
  key: string,
  wanted: { readonly hostname: string; readonly url: string },
) => string | { readonly address: string; readonly name: string; readonly nodeKey: string };

interface Prefs {
  ControlURL: string;
  RouteAll: boolean;
  CorpDNS: boolean;
  Hostname: string;
  AdvertiseRoutes: readonly string[];
  ShieldsUp: boolean;
  ForceDaemon: boolean;
  WantRunning: boolean;
  /** One that bringup never sets. */
  ExitNodeAllowLANAccess: boolean;
}

const NEW_PREFS: Prefs = {
  ControlURL: 'https://controlplane.tailscale.com',
  RouteAll: true,
  CorpDNS: true,
  Hostname: '',
  AdvertiseRoutes: [],
  ShieldsUp: false,
  ForceDaemon: false,
  WantRunning: false,
  ExitNodeAllowLANAccess: false,
};

/**
 * Tailscale on Windows by the rules of its LocalAPI server: one user at a time; whoever's last client goes away is
 * disconnected unless the profile is unattended. Source: tailscale ipn/ipnserver/server.go, cmd/tailscale/cli/up.go.
 */
export class TailscaleOnWindows {
  readonly #machine: WindowsMachine;
  version: string | undefined;
  service = '';
  product: string | undefined;
  prefs: Prefs = NEW_PREFS;
  node: { readonly address: string; readonly name: string; readonly nodeKey: string } | undefined;
  /** Connected right now. */
  running = false;
  /** Somebody else's client, with the words in which the service tells of them. */
  inUseBy: string | undefined;
  /** How many questions are answered with 503 after each start, while the network driver comes up. */
  startupRefusals = 0;
  /** What the next `up`s do instead: hang, fail with words, or come up and forget that they are unattended. */
  readonly nextUps: ('hang' | 'drops' | { readonly fails: string })[] = [];
  /** Called when an `up` begins. */
  onUp: () => void = () => undefined;
  register: Register = () => 'AuthKey not found';
  #refusals = 0;

  constructor(machine: WindowsMachine) {
    this.#machine = machine;
  }

  get installed(): boolean {
    return this.version !== undefined;
  }

  hasFile(path: string): boolean {
    return this.installed && path.toLowerCase() === 'c:\\program files\\tailscale\\tailscale.exe';
  }

  install(version: string): void {
    this.version = version;
    this.product = '{9E6A1A0B-4B4E-4E0E-9E5C-2C1D7B1F0A11}';
    this.#machine.registry.set(
      `hklm:\\software\\microsoft\\windows\\currentversion\\uninstall\\${this.product.toLowerCase()}`,
      new Map([
        ['DisplayName', 'Tailscale'],
        ['DisplayVersion', version],
      ]),
    );
    this.service = 'Running';
    this.#refusals = this.startupRefusals;
  }

  uninstall(): void {
    this.version = undefined;
    this.product = undefined;
    this.service = '';
    this.running = false;
  }

  /** The icon beside the clock of whoever sits at the screen: a client that is not ours. */
  launchTray(): void {
    this.inUseBy = 'Tailscale already in use by OFFICE\\anna, pid 4711';
  }

  stop(): void {
    this.service = 'Stopped';
    this.running = false;
  }

  start(): void {
    if (this.service === 'Running') return;
    this.service = 'Running';
    this.restart();
  }

  /** After a start only an unattended profile is taken up again by itself. */
  restart(): void {
    this.service = 'Running';
    this.#refusals = this.startupRefusals;
    this.running = this.node !== undefined && this.prefs.ForceDaemon && this.prefs.WantRunning;
  }

  async command(words: readonly string[]): Promise<ProgramEnd | typeof HANG> {
    if (!this.installed) return { code: 9009 };
    const [verb, ...rest] = words;
    if (verb === 'version') return { code: 0, out: `${this.version}\r\n  tailscale commit: 0123456789\r\n` };
    if (this.service !== 'Running')
      return { code: 1, err: 'failed to connect to local Tailscale service; is Tailscale running?\r\n' };
    if (this.inUseBy !== undefined) {
      // `up` watches the bus and waits until the identity is free.
      if (verb === 'up') return HANG;
      return { code: 1, err: `401 Unauthorized: ${this.inUseBy}\r\n` };
    }
    if (this.#refusals > 0) {
      this.#refusals -= 1;
      return { code: 1, err: '503 Service Unavailable: no backend\r\n' };
    }
    const end = await this.#command(verb ?? '', rest);
    // The last client is gone.
    if (!this.prefs.ForceDaemon) this.running = false;
    return end;
  }

  async #command(verb: string, rest: readonly string[]): Promise<ProgramEnd | typeof HANG> {
    switch (verb) {
      case 'status':
        return rest.includes('--json')
          ? { code: 0, out: this.#status() }
          : { code: 2, err: 'the emulator only tells JSON\r\n' };
      case 'debug':
        return {
          code: 0,
          out: `${JSON.stringify({ ...this.prefs, AdvertiseRoutes: this.prefs.AdvertiseRoutes.length === 0 ? null : this.prefs.AdvertiseRoutes }, null, '\t')}\n`,
        };
      case 'set':
        return this.#set(rest);
      case 'logout':
        this.node = undefined;
        this.running = false;
        return { code: 0 };
      case 'up':
        return this.#up(rest);
      default:
        return { code: 2, err: `unknown command ${verb}\r\n` };
    }
  }

  #status(): string {
    const backend =
      this.node === undefined
        ? 'NeedsLogin'
        : this.running
          ? 'Running'
          : this.prefs.WantRunning
            ? 'NoState'
            : 'Stopped';
    return JSON.stringify(
      {
        Version: `${this.version}-t0123456789-g0123456789`,
        TUN: true,
        BackendState: backend,
        HaveNodeKey: this.node !== undefined,
        AuthURL: '',
        TailscaleIPs: this.running ? [this.node?.address] : null,
        Self: {
          PublicKey: this.node?.nodeKey ?? 'nodekey:0000000000000000000000000000000000000000000000000000000000000000',
          HostName: this.#machine.environment.get('COMPUTERNAME'),
          DNSName: this.node === undefined ? '' : `${this.node.name}.`,
          OS: 'windows',
          Online: this.running,
        },
        Health: [],
        MagicDNSSuffix: 'mesh.test',
        Peer: null,
      },
      null,
      2,
    );
  }

  #set(flags: readonly string[]): ProgramEnd {
    for (const flag of flags) {
      const problem = this.#flag(flag);
      if (problem !== undefined) return { code: 1, err: problem };
    }
    if (this.prefs.ForceDaemon && this.prefs.WantRunning && this.node !== undefined) this.running = true;
    return { code: 0 };
  }

  #flag(flag: string): string | undefined {
    const [, name = '', value = 'true'] = /^--([a-z-]+)(?:=(.*))?$/s.exec(flag) ?? [];
    const on = value === 'true';
    switch (name) {
      case 'hostname':
        this.prefs = { ...this.prefs, Hostname: value };
        return undefined;
      case 'accept-routes':
        this.prefs = { ...this.prefs, RouteAll: on };
        return undefined;
      case 'accept-dns':
        this.prefs = { ...this.prefs, CorpDNS: on };
        return undefined;
      case 'shields-up':
        this.prefs = { ...this.prefs, ShieldsUp: on };
        return undefined;
      case 'advertise-routes':
        this.prefs = { ...this.prefs, AdvertiseRoutes: value === '' ? [] : value.split(',') };
        return undefined;
      case 'unattended':
        this.prefs = { ...this.prefs, ForceDaemon: on };
        return undefined;
      case 'login-server':
        this.prefs = { ...this.prefs, ControlURL: value };
        return undefined;
      default:
        return `flag provided but not defined: -${name}\r\n`;
    }
  }

  async #up(flags: readonly string[]): Promise<ProgramEnd | typeof HANG> {
    const next = this.nextUps.shift();
    this.onUp();
    if (next === 'hang') return HANG;
    if (typeof next === 'object') return { code: 1, err: `${next.fails}\r\n` };
    const before = this.prefs;
    const own = flags.filter((flag) => !/^--(?:reset|force-reauth|timeout=|auth-key=)/.test(flag));
    // Source: tailscale cmd/tailscale/cli/up.go, checkForAccidentalSettingReverts.
    if (this.node !== undefined && flags.length > 0 && !flags.includes('--reset'))
      return { code: 1, err: "changing settings via 'tailscale up' requires mentioning all non-default flags.\r\n" };
    if (flags.includes('--reset')) this.prefs = { ...NEW_PREFS };
    for (const flag of own) {
      const problem = this.#flag(flag);
      if (problem !== undefined) return { code: 2, err: problem };
    }
    const other = this.node !== undefined && before.ControlURL !== this.prefs.ControlURL;
    if (other && !flags.includes('--force-reauth')) {
      this.prefs = before;
      return { code: 1, err: "can't change --login-server without --force-reauth\r\n" };
    }
    const file = flags.find((flag) => flag.startsWith('--auth-key=file:'))?.slice('--auth-key=file:'.length);
    if (this.node === undefined || other) {
      if (file === undefined) return HANG; // a page to log in, and nobody there
      const key = this.#machine.text(file);
      const grants = this.#machine.files.get(file.toLowerCase())?.grants;
      if (key === undefined) return { code: 1, err: `open ${file}: The system cannot find the file specified.\r\n` };
      if (grants?.length !== 1 || grants[0] !== `*${this.#machine.sid}:F`)
        return { code: 1, err: `the key file is open to others: ${String(grants)}\r\n` };
      const answer = this.register(key.trim(), { hostname: this.prefs.Hostname, url: this.prefs.ControlURL });
      if (typeof answer === 'string') return { code: 1, err: `backend error: ${answer}\r\n` };
      this.node = answer;
    }
    this.prefs = { ...this.prefs, WantRunning: true };
    if (next === 'drops') this.prefs = { ...this.prefs, ForceDaemon: false };
    this.running = true;
    return { code: 0, err: 'Success.\r\n' };
  }
}
