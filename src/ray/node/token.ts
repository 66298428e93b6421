import { join, sh } from '../../core/sh.ts';
import { defineKind, ORDER } from '../../engine/resource.ts';
import { isActive } from '../../engine/shown-units.ts';
import { diagnoseRay } from '../cluster/failures.ts';
import { configurationOf, SERVICE_USER, triedOf, unitOf } from '../places.ts';
import { TRY_HEAD_PROGRAM } from './try-head-program.ts';

/** That a node's token can be read where Ray runs, and that its head takes it. */
export interface TokenSpec {
  readonly cluster: string;
  readonly state: 'present';
  readonly role: 'head' | 'worker';
  /** Its own in the cluster. */
  readonly address: string;
  /** Folder of the Python environment. */
  readonly environment: string;
  /** Version of the Ray in it. */
  readonly ray: string;
  /** Its head failed in this run: it is not waited for. */
  readonly headFailed?: true;
}

interface TokenState {
  readonly known: boolean;
}

/** How long a head that does not answer is waited for: it may just have been started anew. */
const HEAD_SECONDS = 20;
const FAILED_HEAD_SECONDS = 2;
/** Longest that Ray's own question to it may take. */
const ASK_SECONDS = 90;

/**
 * The token is tried at the head before Ray starts, and before it starts anew with another one: Ray takes 20 s to say that a token
 * is wrong, and ten minutes where the other side speaks TLS. Where its unit runs with this token, that is the proof.
 */
export const tokenKind = defineKind<TokenSpec, TokenState, Record<string, never>>({
  kind: 'ray-token',
  order: ORDER['ray-token'],
  category: 'secret',
  onlyTries: true,
  slow: true,
  key: ({ cluster }) => cluster,
  timeoutMs: () => 180_000,
  read: (specs) =>
    join(specs.map(({ cluster }, index) => sh`if [ -e ${triedOf(cluster)} ]; then echo ${`known ${index}`}; fi`)),
  showUnits: ({ cluster }) => [unitOf(cluster)],
  parse: (output, specs) =>
    specs.map(({ cluster }, index) => ({
      known: isActive(output, unitOf(cluster)) || output.split('\n').includes(`known ${index}`),
    })),
  decide: ({ known }, _, { notified }) =>
    known && !notified
      ? { verdict: 'ok' }
      : { verdict: 'change', verb: 'run', summary: 'whether its token is taken is tried', action: {} },
  apply: (changes) =>
    join(
      changes.map(
        ({ spec: { cluster, role, address, environment, ray, headFailed } }) => sh`(
set -a; . ${`${configurationOf(cluster)}/environment`}; set +a
printf '%s' ${TRY_HEAD_PROGRAM} | runuser -u ${SERVICE_USER} -- ${`${environment}/bin/python`} -I -S - ${role === 'head' ? '--' : String(headFailed ? FAILED_HEAD_SECONDS : HEAD_SECONDS)} ${address} ${ray} 2>&1 || exit 1
${role === 'head' ? sh`:` : sh`[ "\${RAY_USE_TLS:-}" != 1 ] || runuser -u ${SERVICE_USER} -- timeout ${ASK_SECONDS} ${`${environment}/bin/ray`} health-check --address "$RAY_ADDRESS" 2>&1`}
) && : >${triedOf(cluster)} || exit 1`,
      ),
    ),
  undo: ({ spec }) => sh`rm -f ${triedOf(spec.cluster)}`,
  diagnose: (exitCode, output) => diagnoseRay(exitCode, output, { headAnswers: true }),
});
