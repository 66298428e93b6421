import picomatch from 'picomatch';
import { BringupError } from '../core/error.ts';
import type { Fleet, FleetHost } from './fleet.ts';
import { suggest } from './nearest.ts';

export interface SelectContext {
  /** Names of the hosts that failed in the last run, for `failed`. */
  readonly failed?: readonly string[];
}

type Selectable = Pick<Fleet, 'hosts'>;
type Test = (host: FleetHost) => boolean;

/**
 * The hosts an expression means, in the order of the file. Terms are separated by commas and added up: a name, a glob
 * (`gpu-*`), `label=value`, `label!=value`, `group:NAME`, `failed`, `all`; with `!` in front a term takes hosts away.
 * Only exclusions start from all. Throws BringupError for names that do not exist and when nothing is left.
 */
export function selectHosts(fleet: Selectable, expression: string, context: SelectContext = {}): readonly FleetHost[] {
  const terms = splitTerms(expression);
  if (terms.length === 0) throw wrong('select-empty', 'the selection is empty', 'write all, or the names of hosts');
  const excluded = terms.filter((term) => term.startsWith('!')).map((term) => term.slice(1).trim());
  const wanted = terms.filter((term) => !term.startsWith('!'));
  const take = (wanted.length === 0 ? ['all'] : wanted).map((term) => testOf(term, fleet, context));
  const leave = excluded.map((term) => testOf(term, fleet, context));
  const hosts = fleet.hosts.filter((host) => take.some((test) => test(host)) && !leave.some((test) => test(host)));
  if (hosts.length > 0) return hosts;
  const names = fleet.hosts.map(({ name }) => name);
  throw wrong(
    'select-nothing',
    `no host matches ${show(expression)}`,
    wanted.length === 1 && wanted[0] !== undefined ? suggest(wanted[0], names, 'hosts') : known(names, 'hosts'),
  );
}

function testOf(term: string, fleet: Selectable, { failed }: SelectContext): Test {
  if (term === 'all') return () => true;
  if (term === 'failed') return failedTest(failed);
  if (term.startsWith('group:')) return groupTest(term.slice('group:'.length), fleet);
  const label = /^([^!=]+)(!?=)(.+)$/.exec(term);
  if (label !== null) return labelTest(label[1] ?? '', label[2] === '=', label[3] ?? '', fleet);
  if (/[*?[\]{}]/.test(term)) {
    const matches = picomatch(term, { noextglob: true, nonegate: true });
    return ({ name }) => matches(name);
  }
  const names = fleet.hosts.map(({ name }) => name);
  if (!names.includes(term)) {
    throw wrong('select-unknown-host', `there is no host ${show(term)}`, suggest(term, names, 'hosts'));
  }
  return ({ name }) => name === term;
}

function failedTest(failed: readonly string[] | undefined): Test {
  if (failed === undefined || failed.length === 0) {
    throw wrong(
      'select-no-failed',
      failed === undefined ? 'no earlier run is known, so nobody knows what failed' : 'nothing failed in the last run',
      'name the hosts, or write all',
    );
  }
  return ({ name }) => failed.includes(name);
}

function groupTest(group: string, fleet: Selectable): Test {
  const groups = [...new Set(fleet.hosts.flatMap((host) => host.groups))];
  if (!groups.includes(group)) {
    throw wrong('select-unknown-group', `no host is in a group ${show(group)}`, suggest(group, groups, 'groups'));
  }
  return (host) => host.groups.includes(group);
}

function labelTest(label: string, equal: boolean, value: string, fleet: Selectable): Test {
  const labels = [...new Set(fleet.hosts.flatMap((host) => Object.keys(host.labels)))];
  if (!labels.includes(label)) {
    throw wrong('select-unknown-label', `no host has a label ${show(label)}`, suggest(label, labels, 'labels'));
  }
  return (host) => (host.labels[label] === value) === equal;
}

/** Terms between commas; commas inside of braces belong to a glob. */
function splitTerms(expression: string): readonly string[] {
  if (expression.length > 4096) throw wrong('select-too-long', 'the selection is very long', 'use labels or globs');
  const terms: string[] = [''];
  let depth = 0;
  for (const character of expression) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (character === ',' && depth <= 0) terms.push('');
    else terms.push((terms.pop() ?? '') + character);
  }
  return terms.map((term) => term.trim()).filter((term) => term !== '');
}

function known(names: readonly string[], kind: string): string {
  return names.length === 0 ? `there are no ${kind}` : suggest('', names, kind);
}

function show(text: string): string {
  return JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}...` : text);
}

function wrong(code: string, what: string, remedy: string): BringupError {
  return new BringupError({ code, category: 'config', what, remedy });
}
