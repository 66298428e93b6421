import { join } from '../../core/sh.ts';
import { defineKind, ORDER } from '../../engine/resource.ts';
import { filesystemFailure } from '../../resources/filesystem-failure.ts';
import { checkedArchive } from './archive-source.ts';
import { installClient, NOT_RUNNABLE, removeClient, saveClient, undoClient } from './client-apply.ts';
import { type ClientAction, decideClient } from './client-decide.ts';
import { type ClientSpec, hasArchive } from './client-spec.ts';
import { type ClientState, PROGRAMS, parseClient, readClient } from './client-state.ts';

const [, DAEMON] = PROGRAMS;
const UNPACK_MS = 180_000;

/** The Tailscale client of a host, where no package manager brings it: two programs out of an archive that was checked here. */
export const clientKind = defineKind<ClientSpec, ClientState, ClientAction>({
  kind: 'mesh-client',
  order: ORDER.archive,
  category: 'download',
  slow: true,
  timeoutMs: (spec) => ('timeoutMs' in spec ? spec.timeoutMs : UNPACK_MS),
  key: ({ name }) => name,
  absent: () => ({ name: 'tailscale', state: 'absent' }),

  read: readClient,
  parse: (output, specs) => specs.map(() => parseClient(output)),
  decide: decideClient,

  async supply({ spec }, { signal }) {
    if (!('arch' in spec) || !hasArchive(spec.arch)) return {};
    const { site, version, arch, roots, sha256 } = spec;
    const wish = { site, version, arch, roots, ...(sha256 === undefined ? {} : { sha256 }) };
    return { files: { archive: await checkedArchive(wish, signal) } };
  },

  apply: (changes) =>
    join(
      changes.map(({ spec, action, supplied }) => {
        if ('remove' in action) return removeClient(action.remove);
        if (!('arch' in spec) || !hasArchive(spec.arch) || supplied === undefined)
          throw new TypeError('no archive to install from');
        return installClient({ path: supplied.file('archive'), version: action.install, arch: spec.arch });
      }),
    ),
  save: saveClient,
  undo: undoClient,

  diagnose(_exitCode, output, { spec }) {
    if (output.includes(NOT_RUNNABLE))
      return {
        category: 'unsupported',
        code: 'mesh-client-not-runnable',
        what: `the tailscaled of the archive for ${'arch' in spec ? spec.arch : 'this host'} does not run here; the client is as it was`,
        remedy:
          'see what the output says; set mesh.install.from to distro, or install the client by hand and set it to present',
      };
    if (/tar: (?:command )?not found|gzip: (?:command )?not found|Cannot exec/i.test(output))
      return {
        category: 'download',
        code: 'no-unpack-tool',
        what: 'the host lacks tar or gzip, which unpack the archive of the Tailscale client',
        remedy: 'add tar and gzip under `packages:`',
        retryable: false,
      };
    return filesystemFailure(output, DAEMON);
  },
});
