import { dirname, resolve } from 'node:path';
import { checkHosts } from './check-hosts.ts';
import type { Fleet } from './fleet.ts';
import { buildHost, buildVars, checkLayer, currentUser, type HostContext } from './host.ts';
import { validate } from './issues.ts';
import { resolveJumps } from './jumps.ts';
import { layerHosts } from './layers.ts';
import { type Scope, TEMPLATE_BUDGET } from './lookup.ts';
import { collectProblems, type Report } from './problems.ts';
import { readDocument, shownPath } from './read-document.ts';
import { renderTree } from './render-tree.ts';
import { rolloutOf } from './rollout.ts';
import { type CapabilitySchema, fleetFileSchema } from './schema.ts';
import { openVault, toPlain } from './secrets.ts';
import { child, locate, type MapTree, mapAt, prune, sizeOf, type Tree, textAt, toJson } from './tree.ts';

export interface LoadOptions {
  /** Path of fleet.yaml. `environments/` stands beside it. */
  readonly file: string;
  readonly environment?: string;
  readonly capabilities: readonly CapabilitySchema[];
  readonly env: NodeJS.ProcessEnv;
  /** `require`: missing ones are problems. `ignore`: they are empty (for `init`, editors and tests). */
  readonly secrets: 'require' | 'ignore';
  /** The capabilities whose secrets are needed, and what of them stands apart (`ray.repository`); those of others may be missing. Default: all but those of `when-used`. */
  readonly secretsOf?: readonly string[];
}

/** Hosts times what each inherits; beyond it a machine has no memory left. */
const MOST_VALUES = 5_000_000;

/** Reads, merges, renders and checks a fleet. Throws BringupErrors with every problem of the files, each at its line. */
export async function loadFleet({
  file,
  environment,
  capabilities,
  env,
  secrets,
  secretsOf,
}: LoadOptions): Promise<Fleet> {
  const problems = collectProblems();
  const { report } = problems;
  const read = await readDocument(file, environment, report);
  if (read?.kind !== 'map') {
    problems.throwIfAny();
    throw new TypeError('a document that is no map was not reported');
  }
  const document = prune(read) as MapTree;
  checkFrame(document, capabilities, report);

  const root = resolve(dirname(file));
  const vault = openVault({ env, mode: secrets }, report);
  const fleetName = textAt(mapAt(document, 'fleet'), 'name') ?? '';
  const scope = { fleetName, environment, budget: { left: TEMPLATE_BUDGET } };
  const context: HostContext = {
    capabilities,
    scope,
    vault,
    secretOf: (section) => {
      const capability = capabilities.find(({ name }) => name === section);
      if (capability === undefined) return vault.secretOf;
      const needed = secretsOf?.includes(section) ?? capability.secrets !== 'when-used';
      const apart = secretsOf === undefined ? [] : (capability.secretsApart ?? []);
      const isLeft = (key: string) => apart.includes(key) && !secretsOf?.includes(`${section}.${key}`);
      return (reference, keys) => (needed && !keys.some(isLeft) ? vault.secretOf(reference) : vault.offered(reference));
    },
    env,
    user: currentUser(env),
    root,
    report,
    checked: new WeakMap(),
  };

  const layered = layerHosts(read);
  if (layered.reduce((sum, { tree }) => sum + sizeOf(tree), 0) > MOST_VALUES) {
    report({
      code: 'fleet-too-large',
      category: 'config',
      what: `${layered.length} hosts inherit more values than a machine can hold`,
      remedy: 'divide the fleet into several files',
      where: document.place,
    });
    problems.throwIfAny();
  }
  const hosts = resolveJumps(
    layered.map((host) => buildHost(host, context)),
    layered,
    report,
  );
  for (const layer of [mapAt(document, 'defaults'), ...maps(mapAt(document, 'groups'))]) checkLayer(layer, context);
  checkHosts(hosts, layered, document, report);
  const rollout = rolloutOf(document, hosts, report);

  const fleetScope: Scope = { ...scope, host: undefined, vars: child(document, 'vars') };
  const sections = fleetSections(document, fleetScope, context);
  const vars = buildVars(child(document, 'vars'), fleetScope, report);
  vault.reportMissing();
  problems.throwIfAny();

  const settings = mapAt(document, 'fleet');
  const trees = new Map(layered.map(({ name, tree }) => [name, tree]));
  const fleet: Fleet = {
    name: fleetName,
    environment,
    hosts,
    vars,
    sections,
    root,
    file: shownPath(file),
    onFailure: (textAt(settings, 'on-failure') ?? 'stop') as Fleet['onFailure'],
    parallel: numberAt(settings, 'parallel') ?? 20,
    rollout,
    guardSeconds: numberAt(settings, 'guard-seconds') ?? 25,
    locate: (path) => locate(document, path),
    locateInHost: (host, path) => locate(trees.get(host) ?? document, path),
  };
  for (const capability of capabilities) for (const problem of capability.check?.(fleet) ?? []) report(problem);
  problems.throwIfAny();
  return fleet;
}

function checkFrame(document: MapTree, capabilities: readonly CapabilitySchema[], report: Report): void {
  const hint = (key: string): string | undefined => {
    const capability = capabilities.find(({ name }) => name === key);
    if (capability?.hostSchema !== undefined) return `move it below defaults, a group or a host: ${key} is about hosts`;
    return capability === undefined ? undefined : `move it to the top of the file: ${key} is about the whole fleet`;
  };
  validate(
    fleetFileSchema(capabilities, 'untyped'),
    { value: toJson(document), tree: document, name: '', hint },
    report,
  );
}

function fleetSections(
  document: MapTree,
  scope: Scope,
  { capabilities, secretOf, report }: HostContext,
): Fleet['sections'] {
  const sections = capabilities.flatMap(({ name, fleetSchema, ownNames }) => {
    const tree = fleetSchema === undefined ? undefined : child(document, name);
    if (tree === undefined || fleetSchema === undefined) return [];
    const rendered = renderTree(tree, { ...scope, ownNames }, report);
    const section = validate(fleetSchema, { value: toPlain(rendered, secretOf(name)), tree: rendered, name }, report);
    return section === undefined ? [] : [[name, section as object] as const];
  });
  return Object.fromEntries(sections);
}

function maps(tree: MapTree): readonly MapTree[] {
  return [...tree.entries.values()].flatMap(({ value }) => (value.kind === 'map' ? [value] : []));
}

function numberAt(tree: Tree, key: string): number | undefined {
  const found = child(tree, key);
  return found?.kind === 'scalar' && typeof found.value === 'number' ? found.value : undefined;
}
