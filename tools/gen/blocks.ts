import type { Action } from '../../src/actions/action.ts';
import { inputFields } from '../../src/actions/inputs.ts';
import { CATEGORIES } from '../../src/core/category.ts';
import { CLASS_OF, ERROR_CLASSES } from '../../src/providers/error-class.ts';
import { EVENT_KINDS, FACTS } from '../../src/providers/schema.ts';
import { RULES } from '../../src/providers/score.ts';
import { PHASES, STATES } from '../../src/providers/states.ts';
import { GATES } from '../../src/ray/gates/table.ts';
import { EXIT, HOST_OUTCOMES, STEP_OUTCOMES } from '../../src/report/outcome.ts';
import { raySystems } from './ray-systems.ts';
import { rayTroubles } from './ray-troubles.ts';
import { table } from './table.ts';

/** What can stand between markers, by name: `inputs` and `outputs` are of one action, the others of all of bringup. */
export const BLOCKS: Readonly<Record<string, (action: Action | undefined) => string>> = {
  inputs: (action) => inputTable(named(action)),
  outputs: (action) =>
    table(
      ['output', 'what it holds'],
      Object.entries(named(action).outputs).map(([name, what]) => [`\`${name}\``, what]),
    ),
  'host-outcomes': () =>
    table(
      ['outcome', 'exit code', 'what it means'],
      Object.entries(HOST_OUTCOMES).map(([name, { mark, exit, meaning }]) => [
        `${mark} \`${name}\``,
        `${exit}`,
        meaning,
      ]),
    ),
  'step-outcomes': () =>
    table(
      ['outcome', 'what it means'],
      Object.entries(STEP_OUTCOMES).map(([name, { mark, meaning }]) => [`${mark} \`${name}\``, meaning]),
    ),
  'exit-codes': () => table(['exit code', 'when'], exitCodes()),
  categories: () =>
    table(
      ['category', 'what it means', 'the host becomes', 'may heal with time'],
      Object.entries(CATEGORIES).map(([name, { meaning, outcome, retryable }]) => [
        `\`${name}\``,
        meaning,
        `\`${outcome}\``,
        retryable ? 'yes' : 'no',
      ]),
    ),
  'ray-gates': () =>
    table(
      ['gate', 'what is looked at', 'what has to be so', 'why'],
      GATES.map(({ id, title, rule, purpose }) => [`\`${id}\``, title, rule, purpose]),
    ),
  'ray-systems': raySystems,
  'ray-troubles': () => table(['what is wrong', 'code', 'what to do'], rayTroubles()),
  'provider-states': () =>
    table(
      ['state', 'status', 'what it means'],
      Object.entries(STATES).map(([name, { status, meaning }]) => [
        `\`${name}\``,
        status === undefined ? '' : `\`${status}\``,
        meaning,
      ]),
    ),
  'provider-phases': () =>
    table(
      ['phase', 'the provider is meanwhile'],
      Object.entries(PHASES).map(([name, state]) => [`\`${name}\``, `\`${state}\``]),
    ),
  'provider-facts': () =>
    table(
      ['field', 'what it is'],
      Object.entries(FACTS).map(([name, schema]) => [`\`${name}\``, schema.description ?? '']),
    ),
  'provider-events': () =>
    table(
      ['event', 'says', 'what it means'],
      Object.entries(EVENT_KINDS).map(([name, { fields, meaning }]) => [
        `\`${name}\``,
        Object.keys(fields)
          .map((field) => `\`${field}\``)
          .join(', '),
        meaning,
      ]),
    ),
  'error-classes': () =>
    table(
      ['class', 'what it is about', 'categories', 'counts against the provider'],
      Object.entries(ERROR_CLASSES).map(([name, { meaning, blames }]) => [
        `\`${name}\``,
        meaning,
        Object.entries(CLASS_OF)
          .filter(([, of]) => of === name)
          .map(([category]) => `\`${category}\``)
          .join(', '),
        blames ? 'yes' : 'no',
      ]),
    ),
  'provider-score': () =>
    table(
      ['what happened', 'points'],
      [
        ['an onboarding failed, by an error of a class that counts', `${RULES.failedJoin}`],
        [
          'it was gone and came back',
          `${RULES.flap}, and 1 for each ${RULES.awayMsForOne / 60_000} minutes away; at most ${RULES.worstFlap}`,
        ],
        ['it did not finish its work by the deadline of a drain', `${RULES.failedDrain}`],
      ],
    ),
};

const EXIT_MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
  ok: 'every host is right, was made right, or was not part of the run',
  bug: 'bringup itself is wrong',
  config: 'wrong use, a wrong fleet file or input, or a missing secret: nothing was tried',
  transient: 'something failed that time may heal: try again',
  changes: '`plan --detailed-exit-code`: there are changes to apply',
  gone: '`ray status`: a provider or a host that should be in a cluster is gone',
  cancelled: 'the run was cancelled',
};

/** All exit codes in order: those of runs as a whole, and those that an outcome of a host gives. */
function exitCodes(): readonly (readonly string[])[] {
  const meanings = new Map<number, string[]>();
  const add = (exit: number, meaning: string): void => {
    meanings.set(exit, [...(meanings.get(exit) ?? []), meaning]);
  };
  for (const name of Object.keys(EXIT) as (keyof typeof EXIT)[]) add(EXIT[name], EXIT_MEANINGS[name]);
  for (const [name, { exit }] of Object.entries(HOST_OUTCOMES))
    if (exit !== EXIT.ok) add(exit, `a host is \`${name}\``);
  return [...meanings].sort(([a], [b]) => a - b).map(([exit, when]) => [`${exit}`, when.join('; ')]);
}

function inputTable({ inputs }: Action): string {
  const rows = inputFields(inputs).map(({ name, description, required, secret, default: given, example }) => [
    `\`${name}\``,
    required ? '**required**' : given === undefined || given === '' ? '' : `\`${given}\``,
    `${description}${secret ? ' **Secret.**' : ''}<br>Example: \`${example}\``,
  ]);
  return table(['input', 'default', 'what it says'], rows);
}

function named(action: Action | undefined): Action {
  if (action === undefined) throw new Error('this block needs the name of an action');
  return action;
}
