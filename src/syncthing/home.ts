import { BringupError } from '../core/error.ts';
import { join, sh } from '../core/sh.ts';
import { type Decision, type Diagnosis, defineKind } from '../engine/resource.ts';
import { runAs } from '../resources/command-text.ts';
import { filesystemFailure } from '../resources/filesystem-failure.ts';
import { DEFAULT_PORT } from './address.ts';
import { type Configuration, locate, parseConfiguration, printConfiguration } from './configuration-file.ts';

/** The identity and configuration of the Syncthing of one account. */
export interface HomeSpec {
  readonly user: string;
  readonly fleet: string;
  /** Where a new one listens for others from its first moment. */
  readonly port?: number;
  readonly state: 'present' | 'absent';
}

/** After packages and before services. */
const ORDER_OF_HOME = 145;

/** The value by which a host tells others who it is. */
export const DEVICE_ID_VALUE = 'syncthing.device-id';
/** The value by which a host tells whom of the fleet it knows already. */
export const PEERS_VALUE = 'syncthing.peers';

/** What `PEERS_VALUE` holds: id and addresses by the name of the host. */
export type KnownPeers = Readonly<Record<string, { readonly id: string; readonly addresses: readonly string[] }>>;

/** Whether flags of version 1 are needed: it would make a folder of its own, and version 2 does not know the flag. */
const GENERATE = `[ -w "$HOME" ] || { echo 'bringup: home closed' >&2; exit 1; }
unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_DATA_HOME STHOMEDIR STCONFDIR STDATADIR STGUIADDRESS STGUIAPIKEY
case $(syncthing --version) in
'syncthing v1.'*) syncthing generate --no-default-folder ;;
*) syncthing generate ;;
esac || exit 1`;

/** What a new one would do before anybody could tell it not to: announce itself to the world, and reach for relays. */
function quiet(port: number): string {
  const off = ['globalAnnounceEnabled', 'localAnnounceEnabled', 'relaysEnabled', 'natEnabled', 'crashReportingEnabled'];
  const edits = [
    ...off.map((name) => `s|<${name}>[^<]*<|<${name}>false<|`),
    's|<urAccepted>[^<]*<|<urAccepted>-1<|',
    's|<autoUpgradeIntervalH>[^<]*<|<autoUpgradeIntervalH>0<|',
    's|<reconnectionIntervalS>[^<]*<|<reconnectionIntervalS>10<|',
    `s|<listenAddress>[^<]*<|<listenAddress>tcp://:${port}<|`,
  ];
  return `for f in "$HOME/.config/syncthing/config.xml" "$HOME/.local/state/syncthing/config.xml"; do
if [ -f "$f" ]; then sed ${edits.map((edit) => `-e '${edit}'`).join(' ')} "$f" >"$f.new" && chmod 600 "$f.new" && mv "$f.new" "$f"; exit; fi
done`;
}

