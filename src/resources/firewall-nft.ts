import { sha256 } from '../core/json.ts';
import { type Sh, sh } from '../core/sh.ts';
import type { FirewallBackend, RuleChange, SettingsChange, StoredRule } from './firewall-backend.ts';
import { keepsSsh } from './firewall-ssh.ts';

const FILE = '/etc/nftables.d/bringup.nft';
const UNIT = 'bringup-firewall.service';

/** Loads the table at boot, and again when nftables.service is restarted or reloaded, which flushes all tables. */
const UNIT_TEXT = `[Unit]
Description=Firewall rules of bringup
After=nftables.service
PartOf=nftables.service
ReloadPropagatedFrom=nftables.service
Before=network-pre.target
Wants=network-pre.target
DefaultDependencies=no
Conflicts=shutdown.target
Before=shutdown.target
StartLimitIntervalSec=0

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/usr/sbin/nft -f ${FILE}
ExecReload=/usr/sbin/nft -f ${FILE}

[Install]
WantedBy=sysinit.target
`;

/** What stands before and after the rules. The table is made, deleted and made anew, so that loading the file replaces it in one step. */
const HEAD = sh`printf '%s\n' '# Made by bringup.' 'table inet bringup' 'delete table inet bringup' 'table inet bringup {' '  chain input {' "    type filter hook input priority filter; policy $bu_policy;" '    ct state established,related accept' '    iif lo accept' '    meta l4proto { icmp, ipv6-icmp } accept'`;
const TAIL = sh`printf '%s\n' '  }' '}'`;

/** Ports that the new file opens for TCP. */
const KEEPS_SSH = keepsSsh(
  sh`printf '%s\n' "$bu_rules" | sed -n -e '/ accept comment /!d' -e '/l4proto udp/d' -e 's/.*dport { \(.*\) }.*/\1/' -e 't ports' -e 's/.*/any/' -e ':ports' -e 's/ //g' -e 's/-/:/g' -e p`,
);

/**
 * nftables, in a table of its own. The file is the truth; each rule carries its name and a digest in its comment, so that
 * what the kernel has can be compared with it.
 */
export const nft: FirewallBackend = {
  name: 'nft',
  when: sh`command -v nft >/dev/null 2>&1`,
  read: sh`sed -n -e 's/^ *//' -e '/policy /s/^/file /p' -e '/ comment "bringup:/s/^/file /p' ${FILE} 2>/dev/null
nft list table inet bringup 2>/dev/null | sed -n -e 's/.* policy \([a-z]*\);.*/live policy \1/p' -e 's/.* comment "\(bringup:[^"]*\)".*/live \1/p'
if [ -e /etc/systemd/system/sysinit.target.wants/${UNIT} ]; then echo boot; fi`,

  parse(output) {
    const lines = output.split('\n');
    const after = (prefix: string) =>
      lines.filter((line) => line.startsWith(prefix)).map((line) => line.slice(prefix.length));
    const file = after('file ');
    const live = after('live ');
    const policy = (texts: readonly string[]) =>
      texts.map((text) => /policy (\w+)/.exec(text)?.[1]).find((one) => one !== undefined);
    const rules = file.filter((line) => line.includes(' comment "')).map(stored);
    const comments = rules.map(({ name, text }) => `bringup:${name}#${hashOf(text)}`);
    const same =
      comments.toSorted().join('\n') ===
      live
        .filter((line) => line.startsWith('bringup:'))
        .toSorted()
        .join('\n');
    return {
      // Without rules and denials there is nothing to turn on.
      enabled: file.length === 0 || lines.includes('boot'),
      incoming: policy(file) === 'drop' ? 'deny' : 'allow',
      ipv6: true,
      loaded: file.length === 0 ? live.length === 0 : same && policy(file) === policy(live),
      rules,
    };
  },

  render({ action, ports, proto, from, interface: on }) {
    const set = `{ ${ports.map((port) => port.replace(':', '-')).join(', ')} }`;
    const protocol = proto === 'any' ? 'meta l4proto { tcp, udp }' : `meta l4proto ${proto}`;
    const parts = [
      ...(on === undefined ? [] : [`iifname "${on}"`]),
      ...(from === undefined ? [] : [`${from.family === 4 ? 'ip' : 'ip6'} saddr ${from.text}`]),
      ...(ports.length > 0 ? [`${protocol} th dport ${set}`] : proto === 'any' ? [] : [protocol]),
      action === 'allow' ? 'accept' : 'drop',
    ];
    return [parts.join(' ')];
  },

  apply: (changes) => write(changes, {}),
  undo: ({ name, add, remove }) => write([{ name, add: remove, remove: add }], {}),
  configure: (change) => write([], change),
};

