import { BringupError } from '../core/error.ts';
import type { DecideContext, Decision } from '../engine/resource.ts';
import type { FieldChange } from '../report/report.ts';
import type { ServiceSpec } from './service.ts';
import type { ServiceAction, ServiceState } from './service-managers/service-manager.ts';

type ServiceDecision = Decision<ServiceAction>;

/** Compares a service with what is wanted. A unit that is not there yet is planned: the package or file that brings it may be a step before. */
export function decideService(state: ServiceState, spec: ServiceSpec, { notified }: DecideContext): ServiceDecision {
  const wanted = spec.state === 'absent' ? { ...spec, running: false, enabled: false } : spec;
  if (state.manager === 'none') {
    return wanted.running === true || wanted.enabled === true ? refuse(NO_MANAGER, state, spec) : { verdict: 'ok' };
  }
  const problem = REFUSALS.find((one) => one.applies(state, wanted));
  if (problem !== undefined) return refuse(problem, state, spec);

  const mask = wanted.masked !== undefined && wanted.masked !== (state.load === 'masked') ? wanted.masked : undefined;
  const enable = wanted.enabled !== undefined && wanted.enabled !== state.enabled ? wanted.enabled : undefined;
  const run = runOf(state, wanted, notified);
  if (mask === undefined && enable === undefined && run === undefined) return { verdict: 'ok' };

  const triggers = run === 'stop' ? state.triggers : [];
  const fields: readonly FieldChange[] = [
    ...(mask === undefined ? [] : [{ field: 'masked', from: String(!mask), to: String(mask) }]),
    ...(enable === undefined
      ? []
      : [{ field: 'at boot', from: state.enablement || 'unknown', to: enable ? 'enabled' : 'disabled' }]),
    ...(run === 'start'
      ? [{ field: 'running', from: ACTIVE_WORDS[state.active], to: state.oneshot ? 'run once' : 'running' }]
      : []),
    ...(run === 'stop' && state.active !== 'inactive'
      ? [{ field: 'running', from: ACTIVE_WORDS[state.active], to: 'stopped' }]
      : []),
    ...triggers.map((unit) => ({ field: unit, from: 'listening', to: 'stopped' })),
  ];
  return {
    verdict: 'change',
    verb: run === 'restart' || run === 'reload' ? 'run' : 'update',
    summary: summaryOf(state, run),
    fields,
    action: {
      manager: state.manager,
      unit: state.unit,
      ...(mask === undefined ? {} : { mask }),
      ...(enable === undefined ? {} : { enable }),
      ...(run === undefined ? {} : { run }),
      ...(wanted.provenLater && run === 'start' ? { provenLater: true as const } : {}),
      ...(wanted.endsUnstarted && enable === true ? { endsUnstarted: true as const } : {}),
      triggers,
    },
  };
}

const ACTIVE_WORDS: Readonly<Record<ServiceState['active'], string>> = {
  active: 'running',
  inactive: 'stopped',
  failed: 'failed',
  starting: 'starting',
  stopping: 'stopping',
  restarting: 'fails again and again',
};

function summaryOf(state: ServiceState, run: ServiceAction['run']): string {
  if (state.load === 'not-found') return 'not installed yet';
  if (run === 'restart' || run === 'reload') return `${run}: something it uses changed`;
  if (run === 'start' && state.oneshot) return 'run once: something it uses changed';
  return run === undefined ? 'settings' : ACTIVE_WORDS[state.active];
}

function runOf(state: ServiceState, wanted: ServiceSpec, notified: boolean): ServiceAction['run'] {
  const isUp = state.active === 'active' || state.active === 'starting';
  if (wanted.running === false) {
    const isDown = state.active === 'inactive' || state.active === 'failed';
    return isDown && state.triggers.length === 0 ? undefined : 'stop';
  }
  if (notified && state.oneshot) return 'start';
  if (notified && isUp) return wanted.onNotify === 'reload' && state.canReload ? 'reload' : 'restart';
  if (wanted.running !== true || isUp) return undefined;
  // What listens for it will start it.
  if (state.active === 'inactive' && state.triggers.length > 0) return undefined;
  return state.active === 'restarting' ? 'restart' : 'start';
}

interface Problem {
  readonly code: string;
  readonly category: 'service' | 'unsupported' | 'config';
  what(state: ServiceState, spec: ServiceSpec): string;
  remedy(state: ServiceState, spec: ServiceSpec): string;
}

const NO_MANAGER: Problem = {
  code: 'no-service-manager',
  category: 'unsupported',
  what: (_state, spec) =>
    `service ${spec.name} is wanted, but the host is run by no service manager that bringup knows`,
  remedy: () => 'leave services out for this host',
};

/** What bringup does not do without being told to, or cannot do at all. */
const REFUSALS: readonly (Problem & { applies(state: ServiceState, wanted: ServiceSpec): boolean })[] = [
  {
    applies: (state) => state.load === 'template',
    code: 'service-is-template',
    category: 'config',
    what: (state) => `${state.unit} is a template, which cannot run itself`,
    remedy: (state) => `name an instance: ${state.unit.replace('@.', '@NAME.')}`,
  },
  {
    applies: (state, { running, enabled, masked }) =>
      state.load === 'masked' && masked === undefined && (running === true || enabled === true),
    code: 'service-masked',
    category: 'service',
    what: (state) => `somebody masked ${state.unit}, so that nothing starts it`,
    remedy: () => 'set masked: false, if it may be started again',
  },
  {
    applies: (state, { masked }) => masked === true && state.manager !== 'systemd',
    code: 'service-no-masks',
    category: 'unsupported',
    what: (state) => `${state.unit} is to be masked, but ${state.manager} has no masks`,
    remedy: () => 'set running: false and enabled: false instead',
  },
  {
    applies: (_state, { running, masked }) => masked === true && running === true,
    code: 'service-masked-and-running',
    category: 'config',
    what: (state) => `${state.unit} cannot be masked and running`,
    remedy: () => 'choose one of the two',
  },
  {
    applies: (state, { enabled }) => enabled === true && ['static', 'transient', 'indirect'].includes(state.enablement),
    code: 'service-not-enableable',
    category: 'config',
    what: (state) => `${state.unit} is ${state.enablement}: it cannot be enabled itself, something else starts it`,
    remedy: (state) =>
      state.enablement === 'indirect'
        ? 'enable the socket or the instance its [Install] section names'
        : 'set enabled: false, which changes nothing for such a unit',
  },
  {
    // systemd forgets a oneshot when it ends, so nobody could tell whether it ran.
    applies: (state, { running }) => state.oneshot && running === true,
    code: 'service-is-oneshot',
    category: 'config',
    what: (state) => `${state.unit} does its work and ends, so it cannot be kept running`,
    remedy: () =>
      'leave running out (it still runs when something notifies it), use a timer, or set RemainAfterExit=yes in it',
  },
  {
    applies: (state, { running }) => state.onlyIndirect && running === true && state.active !== 'active',
    code: 'service-not-startable',
    category: 'service',
    what: (state) => `${state.unit} refuses to be started by hand`,
    remedy: () => 'leave running out; what needs it starts it',
  },
];

function refuse(problem: Problem, state: ServiceState, spec: ServiceSpec): ServiceDecision {
  const { code, category } = problem;
  return {
    verdict: 'refuse',
    error: new BringupError({ code, category, what: problem.what(state, spec), remedy: problem.remedy(state, spec) }),
  };
}