/** Made by Syncthing itself, as its account, so that everything is where its service looks for it. */
export const homeKind = defineKind<HomeSpec, Configuration, { readonly op: 'make' | 'remove' }>({
  kind: 'syncthing-home',
  order: ORDER_OF_HOME,
  category: 'command',
  key: ({ user }) => user,
  implies: ({ user }) => [`user:${user}`, 'package:syncthing'],
  absent: (user) => ({ user, fleet: '', state: 'absent' }),

  read: (specs) => join(specs.flatMap(({ user }, index) => [sh`echo ${`== ${index}`}`, printConfiguration(user)])),
  parse(output, specs) {
    const parts = new Map(
      output.split(/^== (?=\d+$)/m).map((part) => {
        const end = part.indexOf('\n');
        return [part.slice(0, end), part.slice(end + 1)] as const;
      }),
    );
    return specs.map((_, index) => parseConfiguration(parts.get(String(index)) ?? ''));
  },

  decide({ folder, id, format }, { user, state }): Decision<{ readonly op: 'make' | 'remove' }> {
    if (state === 'absent') {
      if (folder === undefined) return { verdict: 'ok' };
      const irreversible = 'its device id is gone for good';
      return {
        verdict: 'change',
        verb: 'remove',
        summary: 'should not be there',
        action: { op: 'remove' },
        irreversible,
      };
    }
    if (folder === undefined)
      return { verdict: 'change', verb: 'create', summary: 'not set up', action: { op: 'make' } };
    if (id !== undefined && format !== undefined) return { verdict: 'ok' };
    return { verdict: 'refuse', error: unreadable(user, folder, id === undefined ? 'cert.pem' : 'config.xml') };
  },

  apply: (changes) =>
    join(
      changes.map(({ spec: { user, port = DEFAULT_PORT }, action: { op } }) =>
        op === 'remove'
          ? sh`if bu_has systemctl; then systemctl --quiet disable --now ${`syncthing@${user}`} || exit 1; fi
${locate(user)}
[ -z "$bu_d" ] || rm -rf -- "$bu_d" || exit 1
${rmEmpty}`
          : sh`command -v syncthing >/dev/null || { echo 'bringup: no syncthing' >&2; exit 1; }
${locate(user)}
[ -n "$bu_h" ] || { echo 'bringup: no account' >&2; exit 1; }
[ -d "$bu_h" ] || { mkdir -p -- "$bu_h" && chmod 700 -- "$bu_h" && chown ${`${user}:`} -- "$bu_h"; } || exit 1
${runAs({ user, cwd: '/', text: `${GENERATE}\n${quiet(port)}` })}`,
      ),
    ),
  save: ({ spec: { user } }) =>
    sh`${locate(user)}
if [ -n "$bu_h" ] && [ ! -e "$bu_h" ]; then : >"$BU_SAVE.home"; fi`,
  undo: ({ spec: { user }, action: { op } }) =>
    op === 'remove'
      ? { cannot: 'its device id is gone for good' }
      : sh`${locate(user)}
[ -z "$bu_d" ] || rm -rf -- "$bu_d"
if [ -e "$BU_SAVE.home" ]; then ${rmEmpty}; fi`,

  publish: ({ id, peers }, { state, fleet }) =>
    state === 'absent' || id === undefined
      ? {}
      : {
          [DEVICE_ID_VALUE]: id,
          [PEERS_VALUE]: Object.fromEntries(
            peers
              .filter(({ mark }) => mark.fleet === fleet)
              .map(({ mark, id: theirs, addresses }) => [mark.name, { id: theirs, addresses: [...addresses] }]),
          ),
        },
  diagnose: (_exitCode, output, { spec: { user }, state }) =>
    diagnose(output, user, state.home) ?? filesystemFailure(output, state.home ?? `~${user}`),
});

/** What is left of a home that held nothing else. */
const rmEmpty = sh`[ -z "$bu_h" ] || rmdir -- "$bu_h/.config" "$bu_h/.local/state" "$bu_h/.local" "$bu_h" 2>/dev/null || :`;

function diagnose(output: string, user: string, home = `~${user}`): Diagnosis | undefined {
  if (output.includes('bringup: no syncthing'))
    return {
      category: 'unsupported',
      code: 'syncthing-not-installed',
      what: 'there is no program syncthing on this host',
      remedy: 'set syncthing.install to distro, or install it (1.13 or newer) with its unit syncthing@.service',
    };
  if (output.includes('bringup: home closed'))
    return {
      category: 'config',
      code: 'syncthing-home-closed',
      what: `the account ${user} cannot write in its own home, ${home}, where Syncthing keeps its identity`,
      remedy:
        'name another account in syncthing.user; one that is missing is made (`sync`, `bin` and others belong to the system)',
    };
  if (output.includes('bringup: no account'))
    return {
      category: 'config',
      code: 'syncthing-no-account',
      what: `there is no account ${user} on this host`,
      remedy: `apply the base section that makes it, or take ${user} out of base.users: then it is made here`,
    };
  return undefined;
}

function unreadable(user: string, folder: string, file: string): BringupError {
  return new BringupError({
    code: 'syncthing-files-unreadable',
    category: 'filesystem',
    what: `${folder}/${file} of the Syncthing of ${user} is missing or damaged`,
    remedy: `bring it back from a backup; or move ${folder} away and run again: then the host gets a new device id, and the others learn it`,
  });
}
