import { parse, stringify } from 'yaml';
import type { Lab } from '../../../src/lab/lab.ts';
import { WANTED } from './wanted.ts';

/** The fleet file of the benchmark for the hosts of a lab. */
export function fleetFile(lab: Lab): string {
  const document = parse(lab.fleetYaml()) as { defaults: object; fleet: object };
  document.fleet = { ...document.fleet, parallel: lab.hosts.length };
  document.defaults = {
    ...document.defaults,
    base: {
      directories: [{ path: WANTED.directory, mode: '0755' }],
      files: WANTED.files.map(({ path, content }) => ({ path, content, mode: '0644' })),
      lines: WANTED.lines.map(({ path, line }) => ({ path, line, create: true })),
      packages: [...WANTED.packages],
      services: [...WANTED.services],
      sysctl: WANTED.sysctls.map(({ name, value }) => ({ name, value })),
      users: WANTED.users.map((name) => ({ name })),
    },
  };
  return stringify(document);
}
