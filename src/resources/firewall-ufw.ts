import { join, type Sh, sh } from '../core/sh.ts';
import type { FirewallBackend, RuleChange, StoredRule } from './firewall-backend.ts';
import { keepsSsh } from './firewall-ssh.ts';

/** Marks a rule's comment as bringup's. */
const PREFIX = 'bringup:';

/** Ports that its rules open for TCP. */
const KEEPS_SSH = keepsSsh(
  sh`sed -nE 's/^### tuple ### (allow|limit)[a-z_]* (tcp|any) ([^ ]*) .*/\3/p' /etc/ufw/user.rules /etc/ufw/user6.rules`,
);

/**
 * ufw. Its rules are read from its own files: each stands there as a tuple, with the comment in hex, whether ufw is on or not.
 * Source: ufw 0.36, src/backend_iptables.py.
 */
export const ufw: FirewallBackend = {
  name: 'ufw',
  when: sh`command -v ufw >/dev/null 2>&1`,
  read: sh`grep -hsE '^(### tuple ###|ENABLED=|IPV6=|DEFAULT_INPUT_POLICY=|-A ufw6?-user-input )' /etc/ufw/ufw.conf /etc/default/ufw /etc/ufw/user.rules /etc/ufw/user6.rules
iptables -S ufw-user-input 2>/dev/null | sed -n 's/^-A /live /p'`,

  parse(output) {
    const lines = output.split('\n');
    const starting = (prefix: string) => lines.filter((line) => line.startsWith(prefix));
    const setting = (name: string) =>
      starting(`${name}=`)[0]
        ?.slice(name.length + 1)
        .replaceAll('"', '');
    const enabled = setting('ENABLED') === 'yes';
    return {
      enabled,
      incoming: setting('DEFAULT_INPUT_POLICY') === 'ACCEPT' ? 'allow' : 'deny',
      ipv6: setting('IPV6') !== 'no',
      loaded: !enabled || starting('live ').length === starting('-A ufw-user-input ').length,
      rules: starting('### tuple ### ').map(tupleOf),
    };
  },

  render({ action, proto, ports, from, interface: on }, { ipv6 }) {
    const families = from === undefined ? (ipv6 ? ['0.0.0.0/0', '::/0'] : ['0.0.0.0/0']) : [from.text];
    return families.map((source) => {
      const to = source.includes(':') ? '::/0' : '0.0.0.0/0';
      return `${action} ${proto} ${ports.join(',') || 'any'} ${to} any ${source} ${on === undefined ? 'in' : `in_${on}`}`;
    });
  },

  apply: (changes, { load }) => join([...changes.map(change), ...(load ? [sh`ufw reload || exit 1`] : [])]),
  save: sh`cat /etc/ufw/user.rules /etc/ufw/user6.rules >"$BU_SAVE.ufw" 2>/dev/null || :`,

  undo({ name, add, remove }) {
    // A rule that was there without our name only got it, so it stays.
    const taken = add.map(
      (text) =>
        sh`if grep -qF ${`### tuple ### ${text}`} "$BU_SAVE.ufw" 2>/dev/null; then ufw ${words(text)} || exit 1; else ufw delete ${words(text)} || exit 1; fi`,
    );
    return join([sh`:`, ...taken, change({ name, add: remove, remove: [] })]);
  },

  configure: ({ enabled, incoming, load }) =>
    join([
      ...(enabled === true || incoming === 'deny' ? [KEEPS_SSH] : []),
      ...(incoming === undefined ? [] : [sh`ufw default ${incoming} incoming || exit 1`]),
      ...(enabled === undefined ? [] : [sh`ufw --force ${enabled ? 'enable' : 'disable'} || exit 1`]),
      ...(load ? [sh`ufw reload || exit 1`] : []),
    ]),
};

/** `### tuple ### allow tcp 22 0.0.0.0/0 any 0.0.0.0/0 in comment=6272...` */
function tupleOf(line: string): StoredRule {
  const [text = '', hex = ''] = line.slice('### tuple ### '.length).split(' comment=');
  const comment = Buffer.from(hex, 'hex').toString('utf8');
  return { name: comment.startsWith(PREFIX) ? comment.slice(PREFIX.length) : undefined, text };
}

/** What comes new goes in before what is old goes out. A denial stands before all that allows. */
function change({ name, add, remove }: RuleChange): Sh {
  const both = add.length === 2 && add[0]?.endsWith(' 0.0.0.0/0 any 0.0.0.0/0 in') === true;
  const texts = both ? [String(add[0]).replaceAll('0.0.0.0/0', 'any')] : add;
  return join([
    ...texts.map((text) => {
      const [action] = text.split(' ');
      const place = action === 'deny' ? ['prepend'] : [];
      return sh`ufw ${[...place, ...words(text)]} comment ${`${PREFIX}${name}`} || exit 1`;
    }),
    ...remove.map((text) => sh`ufw delete ${words(text)} || exit 1`),
  ]);
}

/** A tuple as the words that make it. `0.0.0.0/0` and `::/0` each mean one family only. */
function words(tuple: string): readonly string[] {
  const [action = '', proto = 'any', ports = 'any', to = 'any', , from = 'any', direction = 'in'] = tuple.split(' ');
  const on = direction.startsWith('in_') ? ['in', 'on', direction.slice(3)] : [];
  return [
    action,
    ...on,
    ...(proto === 'any' ? [] : ['proto', proto]),
    'from',
    from,
    'to',
    to,
    ...(ports === 'any' ? [] : ['port', ports]),
  ];
}
