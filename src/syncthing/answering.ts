import { join, type Sh, sh } from '../core/sh.ts';
import { type Decision, defineKind, ORDER } from '../engine/resource.ts';
import { fromXml, locate } from './configuration-file.ts';

/** The REST API of one account's Syncthing, on the loopback of its host. */
export interface AnsweringSpec {
  readonly user: string;
  readonly state: 'present';
}

/** Where the API should be, and whether something listens there. */
export interface AnsweringState {
  /** As its configuration says; undefined when there is none. */
  readonly address?: string;
  readonly tls: boolean;
  readonly isUp: boolean;
}

/** Where the API of a host is: what `API_VALUE` holds. */
export interface ApiPlace {
  readonly port: number;
  readonly tls: boolean;
}

/** The value that is known as soon as the API of a host answers. */
export const API_VALUE = 'syncthing.api';

const PATIENCE_S = 60;

/** Waits until a Syncthing that was started listens for its API. Read from the kernel's own tables: nothing is asked yet. */
export const answeringKind = defineKind<AnsweringSpec, AnsweringState, { readonly wait: true }>({
  kind: 'syncthing-api',
  order: ORDER.service + 5,
  category: 'service',
  key: ({ user }) => user,
  timeoutMs: () => (PATIENCE_S + 30) * 1000,

  read: (specs) =>
    join([LISTENS, ...specs.map(({ user }, index) => sh`${ofAccount(user)}; echo ${`${index} `}"$bu_up $bu_g"`)]),
  parse(output, specs) {
    const said = new Map(
      Array.from(output.matchAll(/^(\d+) (up|down) (.*)$/gm), ([, index, up = '', gui = '']) => [index, { up, gui }]),
    );
    return specs.map((_, index): AnsweringState => {
      const { up, gui } = said.get(String(index)) ?? { up: '', gui: '' };
      const address = /<address>(.*)<\/address>/.exec(gui)?.[1];
      return {
        ...(address === undefined ? {} : { address: fromXml(address) }),
        tls: / tls="true"/.test(gui),
        isUp: up === 'up',
      };
    });
  },

  decide: ({ isUp }): Decision<{ readonly wait: true }> =>
    isUp
      ? { verdict: 'ok' }
      : { verdict: 'change', verb: 'run', summary: 'does not answer yet', action: { wait: true } },

  apply: (changes) =>
    join([
      LISTENS,
      ...changes.map(
        ({ spec: { user } }) => sh`bu_n=${PATIENCE_S * 2}
until ${ofAccount(user)}; [ "$bu_up" = up ]; do
bu_n=$((bu_n - 1))
if [ "$bu_n" -le 0 ] || { bu_has systemctl && systemctl --quiet is-failed ${`syncthing@${user}`}; }; then
if bu_has journalctl; then journalctl --quiet --no-pager -o cat -n 5 -u ${`syncthing@${user}`}; fi; echo 'bringup: not up' >&2; exit 1
fi
sleep 0.5
done`,
      ),
    ]),
  undo: () => sh`:`,
  publish({ address = '', tls }) {
    const port = portOf(address);
    return port === undefined ? {} : { [API_VALUE]: { port, tls } };
  },
  diagnose: (_exitCode, output, { spec: { user } }) => ({
    category: 'service',
    code: 'syncthing-not-answering',
    what: `the Syncthing of ${user} does not listen for its API on this host${lastWords(output)}`,
    remedy: `look at \`journalctl -u syncthing@${user}\` on the host; its GUI must be enabled, at 127.0.0.1 and a port`,
  }),
});

/** `bu_listens PORT`: whether something listens there. Source: proc_net_tcp(5), state 0A. */
const LISTENS = sh`bu_listens() { bu_i=$(printf '%04X' "$1") && grep -qE ": [0-9A-F]+:$bu_i [0-9A-F:]+ 0A " /proc/net/tcp /proc/net/tcp6 2>/dev/null; }`;

/** Sets `bu_g`, the lines of the configuration that tell where the API is, and `bu_up`. */
function ofAccount(user: string): Sh {
  return sh`${locate(user)}
bu_g= bu_up=down
if [ -n "$bu_d" ]; then bu_g=$(sed -n -e '/^    <gui /,/<.address>/{/^    <gui /p;/<address>/p;}' "$bu_d/config.xml" | tr -d '\n'); fi
bu_p=\${bu_g%%</address>*}; bu_p=\${bu_p##*:}
case $bu_p in '' | *[!0-9]*) ;; *) if bu_listens "$bu_p"; then bu_up=up; fi ;; esac`;
}

function portOf(address: string): number | undefined {
  const digits = /^[^/]*:(\d{1,5})$/.exec(address)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function lastWords(output: string): string {
  const lines = output.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('bringup: '));
  return lines.length === 0 ? '' : `; its last words: ${lines.slice(-3).join(' / ').slice(-300)}`;
}
