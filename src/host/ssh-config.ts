import { homedir, hostname, userInfo } from 'node:os';
import { matchPattern, matchPatternList } from './pattern.ts';
import { type ConfigNode, expandEnvironment, expandHome, type SshConfigFile } from './ssh-config-file.ts';

/** What a user's ssh_config says about one host; only what bringup uses. Host key checking is bringup's own and not read. */
export interface SshConfigHost {
  readonly hostName: string;
  readonly user: string | undefined;
  readonly port: number | undefined;
  /** Absolute paths, in order; empty when none is set. */
  readonly identityFiles: readonly string[];
  readonly certificateFiles: readonly string[];
  readonly identitiesOnly: boolean;
  /** Socket of the agent, false for `none`, undefined for that of the environment. */
  readonly identityAgent: string | false | undefined;
  readonly proxyJump: readonly JumpSpec[];
  readonly userKnownHostsFiles: readonly string[] | undefined;
  /** Name to look up in known_hosts instead of the address, without port. */
  readonly hostKeyAlias: string | undefined;
  readonly notes: readonly string[];
}

/** One entry of `ProxyJump`: `user@host:port` or an `ssh://` URI. */
export interface JumpSpec {
  readonly host: string;
  readonly user: string | undefined;
  readonly port: number | undefined;
}

interface State {
  readonly values: Map<string, readonly string[]>;
  readonly lists: Map<string, string[]>;
  readonly notes: string[];
  wantsFinal: boolean;
}

/** Settings that add up; for all others the first one counts. */
const LISTS = new Set(['identityfile', 'certificatefile']);

/** What the file says for `ssh host` (or `ssh user@host`). Source: ssh_config(5); compared with `ssh -G`. */
export function sshConfigFor(file: SshConfigFile, host: string, user?: string): SshConfigHost {
  const state: State = { values: new Map(), lists: new Map(), notes: [], wantsFinal: false };
  if (user !== undefined) state.values.set('user', [user]);
  walk(file.nodes, { now: host, original: host }, state, false);
  if (state.wantsFinal) {
    // By then OpenSSH has settled the address: the final pass cannot set it any more, and `Host` is compared with it.
    const now = hostNameOf(state, host);
    state.values.set('hostname', [now.replaceAll('%', '%%')]);
    walk(file.nodes, { now, original: host }, state, true);
  }
  return resolve(state, host);
}

interface Names {
  /** What `Host` is compared with. */
  readonly now: string;
  /** What was asked for. */
  readonly original: string;
}

function walk(nodes: readonly ConfigNode[], names: Names, state: State, final: boolean): void {
  for (const node of nodes) {
    if (node.kind === 'set') assign(state, node.key, node.values, final);
    else if (node.kind === 'include') walk(node.body, names, state, final);
    else if (
      node.kind === 'host'
        ? matchesHost(node.patterns, names.now)
        : matches(node.criteria, names.original, state, final)
    ) {
      walk(node.body, names, state, final);
    }
  }
}

function assign(state: State, key: string, values: readonly string[], final: boolean): void {
  if (!LISTS.has(key)) {
    // ProxyJump and ProxyCommand share one place: whichever comes first counts.
    const taken = key === 'proxycommand' ? 'proxyjump' : key === 'proxyjump' ? 'proxycommand' : key;
    if (!state.values.has(key) && !state.values.has(taken)) state.values.set(key, values);
    return;
  }
  const list = state.lists.get(key) ?? [];
  state.lists.set(key, list);
  for (const value of values) if (!(final && list.includes(value)) && !list.includes(value)) list.push(value);
}

function matchesHost(patterns: readonly string[], host: string): boolean {
  const [not, yes] = [patterns.filter((one) => one.startsWith('!')), patterns.filter((one) => !one.startsWith('!'))];
  return yes.some((one) => matchPattern(host, one)) && !not.some((one) => matchPattern(host, one.slice(1)));
}

/** Criteria that bringup cannot judge (`exec`, `localnetwork`, `tagged`, ...) never hold, with or without `!`. */
function matches(
  criteria: readonly (readonly [string, string])[],
  host: string,
  state: State,
  final: boolean,
): boolean {
  const localUser = userName();
  return criteria.every(([keyword, argument]) => {
    const negated = keyword.startsWith('!');
    const held = ((): boolean | undefined => {
      switch (negated ? keyword.slice(1) : keyword) {
        case 'all':
          return true;
        case 'final':
          state.wantsFinal ||= !negated;
          return final;
        case 'canonical':
          return final;
        case 'host':
          return matchPatternList(hostNameOf(state, host), argument);
        case 'originalhost':
          return matchPatternList(host, argument);
        case 'user':
          return matchPatternList(state.values.get('user')?.[0] ?? localUser, argument);
        case 'localuser':
          return matchPatternList(localUser, argument);
        default:
          return undefined;
      }
    })();
    return held === undefined ? false : held !== negated;
  });
}

