import type { Lab } from '../../../src/lab/lab.ts';
import { FOUR_CHECK } from './four-steps.ts';

const FIRST_PORT = 20_001;
const DIRECTORY = '/run/endpoints';

/** Many SSH endpoints on one host of a lab, which are machines of their own to whoever logs in as root. */
export interface Endpoints {
  readonly address: string;
  readonly ports: readonly number[];
  /** `type key` of the host key that all show. */
  readonly hostKey: string;
  /** As new: nothing of the four steps is there, and nothing is remembered. */
  reset(): Promise<void>;
  /** How many have all four steps. */
  right(): Promise<number>;
}

/**
 * Starts an sshd for each endpoint in a mount namespace of its own: its own machine-id, its own /var/lib/bringup, its own /srv/scale.
 * Its settings are OpenSSH's, but without PAM. They end with the lab.
 */
export async function startEndpoints(lab: Lab, host: string, count: number): Promise<Endpoints> {
  const { address, hostKeyLine } = lab.host(host);
  const ports = Array.from({ length: count }, (_, index) => FIRST_PORT + index);
  const must = async (script: string): Promise<string> => {
    const { code, stdout, stderr } = await lab.run(host, script, { timeoutMs: 300_000 });
    if (code !== 0) throw new Error(`the endpoints: exit ${code} ${stderr.slice(-2000)}`);
    return stdout;
  };
  await must(`
    mkdir -p ${DIRECTORY} /srv/scale /var/lib/bringup /run/sshd
    port=${FIRST_PORT}
    while [ $port -lt ${FIRST_PORT + count} ]; do
      printf '%032x\\n' $port >${DIRECTORY}/$port.id
      setsid unshare --mount sh -c '
        mount -t tmpfs -o size=4m tmpfs /srv/scale
        mount -t tmpfs -o size=4m,mode=700 tmpfs /var/lib/bringup
        mount --bind ${DIRECTORY}/$1.id /etc/machine-id
        exec /usr/sbin/sshd -D -o Port=$1 -o PidFile=none -o UsePAM=no -o StrictModes=no -o AuthorizedKeysFile=/home/ops/.ssh/authorized_keys
      ' sh $port </dev/null >/dev/null 2>&1 &
      echo $! >${DIRECTORY}/$port.pid
      port=$((port + 1))
    done
    tries=0
    until [ "$(ss -Hltn '( sport >= :${FIRST_PORT} )' | awk '{print $4}' | sed 's/.*://' | sort -u | wc -l)" -eq ${count} ]; do
      tries=$((tries + 1))
      [ $tries -lt 300 ] || { echo 'they do not all listen' >&2; exit 1; }
      sleep 0.2
    done`);
  const inEach = (script: string) =>
    must(
      `for file in ${DIRECTORY}/*.pid; do nsenter --mount --target "$(cat $file)" sh -c '${script.replaceAll("'", "'\\''")}'; done`,
    );
  return {
    address,
    ports,
    hostKey: hostKeyLine.split(' ').slice(1).join(' '),
    async reset() {
      await inEach('rm -rf /srv/scale/* /var/lib/bringup/*');
    },
    async right() {
      return (await inEach(`{ ${FOUR_CHECK}; } 2>/dev/null && echo right || true`))
        .split('\n')
        .filter((line) => line === 'right').length;
    },
  };
}
