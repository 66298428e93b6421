import { quote } from '../../core/sh.ts';
import { type PortRange, rangesText } from '../cluster/port-ranges.ts';
import { restartSeconds } from '../cluster/unit-text.ts';
import { waitCommand } from '../cluster/wait-program.ts';
import { TRY_HEAD_PROGRAM } from '../node/try-head-program.ts';
import type { KitFile } from './kit-file.ts';
import type { KitNode } from './kit-node.ts';

const WAIT_SECONDS = 60;
/** Least that launchd takes. Source: launchd.plist(5), ThrottleInterval. */
const LEAST_THROTTLE_SECONDS = 10;
const SYSTEM_PATH = '/usr/bin:/bin:/usr/sbin:/sbin';
const ACCOUNT = '@ACCOUNT@';

/** The files with which a Mac becomes a worker: launchd keeps it running, and pf keeps strangers off its ports. Not run on a Mac. */
export function macosKit(node: KitNode): readonly KitFile[] {
  const label = `bringup.ray.${node.cluster}`;
  return [
    { name: 'install.sh', text: install(node, label) },
    { name: 'remove.sh', text: remove(node, label) },
    { name: 'node.sh', text: start(node) },
    { name: 'try-head.py', text: `${TRY_HEAD_PROGRAM.trim()}\n` },
    { name: 'fence.conf', text: fence(node) },
    { name: `${label}.plist`, text: nodeJob(node, label) },
    { name: `${label}.fence.plist`, text: fenceJob(node, label) },
  ];
}

function placesOf({ system: { places }, cluster }: KitNode) {
  return {
    environment: places.environment(cluster),
    configuration: places.configuration(cluster),
    temporary: places.temporary(cluster),
  };
}

/** What launchd runs. `try` asks the head first and starts nothing. */
function start(node: KitNode): string {
  const { environment, temporary, configuration } = placesOf(node);
  const variables = {
    ...node.environment,
    HOME: temporary,
    PATH: `${environment}/bin:${SYSTEM_PATH}`,
    PYTHONPYCACHEPREFIX: `${temporary}/pycache`,
    PYTHONUNBUFFERED: '1',
  };
  const wait = waitCommand(node.address, WAIT_SECONDS, { ...node.head, seconds: WAIT_SECONDS });
  const words = (all: readonly string[]) => all.map(quote).join(' ');
  return `#!/bin/sh
# Made by bringup: the worker ${node.host} of the Ray cluster ${node.cluster}.
${Object.entries(variables)
  .map(([name, value]) => `export ${name}=${quote(value)}`)
  .join('\n')}
cd ${quote(temporary)} || exit 75
if [ "\${1:-}" = try ]; then
  exec ${quote(`${environment}/bin/python`)} -I ${quote(`${configuration}/try-head.py`)} 20 ${words([node.address, node.ray])}
fi
${words([`${environment}/bin/python`, ...wait])} || exit 75
ulimit -n 65536 2>/dev/null || ulimit -n 10240
exec ${words([`${environment}/bin/ray`, ...node.arguments])}
`;
}

/** pf takes the rules of this anchor in with Apple's own. Source: pf.conf(5); /etc/pf.conf of macOS has \`anchor "com.apple/*"\`. */
function anchorOf({ cluster }: KitNode): string {
  return `com.apple/bringup-ray-${cluster}`;
}

function fence({ address, closed, cluster }: KitNode): string {
  if (closed.length === 0) return `# Made by bringup: the Ray of ${cluster} may be reached from everywhere.\n`;
  const ports = `port { ${pfPorts(closed)} }`;
  const family = address.includes(':') ? 'inet6' : 'inet';
  return `# Made by bringup: who may reach the Ray of ${cluster}.
pass in quick on lo0 proto tcp from any to any ${ports}
pass in quick ${family} proto tcp from any to ${address} ${ports}
# Who opens a connection; answers to the Mac's own are in nobody's way.
block return in quick proto tcp from any to any ${ports} flags S/SA
`;
}

function pfPorts(ranges: readonly PortRange[]): string {
  return rangesText(ranges).replaceAll('-', ':');
}

function nodeJob(node: KitNode, label: string): string {
  const { configuration, temporary } = placesOf(node);
  const seconds = Math.max(LEAST_THROTTLE_SECONDS, restartSeconds(node.host));
  return plist({
    Label: label,
    ProgramArguments: ['/bin/sh', `${configuration}/node.sh`],
    UserName: ACCOUNT,
    WorkingDirectory: temporary,
    RunAtLoad: true,
    KeepAlive: true,
    ThrottleInterval: seconds,
    ExitTimeOut: node.drainSeconds + 20,
    StandardOutPath: `${temporary}/node.log`,
    StandardErrorPath: `${temporary}/node.log`,
  });
}