/** `tcp dport { 22 } accept comment "bringup:ssh#1a2b3c4d"` */
function stored(line: string): StoredRule {
  const [, text = '', name = ''] = /^(.*) comment "bringup:([^"#]*)#[^"]*"$/.exec(line) ?? [];
  return { name, text };
}

function hashOf(text: string): string {
  return sha256(text).slice(0, 8);
}

function ruleLine(name: string, text: string): string {
  return `    ${text} comment "bringup:${name}#${hashOf(text)}"`;
}

/** Writes the file anew from its old rules and the changes, lets nft check it, puts it in place and loads it. Denials stand before what allows. */
function write(changes: readonly RuleChange[], { incoming }: Partial<SettingsChange>): Sh {
  const gone = changes.flatMap(({ name, remove }) => remove.map((text) => ruleLine(name, text).trim()));
  const come = changes.flatMap(({ name, add }) => add.map((text) => ruleLine(name, text)));
  const policy = { allow: 'accept', deny: 'drop' } as const;
  const drop = [...gone, ...come].flatMap((line) => ['-e', line.trim()]);
  return sh`(
set +e; umask 022
mkdir -p /etc/nftables.d || exit 1
rm -f /etc/nftables.d/.bringup.*
bu_new=$(mktemp /etc/nftables.d/.bringup.XXXXXX) || exit 1
trap 'rm -f "$bu_new"' EXIT
bu_policy=$(sed -n 's/.* policy \([a-z]*\);.*/\1/p' ${FILE} 2>/dev/null) || :
${incoming === undefined ? sh`bu_policy=\${bu_policy:-accept}` : sh`bu_policy=${policy[incoming]}`}
bu_rules=$({ grep -s ' comment "bringup:' ${FILE} ${drop.length === 0 ? sh`` : sh`| grep -vF ${drop}`} || :; ${come.length === 0 ? sh`:` : sh`printf '%s\n' ${come}`}; })
if [ -z "$bu_rules" ] && [ "$bu_policy" = accept ]; then
  if [ -d /run/systemd/system ] && [ -e /etc/systemd/system/${UNIT} ]; then
    systemctl disable --now ${UNIT}; rm -f /etc/systemd/system/${UNIT}; systemctl daemon-reload
  fi
  rm -f ${FILE}
  nft delete table inet bringup 2>/dev/null || ! nft list table inet bringup >/dev/null 2>&1 || exit 1
  exit 0
fi
{ ${HEAD}; printf '%s\n' "$bu_rules" | grep ' drop comment ' || :; printf '%s\n' "$bu_rules" | grep ' accept comment ' || :; ${TAIL}; } >"$bu_new"
nft -c -f "$bu_new" || exit 1
if [ "$bu_policy" = drop ]; then
${KEEPS_SSH}
fi
chmod 644 "$bu_new" && mv -f "$bu_new" ${FILE} || exit 1
nft -f ${FILE} || exit 1
[ -d /run/systemd/system ] || exit 0
if [ ! -e /etc/systemd/system/sysinit.target.wants/${UNIT} ]; then
  printf '%s' ${UNIT_TEXT} >"$bu_new" && chmod 644 "$bu_new" && mv -f "$bu_new" /etc/systemd/system/${UNIT} && systemctl daemon-reload && systemctl enable ${UNIT} || exit 1
fi
systemctl start ${UNIT} || exit 1
) || exit 1`;
}
