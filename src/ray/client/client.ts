import { join, type Sh, sh } from '../../core/sh.ts';
import { type Decision, type Diagnosis, defineKind, ORDER } from '../../engine/resource.ts';
import { clientFolderOf, clientProvenOf, PROVEN_FOLDER } from '../places.ts';
import { ASK_PROGRAM, JOB_PROGRAM } from './job-program.ts';

/** That an account of a host can give work to a cluster. */
export interface ClientSpec {
  readonly cluster: string;
  readonly account: string;
  readonly state: 'present';
  /** Of the API of jobs: `http://192.0.2.10:8265`. */
  readonly api: string;
  /** Folder of the Python environment. */
  readonly environment: string;
}

export interface ClientState {
  /** With which address and environment a job of the account ran last. */
  readonly proven?: {
    readonly api: string;
    readonly environment: string;
    readonly ray: string;
    readonly python: string;
  };
  /** What the API says to the account now: `answers`, or what is wrong. */
  readonly said?: string;
}

/** What a proven client tells: where jobs are given, which environment it works in, and what the head runs. */
export const CLIENT_VALUE = 'joined.ray-client';

const JOB_SECONDS = 120;

/**
 * An account that works with a cluster. Files alone say nothing: it counts when a job that the account sent ran on the cluster and
 * gave the right answer. What the account owns is only ever read as that account.
 */
export const clientKind = defineKind<ClientSpec, ClientState, Record<string, never>>({
  kind: 'ray-client',
  order: ORDER['ray-client'],
  category: 'verify',
  slow: true,
  key: ({ cluster, account }) => `${cluster}/${account}`,
  timeoutMs: () => (JOB_SECONDS + 120) * 1000,

  read: (specs) =>
    join(
      specs.map(
        ({ cluster, account }, index) => sh`echo ${`client ${index}`}
if [ -f ${clientProvenOf(cluster, account)} ]; then
printf 'proven '; head -c 600 ${clientProvenOf(cluster, account)}; echo
printf 'said '; ${asAccount({ cluster, account }, ASK_PROGRAM)} 2>/dev/null | head -c 300; echo
fi`,
      ),
    ),
  parse(output, specs) {
    const parts = output.split(/^client \d+\n/m).slice(1);
    return specs.map((_, index) => stateOf(parts[index] ?? ''));
  },

  decide({ proven, said }, { api, environment }): Decision<Record<string, never>> {
    const prove = (summary: string) => ({ verdict: 'change', verb: 'run', summary, action: {} }) as const;
    if (proven === undefined) return prove('no job of it was run yet');
    if (proven.api !== api) return prove('the cluster has another address since its job ran');
    if (proven.environment !== environment) return prove('it has another environment since its job ran');
    if (said !== 'answers') return prove(`the cluster does not answer it: ${said ?? 'nothing came'}`);
    return { verdict: 'ok' };
  },

  apply: ([change]) => (change === undefined ? sh`:` : prove(change.spec)),
  undo: ({ spec, state }) =>
    state.proven === undefined ? sh`rm -f ${clientProvenOf(spec.cluster, spec.account)}` : sh`:`,
  ranBefore: ({ proven }) => proven !== undefined,
  isBack: ({ proven }, found) => found.proven !== undefined || proven === undefined,
  publish({ proven }, { api, environment }) {
    if (proven === undefined) return {};
    const { ray, python } = proven;
    return { [CLIENT_VALUE]: { api, lock: environment.replace(/^.*\//, ''), ray, python } };
  },
  diagnose: (exitCode, output, { spec }) => diagnosisOf(exitCode, output, spec),
});

function stateOf(text: string): ClientState {
  const [, api, environment, ray, python] = /^proven (\S+) (\S+) (\S+) (\S+)$/m.exec(text) ?? [];
  if (api === undefined || environment === undefined || ray === undefined || python === undefined) return {};
  const said = /^said (.*)$/m.exec(text)?.[1]?.trim() ?? '';
  return { proven: { api, environment, ray, python }, ...(said === '' ? {} : { said }) };
}

/** Runs a program as the account, with the account's own settings. */
function asAccount(
  { cluster, account }: Pick<ClientSpec, 'cluster' | 'account'>,
  program: string,
  ...words: readonly string[]
): Sh {
  const settings = `${clientFolderOf(cluster, account)}/environment`;
  return sh`printf '%s' ${program} | runuser -u ${account} -- sh -c '. "$1" && shift && exec python -I -S - "$@"' sh ${settings} ${words}`;
}

function prove(spec: ClientSpec): Sh {
  const { cluster, account, api, environment } = spec;
  const proven = clientProvenOf(cluster, account);
  return sh`(
bu_out=$(${asAccount(spec, JOB_PROGRAM, String(JOB_SECONDS))} 2>&1)
bu_rc=$?
printf '%s\n' "$bu_out" | tail -c 4000
[ "$bu_rc" = 0 ] || exit "$bu_rc"
bu_versions=$(printf '%s\n' "$bu_out" | sed -n 's/^{"ray": "\([^" ]*\)", "python": "\([^" ]*\)"}$/\1 \2/p' | tail -n 1)
[ -n "$bu_versions" ] || exit 5
mkdir -p ${PROVEN_FOLDER} && printf '%s %s %s' ${api} ${environment} "$bu_versions" >${`${proven}.new`} && mv -f ${`${proven}.new`} ${proven} || exit 1
) || exit $?`;
}

function diagnosisOf(exitCode: number, output: string, { cluster, account, api }: ClientSpec): Diagnosis | undefined {
  const said = /"said": "(.*?)"\}/.exec(output)?.[1] ?? output.trim().slice(-300);
  if (exitCode === 3)
    return {
      category: 'network',
      code: 'ray-client-unreached',
      what: `${account} does not reach the cluster ${cluster} at ${api}: ${said}`,
      remedy:
        'see that its head runs (`bringup ray status`), and that this host has the way to it: the mesh, or the firewall',
    };
  if (exitCode === 4)
    return {
      category: 'secret',
      code: 'ray-client-refused',
      what: `the cluster ${cluster} does not take the token that ${account} has (${said})`,
      remedy: 'the head runs with another token than this run was given: give it that one, or apply to the head first',
    };
  if (exitCode === 5)
    return {
      category: 'verify',
      code: 'ray-client-job',
      what: `a job that ${account} sent to the cluster ${cluster} did not do its work: ${said}`,
      remedy:
        'see `ray job list` and `ray job logs` there, and whether the cluster has nodes that are alive: `bringup ray status`',
    };
  return undefined;
}
