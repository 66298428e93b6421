import { tailscaleArchive } from '../../test/support/mesh/archive.ts';
import { requireGo } from '../../test/support/mesh/go-program.ts';
import { HEADSCALE_VERSIONS, headscaleProgram, TAILSCALE_VERSIONS } from '../../test/support/mesh/programs.ts';
import { vendorVerifier } from '../../test/support/mesh/vendor-verifier.ts';
import { actionlintProgram, actProgram } from '../../test/workflows/support/programs.ts';

/** Builds what tests speak with and no package has, before they begin: beside a compiler they would be slow, and some measure time. */
export async function ensurePeers(): Promise<void> {
  if (!requireGo()) return;
  for (const version of HEADSCALE_VERSIONS) await headscaleProgram(version);
  for (const version of TAILSCALE_VERSIONS) await tailscaleArchive(version);
  for (const build of [vendorVerifier, actProgram, actionlintProgram]) await build();
}