function hostNameOf(state: State, host: string): string {
  return expandTokens(state.values.get('hostname')?.[0] ?? host, { h: host });
}

function resolve({ values, lists, notes }: State, host: string): SshConfigHost {
  const one = (key: string) => values.get(key)?.[0];
  const hostName = expandTokens(one('hostname') ?? host, { h: host });
  const user = one('user');
  const port = /^\d+$/.test(one('port') ?? '') ? Number(one('port')) : undefined;
  const tokens = {
    d: homedir(),
    h: hostName,
    i: String(process.getuid?.() ?? 0),
    k: one('hostkeyalias') ?? host,
    L: hostname().split('.')[0] ?? '',
    l: hostname(),
    n: host,
    p: String(port ?? 22),
    r: user ?? userName(),
    u: userName(),
  };
  const path = (text: string) => expandHome(expandTokens(expandEnvironment(text), tokens));
  const paths = (list: readonly string[]) => list.filter((text) => text.toLowerCase() !== 'none').map(path);
  const agent = one('identityagent');
  const jumps = one('proxyjump');
  const command = values.get('proxycommand')?.join(' ');
  const told = [...notes];
  const viaCommand = command === undefined || command.toLowerCase() === 'none' ? undefined : jumpOfCommand(command);
  if (command !== undefined && command.toLowerCase() !== 'none' && viaCommand === undefined) {
    told.push(
      `ProxyCommand of ${host} in ssh_config is left out, because bringup runs nothing from there: use ProxyJump, or ssh.proxy in the fleet file.`,
    );
  }
  return {
    hostName,
    user,
    port,
    identityFiles: paths(lists.get('identityfile') ?? []),
    certificateFiles: paths(lists.get('certificatefile') ?? []),
    identitiesOnly: one('identitiesonly')?.toLowerCase() === 'yes',
    identityAgent: agentOf(agent, path),
    proxyJump: jumps === undefined || jumps.toLowerCase() === 'none' ? (viaCommand ?? []) : parseJumps(jumps),
    userKnownHostsFiles: values.has('userknownhostsfile') ? paths(values.get('userknownhostsfile') ?? []) : undefined,
    hostKeyAlias: one('hostkeyalias'),
    notes: told,
  };
}

function agentOf(agent: string | undefined, path: (text: string) => string): string | false | undefined {
  if (agent === undefined || agent === 'SSH_AUTH_SOCK') return undefined;
  if (agent.toLowerCase() === 'none') return false;
  return path(agent.replace(/^\$(\w+)$/, (_, name: string) => `\${${name}}`));
}

/** `ssh -W %h:%p bastion` is what people wrote before there was ProxyJump. */
function jumpOfCommand(command: string): readonly JumpSpec[] | undefined {
  const match = /^(?:\S*\/)?ssh\s+(?:-q\s+)?(?:-W\s+"?%h:%p"?\s+(\S+)|(\S+)\s+-W\s+"?%h:%p"?)$/.exec(command.trim());
  const jump = match?.[1] ?? match?.[2];
  return jump === undefined || jump.startsWith('-') ? undefined : parseJumps(jump);
}

/** Reads `[user@]host[:port]` entries between commas; entries that are none of that are left out. */
export function parseJumps(text: string): readonly JumpSpec[] {
  return text.split(',').flatMap((entry) => {
    const match =
      /^(?:ssh:\/\/)?(?:(?<user>.+)@)?(?:\[(?<bracketed>[^\]]+)\]|(?<host>[^:@/]+))(?::(?<port>\d+))?\/?$/.exec(
        entry.trim(),
      );
    const { user, bracketed, host, port } = match?.groups ?? {};
    const name = bracketed ?? host;
    return name === undefined ? [] : [{ host: name, user, port: port === undefined ? undefined : Number(port) }];
  });
}

function expandTokens(text: string, tokens: Readonly<Record<string, string>>): string {
  return text.replace(/%(.)/g, (all, token: string) => (token === '%' ? '%' : (tokens[token] ?? all)));
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return process.env['USER'] ?? '';
  }
}
