import type { PrepareContext } from '../engine/capability.ts';
import type { RunnerContext } from '../engine/resource.ts';
import type { Fleet } from '../fleet/fleet.ts';
import { type ControlServer, openControlServer } from './control-server.ts';
import type { MeshNode } from './headscale/answers.ts';
import type { MeshSection } from './schema.ts';

/** The control server as all hosts of one run use it: opened when the first one needs it, its nodes listed once for all. */
export class MeshAccess implements AsyncDisposable {
  readonly section: MeshSection;
  readonly #open: () => Promise<ControlServer>;
  #server: Promise<ControlServer> | undefined;
  /** As it was listed last. */
  #list: Promise<readonly MeshNode[]> | undefined;
  /** The question that is under way, and the one that follows it, for all who asked meanwhile. */
  #running: Promise<readonly MeshNode[]> | undefined;
  #next: Promise<readonly MeshNode[]> | undefined;
  #first: Promise<ReadonlySet<string>> | undefined;
  readonly #keys = new Map<string, string>();
  readonly #waits = new Map<string, number>();

  constructor(section: MeshSection, fleet: Fleet, { signal, connect, env }: PrepareContext) {
    this.section = section;
    this.#open = () => openControlServer(section, { signal, fleet, connect, ...(env === undefined ? {} : { env }) });
  }

  /** Throws BringupError; all hosts are told the same. */
  server(): Promise<ControlServer> {
    this.#server ??= this.#open();
    return this.#server;
  }

  /**
   * The nodes of the server: as they were listed last, or anew; `with` asks anew only when a node of this key is not listed.
   * Throws BringupError.
   */
  async nodes(how: { readonly fresh?: boolean; readonly with?: string } = {}): Promise<readonly MeshNode[]> {
    const known = await this.#listed(how.fresh ?? false);
    if (how.with === undefined || known.some(({ nodeKey }) => nodeKey === how.with)) return known;
    return this.#listed(true);
  }

  /** Whether a node was there when the run first looked. */
  async wasThere(nodeKey: string): Promise<boolean> {
    await this.#listed(false);
    return (await this.#first)?.has(nodeKey) ?? false;
  }

  /** What was listed is no longer so: a node was deleted there. */
  forget(): void {
    this.#list = undefined;
  }

  /** Keeps the key of a host's node, for when its client forgets it. */
  remember(host: string, nodeKey: string): void {
    if (nodeKey !== '') this.#keys.set(host, nodeKey);
  }

  /** For how long this run has waited by now for a machine that has a host's name; the first question begins it. */
  waitedMs(host: string): number {
    const since = this.#waits.get(host) ?? performance.now();
    this.#waits.set(host, since);
    return performance.now() - since;
  }

  keyOf(host: string): string | undefined {
    return this.#keys.get(host);
  }

  #listed(fresh: boolean): Promise<readonly MeshNode[]> {
    if (!fresh && this.#list !== undefined) return this.#list;
    if (fresh && this.#next !== undefined) return this.#next;
    if (this.#running === undefined) return this.#ask();
    if (!fresh) return this.#running;
    // Who asks anew wants to know what is so from now on: the question that is under way may be answered with what was before.
    this.#next = this.#running
      .catch(() => undefined)
      .then(() => {
        this.#next = undefined;
        return this.#ask();
      });
    return this.#next;
  }

  #ask(): Promise<readonly MeshNode[]> {
    const nodes = this.server().then((server) => server.nodes());
    this.#list = nodes;
    this.#running = nodes;
    const first = this.#first ?? nodes.then((all) => new Set(all.map(({ nodeKey }) => nodeKey)));
    this.#first = first;
    const over = () => {
      if (this.#running === nodes) this.#running = undefined;
    };
    // A server that could not answer once can the next time.
    nodes.then(over, () => {
      over();
      if (this.#list === nodes) this.#list = undefined;
    });
    first.catch(() => {
      if (this.#first === first) this.#first = undefined;
    });
    return nodes;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await (await this.#server?.catch(() => undefined))?.[Symbol.asyncDispose]();
  }
}

/** The server of the mesh, for a kind at work. */
export function accessOf({ prepared }: Pick<RunnerContext, 'prepared'>): MeshAccess {
  const { access } = prepared as { readonly access?: unknown };
  if (access instanceof MeshAccess) return access;
  throw new TypeError('the mesh capability was not prepared');
}
