import { hostAndPort } from '../cluster/start-arguments.ts';
import { clientFolderOf } from '../places.ts';
import type { RayPorts } from '../ports.ts';

/** An account that works with a cluster, and where both are. */
export interface Client {
  readonly cluster: string;
  readonly account: string;
  /** Where the head is reached. */
  readonly head: string;
  readonly ports: RayPorts;
  /** Folder of the Python environment of the cluster. */
  readonly environment: string;
  /** The commit of the user's repository that its nodes have. */
  readonly commit?: string;
  /** Where the account itself has the user's repository. */
  readonly repository?: string;
}

/** The address of the API of jobs. */
export function apiOf({ head, ports }: Pick<Client, 'head' | 'ports'>): string {
  return `http://${hostAndPort(head, ports.dashboard)}`;
}

/** What a shell of the account reads to work with the cluster. The token stands in a file of its own, which is named. */
export function clientEnvironment(client: Client): string {
  const { cluster, account, environment, repository } = client;
  return `# Made by bringup. Changes are overwritten.
export RAY_API_SERVER_ADDRESS=${apiOf(client)}
export RAY_AUTH_MODE=token
export RAY_AUTH_TOKEN_PATH=${clientFolderOf(cluster, account)}/token
export RAY_USAGE_STATS_ENABLED=0
export PATH=${environment}/bin:$PATH
${repository === undefined ? '' : `export BRINGUP_RAY_REPOSITORY=${repository}\n`}`;
}

/** What a person of the account needs to know. With `tls` Ray Client wants a certificate, and accounts have none. */
export function clientNote(client: Client, tls = false): string {
  const { cluster, account, environment, head, ports, commit, repository } = client;
  const folder = clientFolderOf(cluster, account);
  return `The Ray cluster ${cluster}, for ${account}

    . ${folder}/environment
    ray job submit --working-dir . -- python work.py

The first line gives this shell the address of the cluster and its token, and puts
the same Python and packages that the nodes have before all others
(${environment}).
The second sends the folder you are in to the cluster, runs the program there and shows
what it prints. ray job list and ray job logs JOB tell of all jobs.

${repository === undefined ? '' : ownRepositoryNote(repository)}${commit === undefined ? '' : repositoryNote(commit)}${
  tls
    ? `The nodes of this cluster prove themselves with certificates, and this account has none:
ray.init("ray://...") does not work from here.`
    : `A Python program on this machine can also use the cluster by itself:

    import ray
    ray.init("ray://${hostAndPort(head, ports.client)}")`
}

Whoever has the token can run any program on every node. Keep it in this folder.
`;
}

function ownRepositoryNote(repository: string): string {
  return `Your repository is here, too, to be read and sent (copy it to change it):

    cd ${repository} && ray job submit --working-dir . -- python work.py

`;
}

function repositoryNote(commit: string): string {
  return `The nodes have your repository at commit ${commit.slice(0, 12)}. Jobs find it there:

    ray job submit -- sh -c 'cd "$BRINGUP_RAY_REPOSITORY" && python work.py'

`;
}
