import { BringupError } from '../../core/error.ts';
import type { Decision } from '../../engine/resource.ts';
import { type ArchiveClient, type ClientSpec, hasArchive } from './client-spec.ts';
import type { ClientState } from './client-state.ts';

/** Puts the programs of an archive in place, or takes ours away: for good, or so that those of a package start instead. */
export type ClientAction = { readonly install: string } | { readonly remove: 'gone' | 'replaced' };

type ClientDecision = Decision<ClientAction>;

/** Compares the client of a host with the wanted one. What somebody else installed is never replaced. */
export function decideClient(state: ClientState, wanted: ClientSpec): ClientDecision {
  if (wanted.state === 'absent')
    return state.ours === undefined ? { verdict: 'ok' } : remove('gone', 'should not be there');
  if (wanted.from === 'archive') return decideArchive(state, wanted);
  if (wanted.from === 'present') return decidePresent(state, wanted.atLeast);
  if (state.ours !== undefined) return remove('replaced', 'a package takes its place');
  const { found } = state;
  return found === undefined || found.manager !== undefined ? { verdict: 'ok' } : foreign(found, wanted.from);
}

function decideArchive({ ours, found, stands }: ClientState, wanted: ArchiveClient): ClientDecision {
  if (!hasArchive(wanted.arch)) return noArchive(wanted.arch);
  if (!wanted.systemd) return noSystemd();
  if (found !== undefined) return foreign(found, wanted.from);
  if (stands !== undefined) return inTheWay(stands);
  const change = (verb: 'create' | 'update', summary: string, field: string, from: string, to: string) => ({
    verdict: 'change' as const,
    verb,
    summary,
    fields: [{ field, from, to }],
    action: { install: wanted.version },
  });
  if (ours === undefined) return change('create', 'not installed', 'version', 'none', wanted.version);
  const order = compareVersions(ours.version, wanted.version);
  if (order !== 0)
    return change('update', order < 0 ? 'upgrade' : 'downgrade', 'version', ours.version, wanted.version);
  if (wanted.sha256 !== undefined && wanted.sha256 !== ours.archive)
    return change('update', 'from another archive', 'archive', short(ours.archive), short(wanted.sha256));
  if (!ours.intact) return change('update', 'not what was installed', 'programs', 'changed or missing', wanted.version);
  return { verdict: 'ok' };
}

function decidePresent({ ours, found }: ClientState, atLeast: string | undefined): ClientDecision {
  const there = ours ?? found;
  if (there === undefined || (ours !== undefined && !ours.intact)) return missing();
  if (atLeast === undefined) return { verdict: 'ok' };
  if (there.version !== undefined && compareVersions(there.version, atLeast) >= 0) return { verdict: 'ok' };
  return {
    verdict: 'refuse',
    error: new BringupError({
      code: 'mesh-client-too-old',
      category: 'unsupported',
      what: `the Tailscale client of this host is ${there.version ?? 'of no known version'}, and at least ${atLeast} is wanted`,
      remedy: 'upgrade it the way it was installed, or let bringup bring it: mesh.install.from archive, apt or distro',
    }),
  };
}

/** Below zero: `a` is older. Only the three numbers count; what no number stands in is older than all. */
function compareVersions(a: string, b: string): number {
  const [first, second] = [a, b].map((text) => text.split(/[.-]/, 3).map((part) => Number.parseInt(part, 10) || 0));
  for (const index of [0, 1, 2]) {
    const difference = (first?.[index] ?? 0) - (second?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function short(sha256: string): string {
  return `sha256 ${sha256.slice(0, 12)}`;
}

function remove(how: 'gone' | 'replaced', summary: string): ClientDecision {
  return { verdict: 'change', verb: 'remove', summary, action: { remove: how } };
}

function foreign(
  { path, version, manager }: NonNullable<ClientState['found']>,
  from: 'archive' | 'package',
): ClientDecision {
  const what =
    manager === undefined ? `at ${path}, which bringup did not put there` : `as a package of ${manager} (${path})`;
  const other =
    manager === 'apt' && from === 'archive' ? '`from: apt` or `from: present` to go on with it' : '`from: present`';
  return {
    verdict: 'refuse',
    error: new BringupError({
      code: 'mesh-client-foreign',
      category: 'unsupported',
      what: `a Tailscale client ${version === undefined ? '' : `${version} `}is there already, ${what}`,
      remedy: `set mesh.install to ${other}, or remove that client first`,
    }),
  };
}

function inTheWay(path: string): ClientDecision {
  return {
    verdict: 'refuse',
    error: new BringupError({
      code: 'mesh-client-foreign',
      category: 'unsupported',
      what: `${path} is there already, where the Tailscale client would go, and bringup did not put it there`,
      remedy:
        'look what it is and move it away there, then run this again; or bring the client another way: mesh.install.from apt or distro',
    }),
  };
}

function missing(): ClientDecision {
  return {
    verdict: 'refuse',
    error: new BringupError({
      code: 'mesh-client-missing',
      category: 'unsupported',
      what: 'the Tailscale client should be there already (from: present), and there is none',
      remedy: 'install it, or let bringup bring it: mesh.install.from archive, apt or distro',
    }),
  };
}

function noArchive(arch: string | undefined): ClientDecision {
  return {
    verdict: 'refuse',
    error: new BringupError({
      code: 'mesh-no-archive',
      category: 'unsupported',
      what: `there is no archive of the Tailscale client that is known to run on this host (${arch ?? 'no known architecture'})`,
      remedy: 'set mesh.install.from to distro, or install the client by hand and set it to present',
    }),
  };
}

function noSystemd(): ClientDecision {
  return {
    verdict: 'refuse',
    error: new BringupError({
      code: 'mesh-archive-no-systemd',
      category: 'unsupported',
      what: 'a client from an archive is started by systemd, and this host is not run by systemd',
      remedy: 'set mesh.install.from to distro, or install the client by hand and set it to present',
    }),
  };
}