function fenceJob(node: KitNode, label: string): string {
  const load = `/sbin/pfctl -a ${anchorOf(node)} -f ${placesOf(node).configuration}/fence.conf && /sbin/pfctl -E`;
  return plist({ Label: `${label}.fence`, ProgramArguments: ['/bin/sh', '-c', load], RunAtLoad: true });
}

type PlistValue = string | number | true | readonly string[];

/** Source: plist(5). */
function plist(entries: Readonly<Record<string, PlistValue>>): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const value = (one: PlistValue): string => {
    if (one === true) return '<true/>';
    if (typeof one === 'number') return `<integer>${one}</integer>`;
    if (typeof one === 'string') return `<string>${escaped(one)}</string>`;
    return `<array>${one.map(value).join('')}</array>`;
  };
  const lines = Object.entries(entries).map(([key, one]) => `  <key>${key}</key>${value(one)}`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
${lines.join('\n')}
</dict></plist>
`;
}

function install(node: KitNode, label: string): string {
  const { environment, configuration, temporary } = placesOf(node);
  const processor = [...node.system.processors.keys()].join(' ');
  const jobs = '/Library/LaunchDaemons';
  return `#!/bin/sh
# Made by bringup: makes this Mac the worker ${node.host} of the Ray cluster ${node.cluster}. Again after a change: it begins anew.
# sudo sh install.sh ACCOUNT PYTHON    ACCOUNT: whom Ray runs as; PYTHON: the path of Python ${node.target.python}
set -eu
fail() { echo "bringup: $*" >&2; exit 1; }
[ "$(id -u)" = 0 ] || fail 'run it with sudo'
[ $# = 2 ] || fail 'say whom Ray runs as, and where Python ${node.target.python} is: sudo sh install.sh ACCOUNT PYTHON'
[ "$(uname -s) $(uname -m)" = ${quote(`${node.system.uname} ${processor}`)} ] || fail "this kit is for ${node.system.title} on ${processor}, and this is $(uname -s) on $(uname -m)"
account=$1 python=$2
uid=$(id -u "$account") || fail "there is no account $account"
[ "$uid" != 0 ] || fail 'Ray does not run as root'
version=$("$python" -I -c 'import platform; print(platform.python_version())') || fail "$python does not run"
[ "$version" = ${node.target.python} ] || fail "$python is Python $version, and all nodes need ${node.target.python}"
here=$(cd "$(dirname "$0")" && pwd)
token=
printf 'token of the cluster ${node.cluster}: ' >&2
if [ -t 0 ]; then trap 'stty echo' EXIT; stty -echo; fi
IFS= read -r token || :
if [ -t 0 ]; then stty echo; trap - EXIT; echo >&2; fi
[ -n "$token" ] || fail 'there is no token'
umask 022
for job in ${label} ${label}.fence; do launchctl bootout "system/$job" 2>/dev/null || :; done
rm -rf ${quote(environment)}
mkdir -p ${quote(configuration)} ${quote(temporary)}
"$python" -I -m venv ${quote(environment)}
${quote(`${environment}/bin/python`)} -I -m pip --isolated install --quiet --no-index --find-links "$here/wheels" --require-hashes -r "$here/requirements.txt"
chown "$account" ${quote(temporary)} && chmod 700 ${quote(temporary)}
cp "$here/node.sh" "$here/try-head.py" "$here/fence.conf" ${quote(configuration)}/
( umask 077; rm -f ${quote(`${configuration}/token`)}; printf '%s\\n' "$token" >${quote(`${configuration}/token`)} )
chown "$account" ${quote(`${configuration}/token`)}
sudo -u "$account" /bin/sh ${quote(`${configuration}/node.sh`)} try || fail 'the head does not take this machine; nothing was started'
cp "$here/${label}.fence.plist" ${jobs}/
sed "s/${ACCOUNT}/$account/" "$here/${label}.plist" >${jobs}/${label}.plist
chmod 644 ${jobs}/${label}.plist ${jobs}/${label}.fence.plist
# Strangers are kept off before Ray starts.
launchctl bootstrap system ${jobs}/${label}.fence.plist
launchctl bootstrap system ${jobs}/${label}.plist
echo 'It starts. Whether it is a node: bringup ray status, on the machine with the fleet file.'
`;
}

function remove(node: KitNode, label: string): string {
  const { environment, temporary } = placesOf(node);
  return `#!/bin/sh
# Made by bringup: takes this Mac out of the Ray cluster ${node.cluster}, with all that install.sh made. sudo sh remove.sh
[ "$(id -u)" = 0 ] || { echo 'bringup: run it with sudo' >&2; exit 1; }
for job in ${label} ${label}.fence; do
  launchctl bootout "system/$job" 2>/dev/null
  rm -f "/Library/LaunchDaemons/$job.plist"
done
/sbin/pfctl -q -a ${anchorOf(node)} -F all 2>/dev/null
rm -rf ${quote(environment.replace(/\/env$/, ''))} ${quote(temporary)}
`;
}
