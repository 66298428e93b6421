import { existsSync, readFileSync } from 'node:fs';
import { runChild } from './child.ts';
import { carriers } from './host-process.ts';
import { bridgeMac, links, natTable } from './network.ts';
import { type LabState, labDirectory, readState } from './state.ts';

/** What is on the machine of one lab, in words, one thing a line. Nothing must be left after `labDown`. Give the record when its files may be gone. */
export async function labLeftovers(name: string, record?: LabState): Promise<readonly string[]> {
  const state = record ?? (await readState(name));
  const found = mountsUnder(labDirectory(name)).map((path) => `mount ${path}`);
  if (state !== undefined) {
    for (const host of state.hosts) {
      found.push(...carriers(name, host.name).map((pid) => `process ${pid} of host ${host.name}`));
      found.push(...host.cgroups.filter((path) => existsSync(path)).map((path) => `control group ${path}`));
      found.push(...nspawnTraces(host.machine).map((path) => `directory ${path}`));
    }
    found.push(...(await linksOf(state)).map((link) => `link ${link}`));
    found.push(...(await tablesOf(state.id)).map((table) => `nft table ${table}`));
    if ((await runChild(['iptables', '-w', '-S', 'FORWARD'])).stdout.includes(natTable(state.id))) {
      found.push('iptables rules in FORWARD');
    }
  }
  if (existsSync(labDirectory(name))) found.push(`directory ${labDirectory(name)}`);
  return found;
}

/** Mount points at or below a directory, the innermost first. */
export function mountsUnder(directory: string): readonly string[] {
  return readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .map((line) =>
      (line.split(' ')[4] ?? '').replace(/\\([0-7]{3})/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 8)),
      ),
    )
    .filter((path) => path === directory || path.startsWith(`${directory}/`))
    .reverse();
}

/** The bridge and the hosts' links of a lab that are there. */
export async function linksOf(state: LabState): Promise<readonly string[]> {
  const hosts = new Set(state.hosts.map((host) => `vb-${host.machine}`));
  const ours = ({ name, mac }: { name: string; mac: string }): boolean =>
    hosts.has(name) || (name.startsWith('bringup-') && mac === bridgeMac(state.id));
  return (await links()).filter(ours).map((link) => link.name);
}

/** The nft tables of a lab that are there, as `family name`. */
export async function tablesOf(id: string): Promise<readonly string[]> {
  const { stdout } = await runChild(['nft', 'list', 'tables']);
  const named = stdout.split('\n').map((line) => line.replace(/^table /, '').trim());
  return named.filter((table) => table.split(' ')[1]?.startsWith(natTable(id)));
}

/** Directories that systemd-nspawn leaves when it is killed. */
export function nspawnTraces(machine: string): readonly string[] {
  return ['propagate', 'unix-export', 'notify']
    .map((d) => `/run/systemd/nspawn/${d}/${machine}`)
    .filter((p) => existsSync(p));
}
