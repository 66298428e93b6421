import { BringupError } from '../../core/error.ts';
import { type Ps, psJoin } from '../../core/powershell.ts';
import type { FleetHost } from '../../fleet/fleet.ts';
import type { HostFacts } from '../../host/facts/host-facts.ts';
import { parseWindowsFacts } from '../../host/facts/windows-facts.ts';
import { windowsFactsScript } from '../../host/facts/windows-program.ts';
import type { FactTree } from '../capability.ts';
import type { Item } from '../compose.ts';
import { parseMemory } from '../host-memory.ts';
import { HostView } from '../host-view.ts';
import type { Step } from '../plan.ts';
import type { AnyKind } from '../resource.ts';
import type { RunContext } from '../run-context.ts';
import type { RunnerPlace } from '../runner-step.ts';
import { READ_MEMORY } from './memory.ts';
import type { Answers, PowershellSession } from './session.ts';

/** Until a read has told more: enough for capabilities to know whom they speak of. */
const WINDOWS: FactTree = { os: { id: 'windows', family: 'windows' } };
const READ_TIMEOUT_MS = 120_000;

/** A Windows host, read by scripts of PowerShell. */
export class PowershellView extends HostView {
  readonly #session: () => PowershellSession;
  #hasMemory = false;
  #user: HostFacts['user'] = { name: null, uid: null, gid: null, groups: [] };

  constructor(context: RunContext, host: FleetHost, session: () => PowershellSession, place: () => RunnerPlace) {
    super(context, host, place, WINDOWS);
    this.#session = session;
  }

  /** Whether bringup has its directory there. */
  get hasMemory(): boolean {
    return this.#hasMemory;
  }

  /** Who logs in there. */
  get user(): string {
    return this.#user.name ?? 'the user';
  }

  get isAdministrator(): boolean {
    return this.#user.groups.includes('Administrators');
  }

  /** Reads facts, memory and every thing in one script, `before` it what is to be noted first, and plans. Throws BringupError. */
  async read(before?: Ps): Promise<void> {
    this.wish();
    const sentAtMs = Date.now();
    const kinds = kindsOf(this.items);
    const answers = await this.#run([
      ...(before === undefined ? [] : [before]),
      windowsFactsScript(['identity']),
      READ_MEMORY,
      ...readsOf(kinds),
    ]);
    const facts = parseWindowsFacts(JSON.stringify(answers.get('facts') ?? {}), { sentAtMs, receivedAtMs: Date.now() });
    this.takeFacts(facts as unknown as FactTree, facts.os.prettyName);
    this.#user = facts.user;
    const memory = answers.get('memory') as { readonly text?: string; readonly there?: boolean } | undefined;
    this.#hasMemory = memory?.there === true;
    this.takeMemory(parseMemory(memory?.text ?? '', this.host.name, this.context.runId));
    this.things.forgetServers();
    this.#take(kinds, answers);
    for (const { id, wanted } of this.items) if (wanted.kind.runner !== undefined) this.things.forget(id);
    await this.plan();
  }

  protected override async readThings(items: readonly Item[]): Promise<void> {
    const kinds = kindsOf(items);
    if (kinds.size > 0) this.#take(kinds, await this.#run(readsOf(kinds)));
  }

  protected override possible(step: Step): Step {
    const { kind } = step.item.wanted;
    if (kind.powershell !== undefined || kind.runner !== undefined) return step;
    return { ...step, decision: { verdict: 'refuse', error: notOnWindows(step) } };
  }

  #take(kinds: Kinds, answers: Answers): void {
    for (const [kind, items] of kinds) {
      const states = kind.parse(JSON.stringify(answers.all(kind.kind)), items.map(specOf));
      items.forEach(({ id }, index) => {
        this.things.set(id, states[index]);
      });
    }
  }

  #run(pieces: readonly Ps[]): Promise<Answers> {
    const { signal } = this.context;
    return this.#session().run(psJoin(pieces), { name: 'read', timeoutMs: READ_TIMEOUT_MS, signal });
  }
}

/** Things by their kind. */
type Kinds = ReadonlyMap<AnyKind, readonly Item[]>;

const specOf = (item: Item): object => item.wanted.spec;

function kindsOf(items: readonly Item[]): Kinds {
  const readable = items.filter(({ wanted }) => wanted.kind.powershell !== undefined);
  return Map.groupBy(readable, ({ wanted }) => wanted.kind);
}

function readsOf(kinds: Kinds): readonly Ps[] {
  return [...kinds].flatMap(([kind, items]) => kind.powershell?.read(items.map(specOf)) ?? []);
}

function notOnWindows({ id, item }: Step): BringupError {
  const { capability, source } = item.wanted;
  return new BringupError({
    code: 'not-on-windows',
    category: 'unsupported',
    what: `${id} is not possible on a Windows host: bringup manages only the mesh there`,
    remedy: `take the section \`${capability}\` off this host (\`${capability}: null\` in its entry when it comes from \`defaults\` or a group)`,
    where: { ...source, step: id },
  });
}
